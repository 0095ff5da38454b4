import { type ErrorPlaces, placesOf } from '../error-places.ts';
import { CandorError } from '../errors.ts';
import type { Rubric, RubricAudit } from '../lexicon/role.ts';
import type { Span } from '../range.ts';
import type { Audit, AuditProduct, Finding } from './audit.ts';
import type { Evidence } from './evidence.ts';
import { keywordStuffing } from './keywords/keyword-stuffing.ts';
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
  /** what broke it and where, without the message, which could quote the resume */
  error: ErrorPlaces | null;
  reason: string | null;
  displayValue: string | null;
  findings: Finding[];
}

const byId = new Map(audits.map((audit) => [audit.id, audit]));

/** What the same audits said of other evidence; the parts that both share need no second look. */
export interface EarlierRun {
  evidence: Evidence;
  results: AuditResult[];
}

/**
 * Runs the audits that a rubric names, in its order: guards the score and sorts the findings by place. Of an earlier
 * run, the result stands where nothing that the audit reads has changed, and where no score can move by it; the results
 * themselves come back where all of them stand.
 */
export function runAudits(
  evidence: Evidence,
  named: ReadonlyMap<string, RubricAudit>,
  earlier?: EarlierRun,
): AuditResult[] {
  const isSame = (part: keyof Evidence): boolean => evidence[part] === earlier?.evidence[part];
  const results: AuditResult[] = [];
  let allStand = true;
  for (const [id, entry] of named) {
    const audit = byId.get(id);
    if (!audit) throw unknownAudit(id);
    const known = earlier?.results[results.length];
    const stands = known !== undefined && (!moves(id, entry) || audit.reads.every(isSame));
    results.push(stands ? known : runAudit(audit, entry, evidence));
    allStand &&= stands;
  }
  return earlier && allStand ? earlier.results : results;
}

/** Whether a score can move by an audit: by its weight or, as with stuffing, through the gate. */
const moves = (id: string, { weight }: RubricAudit): boolean => weight > 0 || id === keywordStuffing.id;

/** From here a check passes that finds nothing to mend: what saturates never reaches 1. */
const passing = 0.5;

function runAudit(audit: Audit, { weight, options }: RubricAudit, evidence: Evidence): AuditResult {
  const outcome = guarded(audit, evidence, options);
  const product = 'error' in outcome ? null : outcome;
  const score = product?.score ?? null;
  const failed = score !== null && score < (product?.findings.length === 0 ? passing : 1);
  return {
    id: audit.id,
    title: failed ? audit.failureTitle : audit.title,
    why: audit.why,
    weight,
    score: score === null ? null : Math.round(score * 1000) / 1000,
    broken: product === null,
    error: 'error' in outcome ? outcome.error : null,
    reason: product === null ? 'this check broke on this resume; the others stand' : (product.reason ?? null),
    displayValue: product?.displayValue ?? null,
    findings: product?.findings.sort(byPlace) ?? [],
  };
}

/** What the audit says, or what broke it: one broken check must not cost the candidate the others. */
function guarded(
  audit: Audit,
  evidence: Evidence,
  options: RubricAudit['options'],
): AuditProduct | { error: ErrorPlaces } {
  try {
    const product = audit.audit(evidence, options);
    if (product.score === null || (product.score >= 0 && product.score <= 1)) return product;
    return { error: { name: 'ScoreOutOfRange', stack: '' } };
  } catch (error) {
    return { error: placesOf(error) };
  }
}

/**
 * Checks that a rubric names audits that exist, with the thresholds that each takes.
 * @throws CandorError `keywords-invalid`
 */
export function checkRubric(rubric: Pick<Rubric, 'categories' | 'readability'>): void {
  const [fault] = faultsOf(rubric);
  if (fault) throw invalid(fault.reason);
}

/** What in a rubric does not fit the audits, and the keys that lead to it in `rubric.yaml`. */
export function faultsOf({
  categories,
  readability,
}: Pick<Rubric, 'categories' | 'readability'>): { keys: PropertyKey[]; reason: string }[] {
  const parts = [
    ...categories.map((category, index) => ({ ...category, keys: ['categories', index] })),
    { ...readability, keys: ['readability'] },
  ];
  return parts.flatMap(({ audits: named, keys }) =>
    [...named].flatMap(([id, { options }]) => {
      const fault = (reason: string, ...under: string[]) => ({
        keys: [...keys, 'audits', id, ...under],
        reason,
      });
      const audit = byId.get(id);
      if (!audit) return [fault(`rubric.yaml names ${id}, which is no audit`)];
      const known: readonly string[] = audit.options ?? [];
      const missing = known.filter((name) => options[name] === undefined);
      const extra = Object.keys(options).filter((name) => !known.includes(name));
      return [
        ...missing.map((name) => fault(`rubric.yaml gives ${id} no option ${name}`)),
        ...extra.map((name) =>
          fault(`rubric.yaml gives ${id} the option ${name}, which it does not know`, 'options', name),
        ),
      ];
    }),
  );
}

const invalid = (detail: string): CandorError => new CandorError('keywords-invalid', { detail });

const unknownAudit = (id: string): CandorError => invalid(`rubric.yaml names ${id}, which is no audit`);

/** Fills a finding's message and fix with its values; done for what is shown, not for every proof. */
export function writeOut(auditId: string, finding: Finding): WrittenFinding {
  const message = byId.get(auditId)?.messages[finding.message];
  if (!message) throw invalid(`${auditId} has no message ${finding.message}`);
  const fill = (template: string): string =>
    template.includes('{')
      ? template.replace(/\{(\w+)\}/g, (_, name: string) => String(finding.values?.[name] ?? `{${name}}`))
      : template;
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
