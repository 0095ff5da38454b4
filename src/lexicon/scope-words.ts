import { z } from 'zod';
import { once, wordSet } from './language.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The word lists by which a rewrite is held against its original, read once. */

const wordGroups = z.array(z.array(z.string().min(1)).min(2)).min(1);
const topics = z
  .record(z.string().min(1), z.array(z.string().min(1)).min(1))
  .transform((entries): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(entries)));

const words = z.array(z.string().min(1));
const ranks = z.array(z.strictObject({ claims: words.min(1), shownBy: words.default([]) })).min(1);
const softeners = z.array(z.strictObject({ says: words.min(1), keptBy: words })).min(1);

const scopeSchema = z.strictObject({
  ranks,
  neutral: wordSet,
  strangers: wordSet,
  kept: wordSet,
  telling: wordSet,
  giving: wordSet,
  participation: wordSet,
  shared: wordSet,
  softeners,
  limits: wordSet,
  restricting: wordSet,
  amountLimits: wordSet,
  parts: wordSet,
  proposals: wordSet,
  smallTitles: wordSet,
  company: z.strictObject({ leads: wordSet, people: wordSet, kept: wordSet }),
  overcomers: wordSet,
  denials: wordSet,
  claims: wordSet,
  effects: wordGroups,
  soft: wordSet,
  rising: wordSet,
  falling: wordSet,
  results: topics,
  equals: wordGroups,
  common: wordSet,
  leaks: wordSet,
  instructions: wordSet,
  ownNames: wordSet,
  harmless: wordSet,
  outcomes: wordGroups,
  universal: z.strictObject({ claims: wordSet, shownBy: wordSet }),
  others: wordSet,
});

/** Words by which a rewrite says more than the original, from `claims.yaml`. */
export const scopeWords = once(() => readKeywordFile(keywordsFolder, 'language/claims.yaml', scopeSchema));

const plainSchema = z.strictObject({
  function: wordSet,
  nouns: wordSet,
  humble: wordSet,
  light: wordSet,
  open: wordSet,
  deedNouns: wordSet,
  measured: topics,
  grand: wordSet,
  weighty: wordSet,
  makers: wordSet,
  keepers: wordSet,
  hedges: wordSet,
  statistics: wordSet,
});

/** Words that claim nothing new, from `plain-words.yaml`. */
export const plainWords = once(() =>
  readKeywordFile(keywordsFolder, 'language/plain-words.yaml', plainSchema),
);

const synonymSchema = z.strictObject({ deeds: wordGroups, equals: wordGroups, phrases: topics });

/** Words that say the same, from `synonyms.yaml`. */
export const synonyms = once(() => readKeywordFile(keywordsFolder, 'language/synonyms.yaml', synonymSchema));
