import type { OthersWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { isFormOf } from './bases.ts';
import type { FoundCue } from './cues.ts';
import { reachOfDeed } from './doers.ts';

/** "Outsourced the app in Swift", "handed the Kafka part to a colleague": the work was given away. */
export function findGifts(
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  { buying, heads, subjects, determiners }: OthersWords,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (const at of starts) {
    const key = tokens[at]?.key ?? '';
    const isBuying = isFormOf(key, buying);
    let isGiven = isBuying && !buying.has(key) && determiners.has(tokens[at + 1]?.key ?? '');
    for (let to = at + 2; !isGiven && to <= at + mostToTaker && clauses[to] === clauses[at]; to += 1) {
      if (tokens[to]?.key !== 'to') continue;
      isGiven = [1, 2, 3].some((next) => {
        const taker = tokens[to + next]?.key ?? '';
        return heads.has(taker) || subjects.has(taker);
      });
    }
    if (isGiven) found.push({ from: at, to: at, cue: 'gives-away', reach: reachOfDeed });
  }
  return found;
}

/** How far behind the verb the one is named who takes the work. */
const mostToTaker = 12;
