import { describe, expect, it } from 'vitest';
import { positionsIn, two } from './work-section.ts';

/** Positions of a work section as "title @ company". */
const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(({ title, company }) => `${title?.value} @ ${company?.value}`);

describe('a title that no list knows stands where the others of the resume stand', () => {
  it.each([
    ['on one line', (title: string, company: string) => [`${title}, ${company}\t2019 - 2021`]],
    ['behind the employer', (title: string, company: string) => [`${company} – ${title} (2019 – 2021)`]],
    ['at the employer', (title: string, company: string) => [`${title} @ ${company} | 2019 - 2021`]],
    ['over the employer', (title: string, company: string) => [title, company, '2019 - 2021']],
    [
      'under the employer',
      (title: string, company: string) => [`${company}, Chicago, IL`, `${title}\t2019 - 2021`],
    ],
  ])('%s', (_, header) => {
    const work = workOf(
      ...header('Senior Engineer', 'Quillstack'),
      ...two,
      ...header('Wayfinder', 'Blue Heron'),
      ...two,
      ...header('Team Lead', 'Halden Health'),
      ...two,
    );
    expect(work).toEqual([
      'Senior Engineer @ Quillstack',
      'Wayfinder @ Blue Heron',
      'Team Lead @ Halden Health',
    ]);
  });
});

it('words that name an employer weigh more than where they stand', () => {
  const work = workOf(
    'Senior Engineer, Quillstack\t2019 - 2021',
    ...two,
    'Marigold Bank, Developer\t2017 - 2019',
    ...two,
    'Analyst, Blue Heron\t2015 - 2017',
    ...two,
  );
  expect(work[1]).toBe('Developer @ Marigold Bank');
});

describe('titles within an employer', () => {
  it('have its name, and its own line is no position', () => {
    const work = workOf(
      'Pelican & Finch, Austin, TX\t2017 - 2020',
      'Lead Engineer\tApr 2019 - Dec 2020',
      ...two,
      'Wayfinder\tFeb 2017 - Mar 2019',
      ...two,
      'Quillstack, Austin, TX\t2014 - 2017',
      'Web Developer\tJul 2014 - Jan 2017',
      ...two,
    );
    expect(work).toEqual([
      'Lead Engineer @ Pelican & Finch',
      'Wayfinder @ Pelican & Finch',
      'Web Developer @ Quillstack',
    ]);
  });
});

describe('kinds of employment', () => {
  it.each([
    ['Developer (Contract), Quillstack', 'Developer (Contract) @ Quillstack'],
    ['Full-time, Developer, Quillstack', 'Developer @ Quillstack'],
    ['Web Developer, Self-employed', 'Web Developer @ Self-employed'],
  ])('%s', (line, expected) => {
    expect(workOf(`${line}\t2019 - 2021`, ...two)).toEqual([expected]);
  });
});
