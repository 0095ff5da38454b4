import type { ClauseWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';

/** The clause each token stands in: denials do not reach over a full stop, a bracket, a dash, a "but" or ", I". */
export function clauseNumbers(
  text: string,
  tokens: readonly Token[],
  { contrasts, speakers, inverted }: ClauseWords,
): number[] {
  let clause = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (contrasts.has(token.key) && !(token.key === 'yet' && token.gap !== 'break')) clause += 1;
    else if (before && speakers.has(token.key) && !inverted.has(before.key)) clause += 1;
    else if (
      before &&
      token.gap === 'break' &&
      /[.!?](?=\s)|[;()\n\t•|]|\s[–—-]\s/.test(text.slice(before.end, token.start))
    )
      clause += 1;
    return clause;
  });
}
