import { measureWords } from '../lexicon/language.ts';
import { after, before, type Candidate, type Reason } from './candidate.ts';
import type { Idiom } from './idioms.ts';
import { reasonAgainst } from './not-measures.ts';
import type { Token } from './tokens.ts';

/** What joins two numbers into a range, a pair or a list; null where other words stand between. */
export function jointOf(between: readonly Token[]): string | null {
  const { joints, jointFillers } = measureWords();
  const rest = between.filter((token) => !jointFillers.has(token.lower));
  const first = rest[0];
  return first && rest.every((token) => joints.has(token.lower)) ? first.lower : null;
}

/** Candidates and idioms stand in their order in the text. Units are shared first ("from 400 to 100 ms"), for what a number measures decides whether it measures. */
export function judge(candidates: readonly Candidate[], idioms: readonly Idiom[]): void {
  for (const candidate of candidates) {
    const shared =
      candidate.next?.unit ??
      (measureWords().carrying.has(candidate.joint ?? '') ? candidate.previous?.unit : null);
    const follows = after(candidate);
    if (
      candidate.unit === null &&
      shared &&
      !(follows?.glued && follows.kind === 'word') &&
      shareable(candidate)
    )
      candidate.unit = { ...shared, to: 0 };
  }
  let next = 0;
  for (const candidate of candidates) {
    const start = candidate.tokens[candidate.numeral.from]?.start ?? 0;
    while ((idioms[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const idiom = idioms[next];
    const inIdiom = idiom && idiom.start <= start ? idiomReason(candidate, idiom) : null;
    candidate.reason = inIdiom ?? reasonAgainst(candidate);
  }
}

/** Lists with commas share nothing: "in 2018, 2019 and 40 services". */
const shareable = (candidate: Candidate): boolean => (candidate.next?.joint ?? candidate.joint) !== ',';

function idiomReason(candidate: Candidate, idiom: Idiom): Reason | null {
  const { tokens, unit } = candidate;
  const amount =
    /^(by|to|at|from)$/.test(before(candidate)?.lower ?? '') ||
    unit?.noun ||
    (unit && tokens[unit.to]?.lower === 'of');
  return idiom.maybe && amount ? null : 'idiom';
}
