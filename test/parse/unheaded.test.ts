import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { parse } from '../../src/parse/parse.ts';

const read = (...lines: string[]) => parse(readText(lines.join('\n')));

const top = ['Jo Doe', 'jo.doe@example.com | (303) 555-0142'];
const job = [
  'Backend Developer, Tern Systems, 2019 - 2023',
  '- Wrote the tariff service in Go.',
  '- Cut the night run.',
];

describe('a resume without headings', () => {
  it('tells positions from contact lines, schools and lists', () => {
    const { contact, work, education, sections } = read(
      ...top,
      '',
      ...job,
      'Developer, Plover Labs, 2015-2019',
      '- Built the archive.',
      'BSc Computer Science, Lakeshore University, 2015',
      'Go, PostgreSQL, Docker',
    );
    expect(contact.phones.map(({ value }) => value)).toEqual(['(303) 555-0142']);
    expect(work.map(({ title, company, bullets }) => [title?.value, company?.value, bullets.length])).toEqual(
      [
        ['Backend Developer', 'Tern Systems', 2],
        ['Developer', 'Plover Labs', 1],
      ],
    );
    expect(education.map(({ institution }) => institution?.value)).toEqual(['Lakeshore University']);
    expect(sections.map(({ kind }) => kind)).toEqual(['contact', 'work', 'education', 'skills']);
    expect(sections.every(({ heading }) => heading === null)).toBe(true);
  });

  it('takes a university that employs for an employer', () => {
    const { work } = read(
      ...top,
      '',
      'Research Engineer, Lakeshore University, 2019 - 2023',
      '- Built a solver.',
      '- Ran it.',
    );
    expect(work.map(({ company }) => company?.value)).toEqual(['Lakeshore University']);
  });

  it('leaves a resume with a heading for work as it is', () => {
    const { work, sections } = read(...top, 'Developer at heart, since 2015', '', 'EXPERIENCE', ...job);
    expect(work).toHaveLength(1);
    expect(sections.map(({ kind }) => kind)).toEqual(['contact', 'work']);
  });

  it('finds no position where no dated title stands', () => {
    expect(read(...top, '', 'I like gardens and old maps.', 'Maps, gardens, rowing').work).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2003-2017', '2003', '2017'],
    ['06/15/2019 - 08/20/2021', '2019-06', '2021-08'],
    ['15/06/2019 - 20/08/2021', '2019-06', '2021-08'],
    ['06/05/2019 - 07/04/2021', '2019', '2021'],
    ['06/2019 - 08/2021', '2019-06', '2021-08'],
    ['2009-12 - 2011-03', '2009-12', '2011-03'],
  ])('%s', (dates, start, end) => {
    const [position] = read(
      ...top,
      'EXPERIENCE',
      'Developer, Tern Systems',
      dates,
      '- Built it.',
      '- Ran it.',
    ).work;
    expect([position?.start?.value, position?.end?.value]).toEqual([start, end]);
  });
});

it('a line longer than the width at which a text is wrapped is not joined with the next', () => {
  const long = `SKILLS: ${Array.from({ length: 30 }, (_, index) => `Tool${index}`).join(', ')}`;
  const wrapped = 'Wrote the service that prices each parcel on its way through four countries and\n  back.';
  const { sections } = read(
    ...top,
    long,
    'EXPERIENCE',
    ...job.slice(0, 1),
    `- ${wrapped}`,
    `- ${wrapped}`,
    `- ${wrapped}`,
  );
  expect(sections.map(({ kind }) => kind)).toEqual(['contact', 'skills', 'work']);
});

it('projects told in paragraphs are named by their first lines', () => {
  const { projects } = read(
    ...top,
    'PROJECTS',
    'ShelfLife (own project)',
    'Tracks what is about to expire. Written in Go.',
    '',
    'Chess server',
    'Lets two people play over a socket. Written in Rust.',
  );
  expect(projects.map(({ name, bullets }) => [name?.value, bullets.length])).toEqual([
    ['ShelfLife (own project)', 2],
    ['Chess server', 2],
  ]);
});
