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

describe('what stands beside an employer is not its name:', () => {
  it('the agency that placed somebody there', () => {
    expect(
      workOf(
        'Senior Engineer, Quillstack (via Randwick People)\t2019 - 2021',
        ...two,
        'Developer, Blue Heron, via Hays Bridge\t2017 - 2019',
        ...two,
      ),
    ).toEqual(['Senior Engineer @ Quillstack', 'Developer @ Blue Heron']);
  });

  it('the client of a consultancy, unless no other is named', () => {
    expect(
      workOf('Quillstack\t2019 - 2021', 'Senior Engineer', 'Client: Meridian Insurance', ...two),
    ).toEqual(['Senior Engineer @ Quillstack']);
    expect(workOf('Senior Engineer\t2019 - 2021', 'Client: Meridian Insurance', ...two)).toEqual([
      'Senior Engineer @ Meridian Insurance',
    ]);
  });

  it('the department behind a title, where a name stands above', () => {
    expect(workOf('Lantern', 'Engineering Manager, Core Services', '2019 - 2021', ...two)).toEqual([
      'Engineering Manager, Core Services @ Lantern',
    ]);
    expect(workOf('Engineering Manager, Core Services', '2019 - 2021', ...two)).toEqual([
      'Engineering Manager @ Core Services',
    ]);
  });

  it('what it does, between its name and the title', () => {
    const header = (name: string, does: string, title: string, dates: string): string[] => [
      `${name}\tLeeds`,
      does,
      `${title}\t${dates}`,
      ...two,
    ];
    expect(
      workOf(
        ...header(
          'Quillstack',
          'Payment processor for mid-sized merchants, 220 employees.',
          'Senior Engineer',
          '2019 - 2021',
        ),
        ...header('Lantern', 'Digital health.', 'Developer', '2017 - 2019'),
      ),
    ).toEqual(['Senior Engineer @ Quillstack', 'Developer @ Lantern']);
  });
});
