import { measureWords } from '../lexicon/language.ts';
import type { Span } from '../range.ts';
import { type Token, tokenize } from './tokens.ts';

/** A fixed phrase with a number in it; `maybe` where the same words can be an amount. */
export interface Idiom extends Span {
  maybe: boolean;
}

let byFirst: Map<string, string[]> | undefined;

/** The idioms by their first word or number, the longest first: most words of a text begin none. */
function idiomsByFirst(): Map<string, string[]> {
  if (byFirst) return byFirst;
  byFirst = new Map();
  for (const phrase of [...measureWords().idioms].sort((a, b) => b.length - a.length)) {
    const first = tokenize(phrase)[0]?.lower ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

/** The idioms printed in a text. */
export function idiomsIn(text: string, tokens: readonly Token[]): Idiom[] {
  const found: Idiom[] = [];
  for (const { start, lower } of tokens) {
    const phrase = idiomsByFirst()
      .get(lower)
      ?.find((each) => isPrinted(text, start, each));
    if (phrase)
      found.push({ start, end: start + phrase.length, maybe: measureWords().idiomAmounts.has(phrase) });
  }
  return found;
}

const isPrinted = (text: string, start: number, phrase: string): boolean =>
  text.slice(start, start + phrase.length).toLowerCase() === phrase &&
  !/^(?:[\p{L}\d]|[.,]\d)/u.test(text.slice(start + phrase.length, start + phrase.length + 2));

/**
 * Blanks labelled gaps such as `[how many requests per second, e.g. 500?]`, so that nothing in them counts as said.
 * Offsets stay as they are.
 */
export function maskGaps(text: string): string {
  if (!text.includes('[')) return text;
  return text.replace(/\[[^[\]]*(?:\?|e\.g\.|such as)[^[\]]*\]/gi, (gap) => ' '.repeat(gap.length));
}
