import { scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Reading } from '../../wording/reading.ts';
import { looksPast, verbForm } from '../../wording/verbs.ts';

/** "Planned and did the move" tells of the deed as well: a verb after an "and" is one of the rewrite's first words. */
export const isDoneToo = (original: Reading, rewrite: Reading): boolean =>
  original.words.some(
    ({ stem, lower }, at) =>
      /^(and|then)$/.test(original.words[at - 1]?.lower ?? '') &&
      !scopeWords().company.people.has(original.words[at - 2]?.stem ?? '') &&
      (verbForm(lower)?.tense === 'past' || looksPast(lower)) &&
      rewrite.words.slice(0, 8).some((word) => word.stem === stem || isEqual(word.stem, stem)),
  );

const isEqual = (one: string, other: string): boolean =>
  synonyms().deeds.some((group) => group.includes(one) && group.includes(other));
