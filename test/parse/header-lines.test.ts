import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';
import { readHere } from '../../src/pipeline.ts';
import { column, makePdf } from '../extract/make-pdf.ts';
import { positionsIn, two } from './work-section.ts';

const namesIn = (...lines: string[]): string[] =>
  positionsIn(...lines).map(({ title, company }) => `${title?.value} @ ${company?.value}`);

describe('a name below the dates of a position that says nothing', () => {
  it('belongs to the dates further below where names stand above their dates', () => {
    expect(
      namesIn(
        'Quillfeather',
        'Manager',
        '2021 - 2024',
        ...two,
        '',
        'Senior Engineer',
        '2020 - 2021',
        '',
        'Tarn Analytics',
        'Engineer',
        '2015 - 2019',
        ...two,
      ),
    ).toEqual(['Manager @ Quillfeather', 'Senior Engineer @ Quillfeather', 'Engineer @ Tarn Analytics']);
  });
});

describe('what a dash adds to a title', () => {
  it('is part of it under the employer', () => {
    expect(
      namesIn('Brightwell Consulting', 'Technical Lead - Planning Platform // 2022 - Present', ...two),
    ).toEqual(['Technical Lead - Planning Platform @ Brightwell Consulting']);
  });

  it('is the employer where there is no other', () => {
    expect(namesIn('Technical Lead - Brightwell Consulting // 2022 - Present', ...two)).toEqual([
      'Technical Lead @ Brightwell Consulting',
    ]);
  });
});

describe('a title', () => {
  it.each([
    [
      'Research Assistant, Elmstadt University, Institute of Optics',
      'Research Assistant @ Elmstadt University',
    ],
    ['Engineer, Department of Optics, Fjell University', 'Engineer, Department of Optics @ Fjell University'],
    ['Electrician, Second Class, Halden Coast Guard', 'Electrician, Second Class @ Halden Coast Guard'],
  ])('%s', (line, expected) => {
    expect(namesIn(`2019 - 2021\t${line}`, ...two)).toEqual([expected]);
  });
});

it.each([
  ['Granite State Analytics, Nashua, NH', 'Project Lead, Logistics Software (2004 - 2009)'],
  ['Granite State Analytics', 'Project Lead, Logistics Software (2004 - 2009)'],
])('leaves a department to the title under %s', (employer, title) => {
  expect(namesIn(employer, title, ...two)).toEqual([
    'Project Lead, Logistics Software @ Granite State Analytics',
  ]);
});

it('takes dates alone over dated titles for no position of their own', () => {
  const lines = [
    '2017 - Present',
    'Orsa Bank | Staff Engineer (2022 - present), Engineer (2017 - 2022)',
    ...two,
  ];
  expect(namesIn(...lines, '2014 - 2017', 'Halden Health | Developer', ...two)).toEqual([
    'Staff Engineer @ Orsa Bank',
    'Developer @ Halden Health',
  ]);
});

it('reads a single year in a rail as the date of a position', async () => {
  const work = positionsIn(
    '2018 - 2021\tEngineer, Halden Health, Oslo',
    'Wrote the tariff service and its tests.',
    '2017 (Jan-Jun)\tVisiting Scholar, Orsa University, Eugene',
  );
  expect(work.map(({ title }) => title?.value)).toEqual(['Engineer', 'Visiting Scholar']);
});

describe('experience without date, title and employer', () => {
  const kindsOf = (...lines: string[]): string[] =>
    parse(
      readText(
        [
          'Jo Doe',
          'jo@example.com',
          '',
          'EXPERIENCE',
          'Engineer, Orsa Bank',
          '2019 - 2021',
          ...two,
          '',
          'TECHNICAL EXPERIENCE',
          ...lines,
        ].join('\n'),
      ),
    ).sections.map(({ kind }) => kind);

  it('is no work where other work has dates', () => {
    expect(kindsOf('Elixir: five years in production', 'Rust: a hobby')).toEqual([
      'contact',
      'work',
      'other',
    ]);
  });

  it('is work where it names a title', () => {
    expect(kindsOf('Database Administrator, Halden Health', '- Kept the tapes')).toEqual([
      'contact',
      'work',
      'work',
    ]);
  });
});

describe('a lead in bold over its text', () => {
  const lead = (y: number, title: string, text: string) => [
    { x: 60, y, text: '-' },
    { x: 72, y, text: title, bold: true, colour: '#9a7a10' },
    { x: 72, y: y + 13, text },
  ];
  const head = [
    { x: 60, y: 50, text: 'Jo Doe', size: 22 },
    { x: 60, y: 80, text: 'jo.doe@example.com' },
    { x: 60, y: 110, text: 'Experience', size: 14, bold: true },
    ...column(60, 130, ['Data Engineer, Halden Health', '2019 - 2021'], 13),
  ];
  const bulletsIn = async (...pieces: ReturnType<typeof lead>): Promise<string[]> => {
    const { resume } = await readHere({ bytes: await makePdf([...head, ...pieces]) });
    return resume.work.flatMap(({ bullets }) => bullets.map(({ value }) => value));
  };

  it('is one statement with it', async () => {
    const bullets = await bulletsIn(
      ...lead(160, 'Access by role', 'Deployed and manages the grants of six databases'),
      ...lead(190, 'Quality as pictures', 'Drew the gaps of a feed so that their causes could be seen'),
    );
    expect(bullets).toHaveLength(2);
    expect(bullets[0]).toContain('Deployed and manages');
  });

  it('is not where a sign stands before plain text', async () => {
    const bullets = await bulletsIn(
      ...lead(160, 'Access by role', 'Deployed and manages the grants of six databases'),
      { x: 60, y: 190, text: '-' },
      { x: 72, y: 190, text: 'Drew the gaps of a feed' },
    );
    expect(bullets).toHaveLength(3);
  });
});
