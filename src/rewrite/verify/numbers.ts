import type { Figure } from '../../wording/figures.ts';
import { countSame, derived, isComparable, isSame, near } from './amounts.ts';
import { type Check, type Evidence, type Violation, type ViolationKind, violation } from './check.ts';
import { turnsAround } from './direction.ts';
import { flatters, isHonestRounding, swapsByAndTo } from './hedges.ts';
import type { Reading } from './reading.ts';

/**
 * Every number of the rewrite stands in the original, or follows from it exactly. Numbers of the rest of the resume count
 * only when they are about the same work; versions and names with numbers may come from anywhere in it.
 */
export const checkNumbers: Check = (evidence) => {
  const violations: Violation[] = [];
  for (const figure of evidence.rewrite.figures) {
    const kind = fault(evidence, figure);
    if (kind) violations.push(violation(kind, 'numbers', evidence.rewrite.text, figure));
  }
  return violations;
};

const nameReasons = new Set(['version', 'label', 'id', 'code', 'grade', 'contact']);

function fault(evidence: Evidence, figure: Figure): ViolationKind | null {
  const { original, context } = evidence;
  if (figure.reason === 'idiom' || figure.reason === 'list' || figure.reason === 'kind')
    return faultOfName(evidence, figure);
  if (figure.reason === 'vague' && (figure.value ?? 0) <= 1) return null;
  const inOriginal = supportIn(evidence, figure, original);
  if (inOriginal !== 'missing') return inOriginal;
  if (evidence.sameWork.some((line) => supportIn(evidence, figure, line) === null)) return null;
  if (figure.reason && nameReasons.has(figure.reason) && supportIn(evidence, figure, context) === null)
    return null;
  return unsupported(evidence, figure);
}

/** Kinds and idioms ("two-factor", "24/7") are words: they need to be printed, in the original or the context. */
function faultOfName(evidence: Evidence, figure: Figure): ViolationKind | null {
  const same = (other: Figure): boolean => other.value === figure.value;
  return evidence.original.figures.some(same) || evidence.context.figures.some(same)
    ? null
    : 'invented_number';
}

/** Null when a text supports a figure, a fault when it has the number but not so, `missing` when it has nothing like it. */
function supportIn(evidence: Evidence, figure: Figure, source: Reading): ViolationKind | null | 'missing' {
  const { rewrite, original } = evidence;
  let found: ViolationKind | null | 'missing' = 'missing';
  for (const other of source.figures) {
    if (!isSame(figure, other)) continue;
    const nounsDiffer = !countSame(figure, other, original.stems);
    const turned =
      flatters(rewrite, figure, source, other) ||
      swapsByAndTo(rewrite, figure, source, other) ||
      turnsAround(rewrite, figure, source, other);
    if (!nounsDiffer && !turned) return null;
    found = nounsDiffer ? 'unit_change' : 'changed_number';
  }
  if (found === 'missing' && figure.reason === null && follows(rewrite, figure, source)) return null;
  return found;
}

/** An exact ratio or difference of two figures of the source, or an honest rounding of one or of such a ratio. */
function follows(rewrite: Reading, figure: Figure, source: Reading): boolean {
  const { value } = figure;
  if (value === null) return false;
  for (const [at, from] of source.figures.entries()) {
    if (from.value !== null && isComparable(from, figure) && isHonestRounding(rewrite, figure, from.value))
      return true;
    for (const to of source.figures.slice(at + 1, at + 3))
      for (const ratio of derived(from, to)) {
        const sameKind =
          ratio.kind === figure.kind || (ratio.kind === 'factor' && figure.kind === 'frequency');
        if (!sameKind || ratio.value === null) continue;
        if (near(ratio.value, value) || isHonestRounding(rewrite, figure, ratio.value)) return true;
      }
  }
  return false;
}

/** Names the fault of a number without support: another unit of a printed number, a changed one, or an invention. */
function unsupported({ original, rewrite }: Evidence, figure: Figure): ViolationKind {
  const digits = (text: string): string => /\d[\d.,]*/.exec(text)?.[0] ?? text.toLowerCase();
  if (figure.value === null) return 'invented_number';
  const printed = digits(figure.text);
  const numbers = original.figures.filter(({ value }) => value !== null);
  if (numbers.some((other) => digits(other.text) === printed)) return 'unit_change';
  const kept = (other: Figure): boolean => rewrite.figures.some((each) => isSame(each, other));
  const lost = numbers.some(
    (other) => (isComparable(other, figure) || other.reason === figure.reason) && !kept(other),
  );
  const paired = figure.kind === 'percent' && numbers.length >= 2;
  return lost || paired ? 'changed_number' : 'invented_number';
}
