import { describe, expect, it } from 'vitest';
import { makeEvidence, makeResume } from '../make-resume.ts';

const gradeOf = (id: string, ...bullets: string[]): string | undefined =>
  makeEvidence(makeResume({ bullets, skills: null, education: null })).coverage.find((each) => each.id === id)
    ?.grade;

describe('how well a statement shows a skill', () => {
  it.each([
    ['measured', 'Cut the SQL report from 9 seconds to 1'],
    ['used', 'Wrote the SQL reports of the shop'],
    ['used', 'Finished two courses on SQL with 40 hours each'],
    ['involved', 'Responsible for SQL'],
  ])('%s: %s', (grade, bullet) => {
    expect(gradeOf('sql', bullet)).toBe(grade);
  });

  it('goes by the best of them', () => {
    expect(gradeOf('sql', 'Finished two courses on SQL', 'Cut the SQL report from 9 seconds to 1')).toBe(
      'measured',
    );
  });
});
