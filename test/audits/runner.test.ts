import { describe, expect, it } from 'vitest';
import { checkRubric, runAudits } from '../../src/audits/runner.ts';
import { CandorError } from '../../src/errors.ts';
import { scoreEvidence } from '../../src/score/score.ts';
import { makeEvidence, makeResume } from '../make-resume.ts';

const named = (id: string, options: Record<string, number> = {}) => new Map([[id, { weight: 1, options }]]);

describe('the runner', () => {
  const evidence = makeEvidence(
    makeResume({ bullets: ['Built billing.', 'Cut costs.', 'Ran Kafka.', 'Led tests.'] }),
  );

  it('sorts findings by place and fills in their messages', () => {
    const [result] = runAudits(evidence, evidence.role.rubric.categories[1]?.audits ?? new Map()).slice(-1);
    const starts = result?.findings.map((finding) => finding.span?.start ?? 0) ?? [];
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('turns an audit that breaks into a result without a score, and leaves the others', () => {
    const [broken, sound] = runAudits(
      evidence,
      new Map([...named('measured-results'), ...named('contact-details')]),
    );
    expect(broken).toMatchObject({ id: 'measured-results', score: null, broken: true, findings: [] });
    expect(broken?.reason).toMatch(/broke/);
    expect(broken?.error?.name).toBe('CandorError');
    expect(broken?.error?.stack).toMatch(/measured-results/);
    expect(broken?.error?.stack).not.toMatch(/targetRatio|Cut costs/);
    expect(sound).toMatchObject({ id: 'contact-details', score: 1, broken: false });
  });

  it('refuses a rubric that names what is no audit', () => {
    expect(() => runAudits(evidence, named('spelling'))).toThrow(/spelling/);
  });

  it.each([
    ['an unknown audit', named('spelling'), /spelling/],
    ['an audit without its option', named('measured-results'), /fewestStatements|targetRatio/],
    ['an option that no audit knows', named('contact-details', { steepness: 1 }), /steepness/],
  ])('refuses a rubric with %s before any resume is read', (_, audits, says) => {
    const { categories, readability } = evidence.role.rubric;
    const [first, ...rest] = categories;
    expect(() => checkRubric({ categories, readability })).not.toThrow();
    const broken = first ? [{ ...first, audits }, ...rest] : [];
    expect(() => checkRubric({ categories: broken, readability })).toThrow(says);
    expect(() => checkRubric({ categories: broken, readability })).toThrow(CandorError);
  });

  it('leaves the score unknown where a check broke, and never guesses', () => {
    const { role } = evidence;
    const categories = role.rubric.categories.map((category) =>
      category.id === 'evidence' ? { ...category, audits: named('measured-results') } : category,
    );
    const score = scoreEvidence({ ...evidence, role: { ...role, rubric: { ...role.rubric, categories } } });
    expect(score).toMatchObject({ overall: null, base: null, band: null });
    expect(score.categories.find(({ category }) => category.id === 'evidence')?.points).toBeNull();
  });
});
