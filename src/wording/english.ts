import { englishWords } from '../lexicon/language.ts';
import { findFigures } from './figures.ts';
import { verbForm } from './verbs.ts';

/**
 * Whether statements are written in English: by the share of its small words, and in few words by whether they show more
 * of another language.
 */
export function isEnglish(statements: readonly string[]): boolean {
  const { words, fewest, share } = englishWords();
  const all = statements.flatMap(wordsOf);
  const english = all.filter((word) => words.has(word)).length;
  if (all.length >= fewest) return english / all.length >= share;
  return english + statements.filter(opensInEnglish).length >= foreignIn(all);
}

const opensInEnglish = (statement: string): boolean => {
  const [first] = wordsOf(statement);
  return first !== undefined && verbForm(first) !== null;
};

/** How many words are small words of another language, or of another script. */
function foreignIn(all: readonly string[]): number {
  const { foreign } = englishWords();
  return all.filter((word) => foreign.has(word) || !/\p{Script=Latin}/u.test(word)).length;
}

/**
 * Whether a statement in another language gives a number for what it counts, in digits or in words, whose noun the
 * grammar cannot know. In German every noun has a capital: "9 Stunden" looks like a label and is none.
 */
export const countsSomething = (text: string): boolean =>
  countsInWords(text) ||
  findFigures(text).some(
    ({ reason, text: printed }) =>
      reason === null || reason === 'vague' || (reason === 'label' && /\d\s+\p{Lu}\p{Ll}/u.test(printed)),
  );

function countsInWords(text: string): boolean {
  const { numbers } = englishWords();
  return wordsOf(text).some((word) => numbers.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
