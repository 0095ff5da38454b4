import { gapIn, withGap } from '../wording/gaps.ts';
import type { Candidate } from './choose.ts';
import { factsIn } from './facts.ts';
import type { Suggestion } from './suggestion.ts';
import type { Matcher } from './verify.ts';

/** What a suggestion carries over from the statement that was chosen. */
export const headOf = ({ bullet, original, range, reasons, points }: Candidate) => ({
  bullet,
  original,
  range,
  reasons,
  points,
});

/** A suggestion from a text that has passed the checks; where it gives no result, the gap is put behind it. */
export function suggestionOf(
  candidate: Candidate,
  fit: string,
  by: Suggestion['by'],
  matcher: Matcher,
  answers: readonly string[] = [],
): Suggestion {
  const gap = gapIn(fit);
  const rewrite = gap ? withGap(fit, gap) : fit;
  const isSame = rewrite === candidate.original;
  return {
    ...headOf(candidate),
    rewrite: isSame ? null : rewrite,
    facts: isSame ? [] : factsIn(rewrite, { original: candidate.original, answers }, matcher),
    gaps: gap ? [gap] : [],
    questions: gap ? [{ topic: gap.topic, question: gap.question }] : [],
    verdict: {
      status: isSame ? 'nothing-better' : gap ? 'accepted-with-gaps' : 'accepted',
      violations: [],
    },
    by,
    note: isSame ? unchanged(candidate) : null,
  };
}

/** Why a statement that opens well stays as it is. */
export const unchanged = ({ reasons }: Candidate): string =>
  reasons.includes('too-long')
    ? 'Every part of it says something. Make two statements of it, or keep what you did and what came of it.'
    : 'It says what was done and what came of it: nothing in its words needs to change.';
