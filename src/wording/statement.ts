import { openingWords } from '../lexicon/language.ts';
import { isHyphen, type Token } from './tokens.ts';
import { verbForm } from './verbs.ts';

/** Past the adverbs that may stand before a verb: "successfully", "jointly and quickly". */
export function skipAdverbs(tokens: readonly Token[], start: number): number {
  const { adverbs } = openingWords();
  let at = start;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const adverb = adverbs.has(token.lower) || (/[a-z]{3}ly$/.test(token.lower) && !verbForm(token.lower));
    const link = at > start && (token.lower === 'and' || token.text === ',' || token.text === '&');
    if (!adverb && !link) break;
    at++;
  }
  return at;
}

/** Words joined by hyphens become one: "co-led", "event-driven". */
export function joinHyphened(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let token = tokens[at] as Token;
    while (
      token.kind === 'word' &&
      isHyphen(tokens[at + 1]) &&
      tokens[at + 2]?.glued &&
      tokens[at + 2]?.kind === 'word'
    ) {
      const next = tokens[at + 2] as Token;
      token = {
        ...token,
        text: `${token.text}-${next.text}`,
        lower: `${token.lower}-${next.lower}`,
        end: next.end,
      };
      at += 2;
    }
    joined.push(token);
  }
  return joined;
}
