import type { HiringWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { FoundCue } from './cues.ts';

/** How many words may stand between the verb and the skill of the people hired, and how far behind it they are looked for. */
const reach = 6;
const farthest = 16;

/** "Hired six Go engineers", "interviewed for Scala roles": what those people do is not what the candidate did. */
export function findHirings(
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  { people, stops, passive }: HiringWords,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (const at of starts) {
    if (passive.has(tokens[at - 1]?.key ?? '')) continue;
    for (let next = at + 1; next <= at + farthest && clauses[next] === clauses[at]; next += 1) {
      const key = tokens[next]?.key ?? '';
      if (stops.has(key)) break;
      if (!people.has(key)) continue;
      found.push({ from: at, to: at, cue: 'gives-away', reach });
      break;
    }
  }
  return found;
}
