import type { OthersWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { FoundCue } from './cues.ts';

/** How many words may stand between somebody and what they do, and before somebody in their noun phrase. */
const mostBetween = 3;

/**
 * "The vendor used Oracle", "my wife's start-up runs on Rails": somebody else opens a clause and does something with
 * what follows. "Led the platform team that built it" opens with the candidate, so it gives nothing away.
 */
export function findOthers(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  words: OthersWords,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (const at of starts) {
    const key = tokens[at]?.key ?? '';
    const length = words.possessors.has(key)
      ? 1
      : words.subjects.get(key)?.find((keys) => keys.every((each, index) => tokens[at + index]?.key === each))
          ?.length;
    if (length === undefined || !opensClause(text, tokens, clauses, at, words)) continue;
    const last = at + length - 1;
    for (let verb = last + 1; verb <= last + 1 + mostBetween; verb += 1) {
      const token = tokens[verb];
      if (!token || clauses[verb] !== clauses[at] || hasComma(text, tokens[verb - 1], token)) break;
      if (words.relatives.has(token.key)) break;
      if (token.key === 'had' && left.has(tokens[at - 2]?.key ?? '')) break;
      if (!words.verbs.has(token.key)) continue;
      found.push({ from: at, to: verb, cue: 'gives-away' });
      break;
    }
  }
  return found;
}

const left = new Set(['what', 'that', 'which']);

/** Whether a noun phrase that ends in the token at `at` begins its clause. */
function opensClause(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  at: number,
  words: OthersWords,
): boolean {
  let first = at;
  while (first > 0 && at - first < mostBetween && words.determiners.has(tokens[first - 1]?.key ?? ''))
    first -= 1;
  const before = tokens[first - 1];
  if (!before || clauses[first - 1] !== clauses[first]) return true;
  return hasComma(text, before, tokens[first]) || words.joints.has(before.key);
}

/** Whether a comma stands between a word and the next. */
export const hasComma = (text: string, before: Token | undefined, token: Token | undefined): boolean =>
  before !== undefined && token !== undefined && text.slice(before.end, token.start).includes(',');
