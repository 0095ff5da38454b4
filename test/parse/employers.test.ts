import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

/** Positions of a work section as "title @ company, place | bullets". */
const workOf = (...lines: string[]): string[] =>
  parse(readText(['Jo Doe', 'jo.doe@example.com', '', 'EXPERIENCE', ...lines].join('\n'))).work.map(
    ({ title, company, location, bullets }) =>
      `${title?.value} @ ${company?.value}, ${location?.value} | ${bullets.length}`,
  );

const two = ['- Wrote the tariff service in Go.', '- Cut the night run by two hours.'];

describe('an employer', () => {
  it.each([
    ['Halden Health / Staff Engineer', 'Staff Engineer @ Halden Health, undefined | 2'],
    ['Engineer - HALDEN HEALTH (Lyon)', 'Engineer @ HALDEN HEALTH, Lyon | 2'],
    [
      'Engineer, Department of Optics, Fjell University',
      'Engineer, Department of Optics @ Fjell University, undefined | 2',
    ],
    ['Engineer, Department of Optics', 'Engineer @ Department of Optics, undefined | 2'],
    ['Programador na empresa Halden', 'Programador @ Halden, undefined | 2'],
    ['C / C++ Engineer, Halden Health', 'C / C++ Engineer @ Halden Health, undefined | 2'],
  ])('%s', (line, expected) => {
    expect(workOf(line, '2019 - 2021', ...two)).toEqual([expected]);
  });

  it('may be a client with a role', () => {
    expect(workOf('Client: Sabal Mutual, Tampa, FL\t2019 - 2021', 'Role: Developer', ...two)).toEqual([
      'Developer @ Sabal Mutual, Tampa, FL | 2',
    ]);
  });

  it('is cut from a town that no list knows where others stand before a known one', () => {
    const lines = [
      'Halden Health, Lyon\t2020 - 2021',
      'Engineer',
      ...two,
      'Kaldvik Labs, Orsa\t2018 - 2020',
      'Developer',
      ...two,
    ];
    expect(workOf(...lines)[1]).toBe('Developer @ Kaldvik Labs, Orsa | 2');
  });

  it('keeps what follows its comma where no place does so', () => {
    const lines = [
      'Halden Health\t2020 - 2021',
      'Engineer',
      ...two,
      'Wren, Kaldvik\t2018 - 2020',
      'Developer',
      ...two,
    ];
    expect(workOf(...lines)[1]).toBe('Developer @ Wren, Kaldvik, undefined | 2');
  });
});

describe('titles under an employer', () => {
  const head = ['PRAIRIE INSURANCE GROUP, Chicago, IL', 'Vice President, Engineering\t2020 - 2022', ...two];

  it('keep what follows their comma', () => {
    expect(workOf(...head, 'Director of Software, Claims\t2016 - 2020', ...two)[1]).toBe(
      'Director of Software, Claims @ PRAIRIE INSURANCE GROUP, undefined | 2',
    );
  });

  it('but a line alone names its own employer', () => {
    const last = workOf(...head, 'Developer, Kane Data\t2001 - 2005').at(-1);
    expect(last).toBe('Developer @ Kane Data, undefined | 0');
  });

  it('are positions within its years, and it is none', () => {
    const work = workOf(
      'BOREAL AIRWAYS, St. Paul, MN\t2008 - 2014',
      'Senior Manager, Reservations Systems\t2011 - 2014',
      ...two,
      'Manager\t2008 - 2011',
      ...two,
    );
    expect(work).toEqual([
      'Senior Manager, Reservations Systems @ BOREAL AIRWAYS, St. Paul, MN | 2',
      'Manager @ BOREAL AIRWAYS, St. Paul, MN | 2',
    ]);
  });
});

it('what was used is no employer of the next position, in other languages too', () => {
  const used = 'Environnement technique : Java, Kafka';
  const work = workOf(
    'Ingénieure, Armor Halden\t2019 - 2021',
    ...two,
    used,
    'Stagiaire, Abers Bleus\t2018 - 2019',
    ...two,
  );
  expect(work).toEqual([
    'Ingénieure @ Armor Halden, undefined | 2',
    'Stagiaire @ Abers Bleus, undefined | 2',
  ]);
});

it('what an employer does may stand as a list before the title', () => {
  const work = workOf(
    '2019 - 2021',
    'Halden Freight',
    'Transport, storage',
    '- Lorries',
    'Developer',
    ...two,
    '',
    '2017 - 2019',
    'Kaldvik Labs',
    'Developer',
    ...two,
  );
  expect(work[0]).toBe('Developer @ Halden Freight, undefined | 2');
});
