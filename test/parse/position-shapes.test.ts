import { describe, expect, it } from 'vitest';
import { positionsIn, two } from './work-section.ts';

/** Positions as "title @ company | start - end | bullets", `now` for one that is still held. */
const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(
    ({ title, company, start, end, current, bullets }) =>
      `${title?.value} @ ${company?.value} | ${start?.value} - ${current ? 'now' : end?.value} | ${bullets.length}`,
  );

describe('months and years of two digits', () => {
  it.each([
    ['Engineer, Halden Health, 04/21 - 03/23', '2021-04 - 2023-03'],
    ['Engineer, Halden Health (11/98 – 02/04)', '1998-11 - 2004-02'],
    ['Engineer, Halden Health\t04/21 - Present', '2021-04 - now'],
  ])('%s', (line, dates) => {
    expect(workOf(line, ...two)).toEqual([`Engineer @ Halden Health | ${dates} | 2`]);
  });

  it.each(['Engineer, Halden Health, 24/7', 'Engineer, Halden Health, 13/21 - 14/23', 'Halden, 04/21'])(
    'are none in "%s"',
    (line) => {
      const [position] = positionsIn('Analyst, Orsa Bank, 2019 - 2020', ...two, line, ...two);
      expect(position?.start?.value).toBe('2019');
      expect(positionsIn(line, ...two)[0]?.start ?? null).toBeNull();
    },
  );
});

describe('statements in one paragraph', () => {
  const header = 'Engineer, Halden Health, 2019 - 2021';

  it('are told by the signs between them', () => {
    const row = 'Cut the night run by half • Led a team of five people • Wrote the handbook of the team';
    const [position] = positionsIn(header, row);
    expect(position?.bullets.map(({ value }) => value)).toEqual([
      'Cut the night run by half',
      'Led a team of five people',
      'Wrote the handbook of the team',
    ]);
  });

  it('are one where the signs part names', () => {
    expect(workOf(header, 'Worked with Go • Kafka • Redis • Docker in a small team.')).toEqual([
      'Engineer @ Halden Health | 2019 - 2021 | 1',
    ]);
  });
});

it('dates behind a sign are a point on a line of time', () => {
  const at = (dates: string, names: string): string[] => [`• ${dates}`, names, ...two];
  expect(workOf(...at('2019 - 2021', 'Engineer, Halden'), ...at('2016 - 2019', 'Analyst, Orsa'))).toEqual([
    'Engineer @ Halden | 2019 - 2021 | 2',
    'Analyst @ Orsa | 2016 - 2019 | 2',
  ]);
});

describe('a part of a position', () => {
  const position = (name: string, part: string): string[] => [name, part, ...two, 'People', '- Led three.'];

  it('that each has is no employer', () => {
    const lines = ['2019 - 2021', '2016 - 2019', '2014 - 2016'].flatMap((dates) =>
      position(`Engineer, Halden, ${dates}`, 'Delivery'),
    );
    expect(workOf(...lines)).toEqual([
      'Engineer @ Halden | 2019 - 2021 | 3',
      'Engineer @ Halden | 2016 - 2019 | 3',
      'Engineer @ Halden | 2014 - 2016 | 3',
    ]);
  });

  it('is none that names the employer of all', () => {
    const lines = ['2019 - 2021', '2016 - 2019', '2014 - 2016'].flatMap((dates) => [
      `Engineer, ${dates}`,
      'Halden Health Inc.',
      ...two,
    ]);
    expect(workOf(...lines)).toEqual([
      'Engineer @ Halden Health Inc. | 2019 - 2021 | 2',
      'Engineer @ Halden Health Inc. | 2016 - 2019 | 2',
      'Engineer @ Halden Health Inc. | 2014 - 2016 | 2',
    ]);
  });
});

it('the address of a house is no employer', () => {
  expect(workOf('Engineer', 'Halden', '100 Main Street, Dallas, TX', '2019 - 2021', ...two)).toEqual([
    'Engineer @ Halden | 2019 - 2021 | 2',
  ]);
});

it('what an employer does stands in brackets behind its name', () => {
  const line = '10/2019 – today Petal & Rye (a bakery that sells by post, $60M revenue), New York, NY';
  expect(workOf(line, 'Director of Marketing', ...two)).toEqual([
    'Director of Marketing @ Petal & Rye | 2019-10 - now | 2',
  ]);
});

it('a statement above dates that open a position names nothing of it', () => {
  const lines = [
    '05/2020 – Present\tHarborview Hospital',
    'Charge Nurse',
    'Coordinate care for 24 beds',
    'Daisy Award nominee, 2019',
    '08/2016 – 04/2020\tCedar Lane Nursing Home',
    'Staff Nurse',
    'Managed four patients per shift',
  ];
  expect(workOf(...lines)).toEqual([
    'Charge Nurse @ Harborview Hospital | 2020-05 - now | 2',
    'Staff Nurse @ Cedar Lane Nursing Home | 2016-08 - 2020-04 | 1',
  ]);
});
