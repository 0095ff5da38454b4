import { describe, expect, it } from 'vitest';
import { positionsIn, two } from './work-section.ts';

/** Positions of a work section as "title @ company, place | start - end | bullets". */
const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(
    ({ title, company, start, end, bullets }) =>
      `${title?.value} @ ${company?.value} | ${start?.value} - ${end?.value} | ${bullets.length}`,
  );

describe('labelled fields', () => {
  it.each([
    ['Organization: Tunga Infotech, Bengaluru', 'Designation: Engineer', 'Duration: Apr 2019 - Jul 2021'],
    ['Empresa: Tunga Infotech', 'Cargo: Engineer', 'Período: 04/2019 - 07/2021'],
    ['Tunga Infotech', 'Stanowisko: Engineer', '04.2019 - 07.2021'],
  ])('%s', (...lines) => {
    expect(workOf(...lines, ...two)).toEqual(['Engineer @ Tunga Infotech | 2019-04 - 2021-07 | 2']);
  });

  it('stand beside their labels in a form, the employer after the tasks', () => {
    const form = (dates: string, title: string, company: string): string[] => [
      `Dates\t${dates}`,
      `Occupation or position held\t${title}`,
      'Main activities and responsibilities\tWrote the tariff service',
      `Name and address of employer\t${company}`,
    ];
    expect(
      workOf(...form('2019 - 2021', 'Engineer', 'Halden'), ...form('2016 - 2019', 'Analyst', 'Orsa')),
    ).toEqual(['Engineer @ Halden | 2019 - 2021 | 1', 'Analyst @ Orsa | 2016 - 2019 | 1']);
  });

  it('are not what the work used', () => {
    const lines = ['Engineer, Tunga Infotech', 'Apr 2019 - Jul 2021', ...two, 'Technologies: Go, Kafka'];
    expect(workOf(...lines)).toEqual(['Engineer @ Tunga Infotech | 2019-04 - 2021-07 | 2']);
  });
});

describe('an employer', () => {
  it.each([
    ['Saône Distribution, Lyon', 'Saône Distribution'],
    ['Stadtwerke Auer AG, Halle (Saale)', 'Stadtwerke Auer AG'],
    ['Douro Dados, Porto (Portugal)', 'Douro Dados'],
    ['Volunteer State Credit Union', 'Volunteer State Credit Union'],
    ['1. Lotus Mobile JSC', 'Lotus Mobile JSC'],
    ['Wren, Park & Sons', 'Wren, Park & Sons'],
  ])('%s', (line, company) => {
    expect(workOf(line, 'Developer', '2019 - 2021', ...two)).toEqual([
      `Developer @ ${company} | 2019 - 2021 | 2`,
    ]);
  });

  it('is kept from its place where the others of the document stand so', () => {
    const work = workOf(
      'Gable & Finch, New York, NY\t2020 - 2021',
      'Senior Developer',
      ...two,
      'Saltmarsh Media, New York, NY\t2018 - 2020',
      'Developer',
      ...two,
    );
    expect(work[1]).toBe('Developer @ Saltmarsh Media | 2018 - 2020 | 2');
  });

  it('stays the one before where only a place is named', () => {
    const work = workOf(
      'Gable & Finch',
      'Senior Developer',
      '2020 - 2021',
      'New York, NY',
      ...two,
      'Developer',
      '2018 - 2020',
      'New York, NY',
      ...two,
    );
    expect(work[1]).toBe('Developer @ Gable & Finch | 2018 - 2020 | 2');
  });

  it('stands under dated titles where every position has one', () => {
    const lines = ['Wrote the metering service.', 'Moved billing to Go.'];
    expect(
      workOf(
        '2018 - 2020\tTeam Lead',
        'Carmel Pay',
        ...lines,
        '',
        '2016 - 2018\tDeveloper',
        'Negev Sol',
        ...lines,
      ),
    ).toEqual(['Team Lead @ Carmel Pay | 2018 - 2020 | 2', 'Developer @ Negev Sol | 2016 - 2018 | 2']);
  });
});

describe('dates', () => {
  it.each([
    ['Intern, Harlow Library (2017)', 'Intern @ Harlow Library | undefined - 2017 | 2'],
    ['2015\tIntern, Harlow Library', 'Intern @ Harlow Library | undefined - 2015 | 2'],
  ])('of a single year: %s', (line, expected) => {
    expect(workOf(line, ...two)).toEqual([expected]);
  });

  it('with a long title and place are a header and no sentence', () => {
    const line =
      '01/2020 - 02/2022\tSenior Embedded Software Engineer, Huron Battery Systems, Ann Arbor, Michigan, MI';
    expect(workOf(line, ...two)[0]).toMatch(/^Senior Embedded Software Engineer @ Huron Battery Systems/);
  });

  it('inside a sentence make no position', () => {
    const sentence = 'From 2019 to 2021 the engineer before me had kept the old ledger alive by hand.';
    expect(workOf('Developer, Quill Labs', '2021 - 2022', ...two, sentence)).toHaveLength(1);
  });

  it('over employer, place and title begin the position', () => {
    const prose = 'Wrote the routing service. Cut the night run by two hours.';
    expect(
      workOf('2020 - 2022', '2 года 1 месяц', 'Обская Логистика', 'Новосибирск', 'Разработчик Go', prose),
    ).toEqual(['Разработчик Go @ Обская Логистика | 2020 - 2022 | 2']);
  });
});

it('gives the employer of several titles to each, past the whole time in brackets or above', () => {
  const work = workOf(
    'Tallow Bank',
    '5 years 8 months',
    '',
    'Engineering Manager',
    'August 2022 - Present (3 years 8 months)',
    'Led two teams of five.',
    '',
    'Senior Software Engineer',
    'August 2020 - August 2022 (2 years 1 month)',
    'Moved billing to services.',
  );
  expect(work).toEqual([
    'Engineering Manager @ Tallow Bank | 2022-08 - undefined | 1',
    'Senior Software Engineer @ Tallow Bank | 2020-08 - 2022-08 | 1',
  ]);
});
