import { measureWords } from '../lexicon/language.ts';
import type { Candidate } from '../rewrite/choose.ts';
import { type Matcher, type Violation, verify } from '../rewrite/verify.ts';
import { gradeBullet } from '../wording/grade.ts';
import { readingOf } from '../wording/reading.ts';

/** A model's rewrite in the hands of the checks: fit, or why not. */
export type Checked = { fit: string } | { complaint: string; violations: Violation[] };

const longestRewrite = 60;

/** Rank, reach and effect are the statement's own: that another one is led makes no leader of this one. */
const ownChecks = new Set(['scope', 'effects', 'limits']);

/**
 * A model may add no bracket: what stands in one is not checked as a fact, and gaps are the program's own. It must keep
 * every fact, open strongly, and be as good as the statement it replaces.
 */
export function checkProposal(
  proposed: string,
  { original }: Candidate,
  context: string,
  answers: readonly string[],
  matcher: Matcher,
): Checked {
  const rewrite = proposed.trim().replace(/^["“](.*)["”]$/s, '$1');
  const refuse = (complaint: string, violations: Violation[] = []): Checked => ({ complaint, violations });
  if (rewrite === '') return refuse('It is empty.');
  if (/[[\]{}<>]/.test(rewrite)) return refuse('It holds brackets or markup; write plain text.');
  const violations = [
    ...verify({ original, context, answers, rewrite }, matcher).violations,
    ...verify({ original, answers, rewrite }, matcher).violations.filter(({ check }) => ownChecks.has(check)),
  ];
  const invented = violations.filter(({ kind }) => kind !== 'dropped_fact');
  if (invented.length > 0)
    return refuse(`The resume does not say: ${quoted(invented, rewrite)}.`, violations);
  if (violations.length > 0) return refuse(`It leaves out: ${quoted(violations, original)}.`, violations);
  const people = newPeople(rewrite, [original, ...answers]);
  if (people) return refuse(`The statement names no ${JSON.stringify(people)}.`);
  const now = gradeBullet(rewrite);
  if (now.weakOpening) return refuse('It opens weakly; begin with a strong verb for what was done.');
  if (rewrite.split(/\s+/).length > longestRewrite)
    return refuse('It is too long; one sentence of at most 30 words.');
  return { fit: rewrite };
}

/** A person or team that the statement does not name: what is said to be led or done with them would be larger than it was. */
function newPeople(rewrite: string, sources: readonly string[]): string | undefined {
  const { people } = measureWords();
  const said = new Set(sources.flatMap((source) => [...readingOf(source).stems]));
  const isPeople = (word: string): boolean =>
    people.has(word) || /^(?:team|squad|group|department|colleague)$/.test(word);
  return readingOf(rewrite).words.find(
    ({ lower, stem }) => (isPeople(lower) || isPeople(stem)) && !said.has(lower) && !said.has(stem),
  )?.text;
}

const quoted = (violations: readonly Violation[], text: string): string =>
  [...new Set(violations.map(({ start, end }) => JSON.stringify(text.slice(start, end))))]
    .slice(0, 5)
    .join(', ');
