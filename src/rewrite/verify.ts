import type { Check, Matcher, VerifyInput, Violation } from './verify/check.ts';
import { checkDoubled } from './verify/doubled.ts';
import { checkDropped } from './verify/dropped.ts';
import { checkEffects } from './verify/effects.ts';
import { checkLanguage } from './verify/english.ts';
import { evidenceOf } from './verify/evidence.ts';
import { tooLong } from './verify/length.ts';
import { checkLimits } from './verify/limits.ts';
import { checkNames } from './verify/names.ts';
import { checkNumbers } from './verify/numbers.ts';
import { checkPlain } from './verify/plain.ts';
import { checkPositions } from './verify/positions.ts';
import { checkRhythms } from './verify/rhythms.ts';
import { checkSafety } from './verify/safety.ts';
import { checkScope } from './verify/scope.ts';
import { spaced, unspaced } from './verify/spacing.ts';
import { checkSuccession } from './verify/succession.ts';
import { checkTechnologies } from './verify/technologies.ts';

export type { FoundKeyword, Matcher, VerifyInput, Violation } from './verify/check.ts';

export interface Verdict {
  /** every fact of the rewrite stands in the resume; a dropped fact alone leaves it true */
  grounded: boolean;
  violations: Violation[];
}

const checks: readonly Check[] = [
  checkNumbers,
  checkRhythms,
  checkSuccession,
  checkTechnologies,
  checkNames,
  checkPositions,
  checkScope,
  checkDoubled,
  checkLimits,
  checkEffects,
  checkPlain,
  checkLanguage,
  checkSafety,
  checkDropped,
];

const byKind = (one: Violation, other: Violation): number =>
  one.kind < other.kind ? -1 : Number(one.kind > other.kind);

/**
 * Checks a rewrite against the bullet it rewrites and the rest of the resume.
 *
 * Checked: numbers with their units, dates and versions (equal restatements, conversions, exact ratios and honest
 * rounding pass), what they measure and which end of a change they are; rhythms; tools that the matcher knows; capitalised
 * names; rank, reach and part in the work; causes and effects; what kept the original small; plain words that it does not
 * say; another language, markup, leaked prompts and obeyed instructions; facts left out. Not checked: whether two deeds of
 * one sentence without amounts have changed places.
 */
export function verify(input: VerifyInput, matcher: Matcher): Verdict {
  const excess = tooLong(input);
  if (excess.length > 0) return { grounded: false, violations: excess };
  const [original, rewrite] = [spaced(input.original), spaced(input.rewrite)];
  const evidence = evidenceOf({ ...input, original: original.text, rewrite: rewrite.text }, matcher);
  const violations = checks
    .flatMap((check) => check(evidence))
    .map((found) =>
      found.kind === 'dropped_fact'
        ? unspaced(found, input.original, original)
        : unspaced(found, input.rewrite, rewrite),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || byKind(a, b));
  return { grounded: violations.every(({ kind }) => kind === 'dropped_fact'), violations };
}
