import { measureWords } from '../../lexicon/language.ts';
import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import { plainWords } from '../../lexicon/scope-words.ts';
import type { Reading } from '../../wording/reading.ts';
import { verbForm } from '../../wording/verbs.ts';
import { type Check, violation } from './check.ts';

/** The share of known words from which a statement is taken for English: others hold a few by chance ("in", "was"). */
const knownShare = 0.25;

/** Fewer words than this tell nothing. */
const fewestWords = 5;

/** Statements are too short for the statistics of whole texts: a known verb or small word tells. */
export function isEnglish({ words }: Reading): boolean {
  const { function: small, nouns } = plainWords();
  const known = words.filter(
    ({ lower, stem }) =>
      small.has(lower) ||
      nouns.has(stem) ||
      verbForm(lower) !== null ||
      namesDeed(lower) ||
      isNumberWord(lower),
  );
  return words.length < fewestWords || known.length / words.length >= knownShare;
}

const namesDeed = (lower: string): boolean => rewritingWords().deedNouns.has(lower);

const isNumberWord = (lower: string): boolean =>
  measureWords().numbers.has(lower) || measureWords().fractions.has(lower);

/** A rewrite stays in the language of its original. */
export const checkLanguage: Check = ({ original, rewrite }) =>
  isEnglish(original) === isEnglish(rewrite) || original.words.length < fewestWords
    ? []
    : [violation('invented_scope', 'language', rewrite.text, { start: 0, end: rewrite.text.length })];
