import { bareWords } from '../lexicon/bare-words.ts';
import { openingWords } from '../lexicon/language.ts';
import { maskGaps } from './idioms.ts';
import { openingIn } from './opening.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Whether a statement tells of a deed and what it was about, in whatever order: a sentence that opens with a deed, or
 * an "I" or "we" that does one. "Responsible for", "worked with" and noun phrases tell of none; "Developed
 * microservices using Spring Boot" fits anybody's work.
 */
export const tellsDeed = (text: string): boolean => tellsDeedIn(tokenize(maskGaps(text)));

/** The same for a statement whose tokens are at hand. */
export function tellsDeedIn(tokens: readonly Token[]): boolean {
  if (!tellsOnePiece(tokens)) return false;
  if (openingIn(tokens).tells) return true;
  const { subjects } = openingWords();
  return tokens.some((token, index) => {
    const begins = endsSentence(tokens[index - 1]) || subjects.has(token.lower);
    return index > 0 && begins && openingIn(tokens.slice(index)).tells;
  });
}

/** Whether a text tells one piece of work from another, done or not. */
export const tellsWhich = (text: string): boolean => tellsOnePiece(tokenize(maskGaps(text)));

/** Whether enough words stand in it that do not fit any piece of work. The names of tools have a capital. */
function tellsOnePiece(tokens: readonly Token[]): boolean {
  const { words, fewest } = bareWords();
  const telling = new Set<string>();
  for (const { text, lower, kind } of tokens) {
    if (kind !== 'word' || lower.length < 4 || text !== lower || words.has(lower)) continue;
    if (telling.add(lower).size >= fewest) return true;
  }
  return false;
}

const endsSentence = (token: Token | undefined): boolean =>
  token !== undefined && /^[.;:!?]$/.test(token.text);
