import { plainWords } from '../../lexicon/scope-words.ts';
import { type Check, type Evidence, type FoundKeyword, violation } from './check.ts';
import { readingOf } from './reading.ts';
import { hasEqual, isSaid, sayingsOf } from './sayings.ts';

/**
 * Every tool of the rewrite is named or implied somewhere in the resume. What counts are the matcher's mentions and whole
 * words, never a part of a word: "JavaScript" shows no Java. A practice in lower case is shown by its words as well.
 */
export const checkTechnologies: Check = (evidence) =>
  evidence.keywords.rewrite
    .filter((keyword) => !isKnown(evidence, keyword) && !isInGap(evidence.rewrite.text, keyword.start))
    .map((keyword) => violation('invented_technology', 'technologies', evidence.rewrite.text, keyword));

function isKnown(
  { keywords, rewrite, original, sameWork }: Evidence,
  { id, start, end }: FoundKeyword,
): boolean {
  if (keywords.known.has(id)) return true;
  const printed = rewrite.text.slice(start, end);
  if (printed !== printed.toLowerCase()) return false;
  const { words } = readingOf(printed);
  const sayings = sayingsOf([original, ...sameWork]);
  return words.every((word) => isSaid(sayings, word) || hasEqual(sayings, word, plainWords().equals));
}

/** Labelled gaps ask, they do not claim. */
export function isInGap(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at);
  const close = open < 0 ? -1 : text.indexOf(']', open);
  return close > at && text.slice(open, close).includes('?');
}
