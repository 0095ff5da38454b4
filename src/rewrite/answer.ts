import { gapIn } from '../wording/gaps.ts';
import { answered } from './answer-text.ts';
import { factsIn } from './facts.ts';
import type { Suggestion } from './suggestion.ts';
import { type Matcher, type Violation, verify } from './verify.ts';

/** What the candidate says of a suggestion: an answer to its question, or own words. Both are marked as theirs. */

/**
 * The statement with an answer in the place of its gap: "… (300 requests a second)"; an answer that is a statement takes the
 * place of a weak one. The answer is a fact from now on, beside the answers before it, whose words stay.
 */
export function withAnswer(
  suggestion: Suggestion,
  answer: string,
  before: readonly string[],
  matcher: Matcher,
): Suggestion {
  const said = answer
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]+$/, '');
  const gap = suggestion.gaps[0];
  const rewrite = answered(suggestion, said, matcher);
  const answers = [...before, ...(gap ? [`${gap.question} ${said}`] : []), said];
  return { ...judged(suggestion, rewrite, answers, matcher), note: lostNote(suggestion, rewrite, matcher) };
}

/** What the statement named and an answer in its place does not. */
function lostNote({ original }: Suggestion, rewrite: string, matcher: Matcher): string | null {
  const kept = new Set(matcher.findKeywords(rewrite).map(({ id }) => id));
  const lost = [
    ...new Set(matcher.findKeywords(original).flatMap(({ id, name }) => (kept.has(id) ? [] : [name]))),
  ];
  if (lost.length === 0) return null;
  return `Your answer takes the place of a statement that also names ${lost.join(', ')}. Write it yourself to keep both.`;
}

/** The candidate's own words. What they say beyond the statement is held, unless the candidate vouches for it. */
export function withEdit(
  suggestion: Suggestion,
  edit: string,
  { answers, confirmed }: { answers: readonly string[]; confirmed: boolean },
  matcher: Matcher,
): Suggestion {
  const rewrite = edit.trim().replace(/\s+/g, ' ');
  return judged(suggestion, rewrite, confirmed ? [...answers, rewrite] : answers, matcher);
}

function judged(
  suggestion: Suggestion,
  rewrite: string,
  answers: readonly string[],
  matcher: Matcher,
): Suggestion {
  const { original } = suggestion;
  const violations: Violation[] = verify({ original, answers, rewrite }, matcher).violations.filter(
    ({ kind }) => kind !== 'dropped_fact',
  );
  const open = suggestion.gaps.filter(({ label }) => rewrite.includes(label));
  const missing = gapIn(rewrite);
  return {
    ...suggestion,
    rewrite,
    facts: factsIn(rewrite, { original, answers }, matcher),
    gaps: open,
    questions: missing ? [{ topic: missing.topic, question: missing.question }] : [],
    verdict: {
      status: violations.length > 0 ? 'held' : open.length > 0 ? 'accepted-with-gaps' : 'accepted',
      violations,
    },
    by: 'candidate',
    note: null,
  };
}
