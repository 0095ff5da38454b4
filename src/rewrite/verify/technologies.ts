import { scopeWords } from '../../lexicon/scope-words.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { allowanceOf } from './allowance.ts';
import { type Check, type Evidence, type FoundKeyword, violation } from './check.ts';
import { isNumberWord } from './plain.ts';

/**
 * Every tool of the rewrite is named or implied somewhere in the resume. What counts are the matcher's mentions and whole
 * words, never a part of a word: "JavaScript" shows no Java. A practice ("rate limiting") is shown by its words as well.
 */
export const checkTechnologies: Check = (evidence) => {
  const isAllowed = allowanceOf(evidence);
  return evidence.keywords.rewrite
    .filter(({ id }) => !evidence.keywords.known.has(id) || evidence.keywords.isSwapped(id))
    .filter(({ start }) => !isInGap(evidence.rewrite.text, start))
    .filter((keyword) => !isPractice(evidence, keyword, isAllowed))
    .map((keyword) => violation('invented_technology', 'technologies', evidence.rewrite.text, keyword));
};

/** Words in lower case that are said or claim nothing; a capital is a name, and needs to be printed so. */
function isPractice(
  { original, sameWork, rewrite }: Evidence,
  { start, end }: FoundKeyword,
  isAllowed: (word: Word) => boolean,
): boolean {
  const words = rewrite.words.filter((word) => start <= word.start && word.end <= end);
  if (isSpelledOut(original, words)) return true;
  const outcomes = rewrite.figures.filter(({ kind }) => kind === 'outcome');
  return words.every((word, at) => {
    const opens = at === 0 && start === 0 && /^.\p{Ll}+$/u.test(word.text);
    if (outcomes.some((figure) => figure.start <= word.start && word.end <= figure.end)) return true;
    if (word.text === word.lower || opens || isHarmless(original, word))
      return isNumberWord(word) || isAllowed(word);
    return [original, ...sameWork].some((source) =>
      source.words.some(
        ({ text, stem }) => text === word.text || (stem === word.stem && text !== text.toLowerCase()),
      ),
    );
  });
}

/** "Continuous integration" for "CI". */
const isSpelledOut = (original: Reading, words: readonly Word[]): boolean => {
  const initials = words
    .map(({ lower }) => lower[0])
    .join('')
    .toUpperCase();
  return words.length > 1 && original.words.some(({ text }) => text === initials);
};

/** "APIs" names no tool; but "REST" does where the original only says "the rest". */
const isHarmless = ({ words }: Reading, word: Word): boolean =>
  scopeWords().harmless.has(word.lower) &&
  !words.some(({ lower, text }) => lower === word.lower && text === lower);

/** Labelled gaps ask, they do not claim. */
export function isInGap(text: string, at: number): boolean {
  const open = text.lastIndexOf('[', at);
  const close = open < 0 ? -1 : text.indexOf(']', open);
  return close > at && text.slice(open, close).includes('?');
}
