import type { Figure } from '../../wording/figures.ts';
import { type Reading, readingOf, saysAny } from '../../wording/reading.ts';
import { countSame, inUnitOf, isComparable, isCountedWithOneself, isSame, periodOf } from './amounts.ts';
import { type Check, type Evidence, type Violation, type ViolationKind, violation } from './check.ts';
import { turnsAround } from './direction.ts';
import { swapsEnds } from './ends.ts';
import { flatters, isHonestRounding, isSharper } from './hedges.ts';
import { dropsEnd, dropsPart, isLowerEnd } from './ranges.ts';
import { isRatio, isRemainder } from './ratios.ts';
import { inRhythm } from './rhythms.ts';
import { isMoved } from './subjects.ts';
import { isTorn } from './torn.ts';

/**
 * Every number of the rewrite stands in the original, or follows from it exactly. Numbers of the rest of the resume count
 * only when they are about the same work; versions and names with numbers may come from anywhere in it.
 */
export const checkNumbers: Check = (evidence) => {
  const violations: Violation[] = [];
  for (const figure of evidence.rewrite.figures) {
    if (inRhythm(evidence.rewrite, figure)) continue;
    const kind = isRepeated(evidence, figure) ? 'changed_number' : fault(evidence, figure);
    if (kind) violations.push(violation(kind, 'numbers', evidence.rewrite.text, figure));
  }
  return violations;
};

/** "In 2021 and 2021" for "2020 and 2021": the same number twice, where the original has it once beside another. */
function isRepeated({ original, rewrite }: Evidence, figure: Figure): boolean {
  const isTwin = (other: Figure): boolean => other.kind === figure.kind && other.value === figure.value;
  const count = (figures: readonly Figure[]): number => figures.filter(isTwin).length;
  if (figure.value === null || count(rewrite.figures) <= Math.max(1, count(original.figures))) return false;
  const lost = original.figures.some(
    (other) => other.kind === figure.kind && rewrite.figures.every((each) => each.value !== other.value),
  );
  return lost && rewrite.figures.findLast(isTwin) === figure;
}

const nameReasons = new Set(['version', 'label', 'id', 'code', 'grade', 'contact']);

function fault(evidence: Evidence, figure: Figure): ViolationKind | null {
  const { original, context } = evidence;
  if (figure.reason === 'idiom' || figure.reason === 'list' || figure.reason === 'kind')
    return faultOfName(evidence, figure);
  if (/^one\b/i.test(figure.text) && figure.value === 1 && figure.unit === null) return null;
  if (figure.reason === 'vague' && (figure.value ?? 0) <= 1 && !/\d/.test(figure.text)) return null;
  const inOriginal = supportIn(evidence, figure, original);
  if (inOriginal !== 'missing') return inOriginal;
  if (evidence.sameWork.some((line) => supportIn(evidence, figure, line) === null)) return null;
  if (figure.reason && nameReasons.has(figure.reason) && supportIn(evidence, figure, context) === null)
    return null;
  return isOwnTeam(evidence, figure) ? null : unsupported(evidence, figure);
}

/** How many work together holds for all work of a position. */
function isOwnTeam({ headings }: Evidence, figure: Figure): boolean {
  const lines = headings?.lines ?? [];
  return (
    figure.kind === 'team' &&
    lines.some((line) =>
      readingOf(line).figures.some((other) => other.kind === 'team' && isSame(figure, other)),
    )
  );
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
  let found: ViolationKind | null | 'missing' = 'missing';
  let swapped = false;
  for (const other of source.figures) {
    if (!isSame(figure, other) || !isOneSort(figure, other)) continue;
    const fault = faultOfSame(evidence, figure, source, other);
    if (fault === null) return null;
    found = fault;
    swapped ||= swapsEnds(evidence.rewrite, figure, source, other);
  }
  if (figure.reason !== null || !(found === 'missing' || swapped)) return found;
  if (source.figures.some((other) => isCountedWithOneself(figure, other))) return null;
  return isRatio(evidence.rewrite, figure, source) ||
    (!swapped && isRounding(evidence.rewrite, figure, source))
    ? null
    : found;
}

