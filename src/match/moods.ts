import type { ClaimWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { FoundCue } from './cues.ts';

/** How far a supposition or an address reaches: to the end of its clause. */
const reach = 40;

/**
 * What is only supposed, "had we used Spark", "I would choose Elixir", and in a letter what its reader has: "your stack
 * of Go and NATS", "you ask for Rust".
 */
export function findMoods(
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  isLetter: boolean,
  { moods, clauses: { speakers } }: ClaimWords,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (const at of starts) {
    const key = tokens[at]?.key ?? '';
    const next = tokens[at + 1]?.key ?? '';
    const beyond = tokens[at + 2]?.key ?? '';
    if (moods.inversions.has(key) && clauses[at - 1] !== clauses[at] && moods.subjects.has(next))
      found.push({ from: at, to: at + 1, cue: 'supposes', reach });
    else if (speakers.has(key) && moods.modals.has(next) && !moods.later.has(beyond))
      found.push({ from: at, to: at + 1, cue: 'supposes', reach });
    else if (isLetter && moods.addressed.has(key) && !moods.demanded.has(next))
      found.push({ from: at, to: at, cue: 'addresses', reach });
  }
  return found;
}
