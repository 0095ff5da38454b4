import type { RubricAudit } from '../lexicon/role.ts';
import type { Span } from '../range.ts';
import type { Audit, Finding } from './audit.ts';
import type { Evidence } from './evidence.ts';
import { audits } from './registry.ts';

/** One finding with its words written out. */
export interface WrittenFinding {
  message: string;
  says: string;
  fix: string;
  span: Span | null;
  expected: string | null;
}

/** What one audit found. `broken` tells an audit that failed from one that does not apply. */
export interface AuditResult {
  id: string;
  title: string;
  why: string;
  weight: number;
  score: number | null;
  broken: boolean;
  reason: string | null;
  displayValue: string | null;
  findings: Finding[];
}

const byId = new Map(audits.map((audit) => [audit.id, audit]));

/** Runs the audits that a rubric names, in its order: guards the score and sorts the findings by place. */
export const runAudits = (evidence: Evidence, named: ReadonlyMap<string, RubricAudit>): AuditResult[] =>
  [...named].map(([id, entry]) => {
    const audit = byId.get(id);
    if (!audit) throw new RangeError(`rubric.yaml names ${id}, which is no audit`);
    return runAudit(audit, entry, evidence);
  });

function runAudit(audit: Audit, entry: RubricAudit, evidence: Evidence): AuditResult {
  const shared = { id: audit.id, why: audit.why, weight: entry.weight };
  try {
    const product = audit.audit(evidence, entry.options);
    if (product.score !== null && !(product.score >= 0 && product.score <= 1))
      throw new RangeError('score outside 0..1');
    return {
      ...shared,
      title: product.score === null || product.score >= 1 ? audit.title : audit.failureTitle,
      score: product.score === null ? null : Math.round(product.score * 1000) / 1000,
      broken: false,
      reason: product.reason ?? null,
      displayValue: product.displayValue ?? null,
      findings: product.findings.sort(byPlace),
    };
  } catch {
    return {
      ...shared,
      title: audit.title,
      score: null,
      broken: true,
      reason: 'this check broke on this resume; the others stand',
      displayValue: null,
      findings: [],
    };
  }
}

/** Fills a finding's message and fix with its values; done for what is shown, not for every proof. */
export function writeOut(auditId: string, finding: Finding): WrittenFinding {
  const message = byId.get(auditId)?.messages[finding.message];
  if (!message) throw new RangeError(`${auditId} has no message ${finding.message}`);
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(finding.values?.[name] ?? `{${name}}`));
  return {
    message: finding.message,
    says: fill(message.says),
    fix: fill(message.fix),
    span: finding.span ? { start: finding.span.start, end: finding.span.end } : null,
    expected: finding.expected ?? null,
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.span?.start ?? Number.MAX_SAFE_INTEGER) - (b.span?.start ?? Number.MAX_SAFE_INTEGER);
