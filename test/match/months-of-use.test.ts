import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { analyzeDocument } from '../../src/pipeline.ts';

const resume = (title: string, company: string, bullets: string[]): string => `Dana Whitfield
dana.whitfield@example.com | (503) 555-0142

Experience
${title}, ${company}
January 2019 - December 2023
${bullets.map((bullet) => `- ${bullet}`).join('\n')}

Education
BSc Physics, Lakeshore University, 2014 - 2018
`;

const monthsOf = (text: string, id: string): number | null | undefined =>
  analyzeDocument(readText(text), { asOf: '2026-01' }).experience.skills.find((skill) => skill.id === id)
    ?.months;

describe('months of use', () => {
  it('are those of the dated software positions that use a skill', () => {
    const bullets = ['Built a booking service in Python and PostgreSQL.', 'Wrote its REST API in Flask.'];
    expect(monthsOf(resume('Backend Developer', 'Tidewater Ferries', bullets), 'python')).toBe(60);
  });

  it('are none in other work, beside which it was done', () => {
    const bullets = [
      'Taught physics to 120 pupils a year.',
      'Prepared pupils for their final exams.',
      'Ran the after-school coding club for 25 pupils, in Python.',
    ];
    expect(monthsOf(resume('Physics Teacher', 'Riverside High School', bullets), 'python')).toBeNull();
  });
});
