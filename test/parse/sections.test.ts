import { describe, expect, it } from 'vitest';
import { readHere } from '../../src/pipeline.ts';
import { column, makePdf, type Piece } from '../extract/make-pdf.ts';

const resumeOf = async (...pieces: Piece[][]) =>
  (await readHere({ bytes: await makePdf(pieces.flat()) })).resume;

const heading = (x: number, y: number, text: string, size: number): Piece[] => [{ x, y, text, size }];

describe('a sidebar with headings of its own', () => {
  const sidebar = [
    ...heading(40, 60, 'Contact', 12),
    ...column(40, 80, ['(303) 555-0142', 'jo.doe@example.com'], 12),
    ...heading(40, 120, 'Top Skills', 12),
    ...column(40, 140, ['Go', 'Kafka', 'SQL'], 12),
    ...heading(40, 200, 'Languages', 12),
    ...column(40, 220, ['English', 'Spanish'], 12),
  ];
  const main = [
    ...heading(220, 60, 'Jo B. Doe', 24),
    ...column(220, 96, ['Engineer at Quill Labs'], 12),
    ...heading(220, 130, 'Experience', 16),
    ...heading(220, 160, 'Quill Labs', 12),
    ...column(
      220,
      176,
      ['Engineer', 'May 2020 - June 2022', 'Denver, CO', 'Wrote the tariff service in Go.'],
      14,
    ),
    ...heading(220, 250, 'Harbor Systems', 12),
    ...column(220, 266, ['Developer', 'May 2018 - May 2020', 'Denver, CO', 'Wrote the pilot in Go.'], 14),
    ...heading(220, 340, 'Education', 16),
    ...column(220, 366, ['Lakeshore University', 'BSc Computing, 2014 - 2018'], 14),
  ];

  it('does not make headings of employers that are drawn like them', async () => {
    const { work, contact } = await resumeOf(sidebar, main);
    expect(work.map(({ title, company }) => `${title?.value} @ ${company?.value}`)).toEqual([
      'Engineer @ Quill Labs',
      'Developer @ Harbor Systems',
    ]);
    expect(contact.name?.value).toBe('Jo B. Doe');
  });
});

describe('a column that begins with a label of contact details', () => {
  const main = [
    ...heading(40, 60, 'Jo Doe', 24),
    ...heading(40, 110, 'Experience', 14),
    ...column(
      40,
      132,
      [
        'Developer',
        'Quill Labs',
        '2018 - 2020',
        '• Wrote the pilot of the tariff service in Go with two others.',
        '• Cut the night run from five hours to three.',
      ],
      14,
    ),
    ...column(
      40,
      216,
      [
        'Intern',
        'Harbor Systems',
        '2016 - 2018',
        '• Wrote the tests of the ferry timetable for four harbors.',
        '• Kept the wiki and answered thirty questions a week.',
      ],
      14,
    ),
    ...heading(40, 300, 'Education', 14),
    ...column(40, 320, ['Lakeshore University'], 14),
  ];

  it('is no part of the work beside it', async () => {
    const side = [
      ...column(400, 67, ['Phone', '(303) 555-0142', 'Email', 'jo.doe@example.com'], 13),
      ...heading(400, 139, 'Skills', 14),
      ...column(400, 163, ['Go', 'SQL'], 13),
    ];
    const { work, contact } = await resumeOf(main, side);
    expect(work.map(({ bullets }) => bullets.length)).toEqual([2, 2]);
    expect(contact.phones.map(({ value }) => value)).toEqual(['(303) 555-0142']);
  });
});
