import { describe, expect, it } from 'vitest';
import { assessResume, roleKnowledge } from '../../src/library.ts';
import { plainWork, reportOf } from './read.ts';

describe('the self-assessment', () => {
  const report = reportOf({ bullets: plainWork });

  it('asks about every must-have and every duty', () => {
    const { assessment, responsibilities } = roleKnowledge();
    const about = assessment?.questions.map(({ about }) => ('skill' in about ? about.skill : about.duty));
    const mustHaves = report.coverage.filter(({ tier }) => tier === 'must-have').map(({ id }) => id);
    const duties = responsibilities?.responsibilities.map(({ id }) => id) ?? [];
    expect(about).toEqual(expect.arrayContaining([...mustHaves, ...duties]));
  });

  it('joins what is said with what is shown', () => {
    const { items, open } = assessResume(report, {
      sql: 'on-my-own',
      architecture: 'for-others',
      incident: 'not-yet',
      api: 'not-yet',
    });
    expect(items.map(({ question, resume }) => [question, resume])).toEqual([
      ['api', 'shown'],
      ['sql', 'shown'],
      ['architecture', 'neither'],
      ['incident', 'neither'],
    ]);
    expect(items.find(({ question }) => question === 'architecture')?.says).toContain(
      'cheapest thing to write',
    );
    expect(open).toContain('cloud');
  });

  it('names what the resume shows, which is the subject and not the question', () => {
    const says = (question: string, answer: string) =>
      assessResume(report, { [question]: answer }).items[0]?.says;
    expect(says('api', 'not-yet')).toContain('The resume shows API Development');
    expect(says('running', 'on-my-own')).toContain('the resume shows Infrastructure');
  });

  it('calls a duty claimed that the resume names and no statement shows', () => {
    const listed = reportOf({ bullets: ['Wrote letters to readers'], skills: 'Docker, Scrum' });
    const answers = { colleagues: 'on-my-own', running: 'on-my-own', incident: 'on-my-own' };
    expect(assessResume(listed, answers).items.map(({ question, resume }) => [question, resume])).toEqual([
      ['running', 'claimed'],
      ['incident', 'neither'],
      ['colleagues', 'claimed'],
    ]);
  });

  it('moves no score and leaves the report as it was', () => {
    const before = JSON.stringify(report);
    assessResume(report, { sql: 'not-yet' });
    expect(JSON.stringify(report)).toBe(before);
  });

  it.each([[{ nothing: 'not-yet' }], [{ sql: 'perhaps' }], [{ __proto__x: 'not-yet' }]])(
    'refuses %o',
    (answers) => {
      expect(() => assessResume(report, answers)).toThrowError(/no such question or answer/);
    },
  );
});
