import { describe, expect, it } from 'vitest';
import { softwareDepth } from '../../../src/audits/evidence/software-depth.ts';
import { auditTester } from '../../audit-tester.ts';
import { makeEvidence, makeResume } from '../../make-resume.ts';

const worth = (months: number): number => 1 - Math.exp(-months / 96);

auditTester(softwareDepth, {
  pass: [],
  fail: [
    { it: 'a year as an eighth', resume: { dates: 'Jan 2021 - Dec 2021' }, score: worth(12), findings: [] },
    {
      it: 'four years as four tenths',
      resume: { dates: 'Jan 2018 - Dec 2021' },
      score: worth(48),
      findings: [],
    },
    {
      it: 'two years given without months',
      resume: { dates: '2019 - 2021' },
      score: worth(24),
      findings: [],
    },
    { it: 'work without dates', resume: { dates: null }, score: 0, findings: [['none']] },
    {
      it: 'years of other work',
      resume: {
        title: 'Nurse',
        company: 'Mercy Hospital',
        bullets: ['Cared for 12 patients.'],
        skills: 'SQL',
      },
      score: 0,
      findings: [['none']],
    },
  ],
});

const monthsOf = (text: string): number => makeEvidence(text).experience.creditedMonths;
const two = (first: string, second: string): string => `Jo Example
jo@example.com | (303) 555-0142

EXPERIENCE
Backend Engineer, Acme
${first}
- Built the billing API in Python.

Backend Engineer, Initech
${second}
- Built the orders API in Python.
`;

describe('months of software work', () => {
  it('run to the month that "Present" means', () => {
    expect(monthsOf(makeResume({ dates: 'Jan 2026 - Present' }))).toBe(6);
  });

  it('are counted once where positions overlap', () => {
    expect(monthsOf(two('Jan 2020 - Dec 2021', 'Jan 2021 - Dec 2021'))).toBe(24);
    expect(monthsOf(two('Jan 2020 - Dec 2021', 'Jan 2018 - Dec 2019'))).toBe(48);
  });

  it('count by half at most where the title names other work, and not for one skill of the role', () => {
    const many = monthsOf(
      makeResume({
        title: 'Analyst',
        dates: '2019 - 2021',
        bullets: ['Ran Kafka, SQL and AWS for parcels.'],
      }),
    );
    const part = monthsOf(
      makeResume({ title: 'Analyst', dates: '2019 - 2021', bullets: ['Ran SQL and AWS for parcels.'] }),
    );
    const none = monthsOf(
      makeResume({ title: 'Analyst', dates: '2019 - 2021', bullets: ['Ran SQL for parcels.'] }),
    );
    expect([many, part, none]).toEqual([12, 12, 0]);
  });
});

describe('months yet to come', () => {
  it.each([
    ['an end years ahead ends now', 'Jan 2024 - Dec 2049', 30],
    ['a start ahead is none', 'Jan 2030 - Dec 2031', 0],
    ['"Present" counts this month', 'Jan 2024 - Present', 30],
  ])('%s', (_, dates, months) => {
    expect(monthsOf(makeResume({ dates }))).toBe(months);
  });
});

it('months of a skill are the union over the positions that use it, and of a must-have over all that show it', () => {
  const { coverage } = makeEvidence(`Jo Example
jo@example.com | (303) 555-0142

EXPERIENCE
Backend Engineer, Tern Systems
Jan 2022 - Dec 2023
- Built the booking API in Go.

Backend Engineer, Plover Labs
Jan 2020 - Dec 2021
- Built the billing service in Java.
`);
  expect(coverage.find(({ id }) => id === 'server-side-programming')).toMatchObject({
    months: 48,
    lastUse: '2023-12',
  });
});