/** What is wrong with an equal number: it counts something else, is hedged upwards, turned around or torn from its whole. */
function faultOfSame(
  { rewrite, original }: Evidence,
  figure: Figure,
  source: Reading,
  other: Figure,
): ViolationKind | null {
  if (!countSame(figure, other, original.stems) || addsPeriod(figure, source, other)) return 'unit_change';
  const isTurned =
    (flatters(rewrite, figure, source, other) && !isLowerEnd(rewrite, figure, source, other)) ||
    swapsEnds(rewrite, figure, source, other) ||
    isMoved(rewrite, figure, source, other) ||
    isTorn(rewrite, figure, source, other) ||
    turnsAround(rewrite, figure, source, other) ||
    dropsPart(rewrite, figure, source, other) ||
    dropsEnd(rewrite, figure, source, other) ||
    isAge(source, other) !== isAge(rewrite, figure) ||
    lastsLonger(rewrite, figure, source, other) ||
    isRemainder(rewrite, figure) !== isRemainder(source, other);
  return isTurned ? 'changed_number' : null;
}

/** "An app that is 15 years old" was not maintained for 15 years. */
const isAge = ({ text }: Reading, { end, kind }: Figure): boolean =>
  kind === 'duration' && /^[ -](?:old|of age)\b/i.test(text.slice(end, end + 8));

/** What was so "in 2022" need not have been so ever "since 2022". */
const lastsLonger = (rewrite: Reading, figure: Figure, source: Reading, other: Figure): boolean =>
  figure.reason === 'date' &&
  /\bsince (?:\w+ )?$/i.test(rewrite.text.slice(0, figure.start)) &&
  !/\b(?:since|from|after) (?:\w+ )?$/i.test(source.text.slice(0, other.start)) &&
  !/^\W+(?:now|present|today|on\b)/i.test(source.text.slice(other.end));

/** Reasons of numbers that may yet be read as an amount in another sentence. */
const amountReasons = new Set(['vague', 'list', 'schedule', 'tenure', 'idiom']);

/** An amount is no label: the "3" of "S3" supports no "3 shops". */
function isOneSort(figure: Figure, other: Figure): boolean {
  const isAmount = ({ reason }: Figure): boolean => reason === null || amountReasons.has(reason);
  const isLabel = ({ reason }: Figure): boolean => reason !== null;
  return (isAmount(figure) && isAmount(other)) || (isLabel(figure) && isLabel(other));
}

/** A time that no word of the source gives: "40 tickets in a sprint" is not "40 a day". */
function addsPeriod(figure: Figure, source: Reading, other: Figure): boolean {
  const period = periodOf(figure);
  if (period === null || periodOf(other) !== null) return false;
  return !source.stems.has(period) && !saysAny(source, periodWords(period));
}

const periodWords = (period: string): string[] => [
  period === 'day' ? 'daily' : `${period}ly`,
  ...(period === 'year' ? ['annual', 'annually'] : period === 'night' ? ['overnight'] : []),
];

/** An honest rounding of a figure of the source. */
const isRounding = (rewrite: Reading, figure: Figure, source: Reading): boolean =>
  source.figures.some((from) => {
    const value = inUnitOf(figure, from);
    return (
      value !== null &&
      isHonestRounding(rewrite, figure, value) &&
      (value !== from.value || !isSharper(rewrite, figure, source, from))
    );
  });

/** Names the fault of a number without support: another unit of a printed number, a changed one, or an invention. */
function unsupported({ original, rewrite }: Evidence, figure: Figure): ViolationKind {
  const digits = (text: string): string => /\d[\d.,]*/.exec(text)?.[0] ?? text.toLowerCase();
  if (figure.value === null) return 'invented_number';
  const printed = digits(figure.text);
  const numbers = original.figures.filter(({ value }) => value !== null);
  const paired = (figure.kind === 'percent' || figure.kind === 'factor') && numbers.length >= 2;
  if (paired) return 'changed_number';
  if (numbers.some((other) => digits(other.text) === printed)) return 'unit_change';
  const kept = (other: Figure): boolean => rewrite.figures.some((each) => isSame(each, other));
  const lost = numbers.some(
    (other) => (isComparable(other, figure) || other.reason === figure.reason) && !kept(other),
  );
  return lost ? 'changed_number' : 'invented_number';
}
