import { describe, expect, it } from 'vitest';
import type { Audit } from '../src/audits/audit.ts';
import type { Evidence } from '../src/audits/evidence.ts';
import { type AuditResult, runAudits, writeOut } from '../src/audits/runner.ts';
import { type EvidenceOverrides, makeEvidence, makeResume, type ResumeParts } from './make-resume.ts';

/** One resume that an audit judges: the standard one with these parts, or a text as it stands. */
export interface AuditCase {
  it: string;
  resume: ResumeParts | string;
  with?: EvidenceOverrides;
}

export interface FailingCase extends AuditCase {
  /** the score, to a hundredth; any below 1 where it is left out */
  score?: number;
  /** message ids, with the words they quote where they quote any */
  findings: readonly (readonly [message: string, quote?: string | RegExp])[];
}

/** Resumes that an audit must let pass, must fault, or cannot judge. */
export interface AuditExamples {
  pass: readonly AuditCase[];
  fail: readonly FailingCase[];
  notApplicable?: readonly AuditCase[];
}

/** Runs one audit through the runner, as an analysis does, over examples of each verdict. */
export function auditTester(audit: Audit, { pass, fail, notApplicable = [] }: AuditExamples): void {
  describe(audit.id, () => {
    it.each(pass.map((example) => [example.it, example] as const))('passes %s', (_, example) => {
      const { result } = judge(audit, example);
      expect(result).toMatchObject({ score: 1, findings: [], broken: false, title: audit.title });
    });

    it.each(fail.map((example) => [example.it, example] as const))('faults %s', (_, example) => {
      const { result, evidence } = judge(audit, example);
      expect(result.broken).toBe(false);
      if (example.findings.length > 0) expect(result.title).toBe(audit.failureTitle);
      expect(result.score).toBeLessThan(1);
      if (example.score !== undefined) expect(result.score).toBeCloseTo(example.score, 2);
      expect(result.findings.map((finding) => finding.message)).toEqual(
        example.findings.map(([message]) => message),
      );
      for (const [index, [, quote]] of example.findings.entries()) {
        const span = result.findings[index]?.span;
        if (quote !== undefined)
          expect(span && evidence.document.text.slice(span.start, span.end)).toMatch(quote);
      }
    });

    it.each(notApplicable.map((example) => [example.it, example] as const))(
      'does not judge %s',
      (_, example) => {
        const { result } = judge(audit, example);
        expect(result).toMatchObject({ score: null, findings: [], broken: false });
        expect(result.reason).toMatch(/\w/);
      },
    );
  });
}

function judge(audit: Audit, example: AuditCase): { result: AuditResult; evidence: Evidence } {
  const text = typeof example.resume === 'string' ? example.resume : makeResume(example.resume);
  const evidence = makeEvidence(text, example.with);
  const { categories, readability } = evidence.role.rubric;
  const entry = [...categories, readability].map((each) => each.audits.get(audit.id)).find(Boolean);
  if (!entry) throw new Error(`rubric.yaml does not name ${audit.id}`);
  const [result] = runAudits(evidence, new Map([[audit.id, entry]]));
  if (!result) throw new Error(`${audit.id} gave no result`);
  for (const finding of result.findings) {
    const { says, fix, span, expected } = writeOut(audit.id, finding);
    expect(`${says} ${fix}`, 'every value of the message is filled in').not.toMatch(/\{\w+\}/);
    expect(span !== null || expected !== null, 'what is absent says who asks for it').toBe(true);
  }
  return { result, evidence };
}
