import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The word lists of `keywords/language` that the grammar of statements is built on, read once. */

export const wordSet = z
  .array(z.string().min(1))
  .min(1)
  .transform((words): ReadonlySet<string> => new Set(words));
const amounts = z
  .record(z.string().min(1), z.number())
  .transform((entries): ReadonlyMap<string, number> => new Map(Object.entries(entries)));
const names = z
  .record(z.string().min(1), z.string().min(1))
  .transform((entries): ReadonlyMap<string, string> => new Map(Object.entries(entries)));

const measuresSchema = z.strictObject({
  numbers: amounts,
  magnitudes: amounts,
  suffixes: amounts,
  fractions: amounts,
  factors: amounts,
  bareFactors: amounts,
  durations: amounts,
  sizes: amounts,
  percents: wordSet,
  rates: wordSet,
  currencies: names,
  units: wordSet,
  people: wordSet,
  countable: wordSet,
  periods: wordSet,
  frequencies: wordSet,
  rhythms: amounts,
  occasions: amounts,
  releases: wordSet,
  outcomes: wordSet,
  outcomesDenied: wordSet,
  zeroNames: wordSet,
  labels: wordSet,
  weakLabels: wordSet,
  products: wordSet,
  upgrades: wordSet,
  kinds: wordSet,
  scheduled: wordSet,
  tenure: wordSet,
  materials: wordSet,
  codes: z.array(z.number().int()).transform((codes): ReadonlySet<number> => new Set(codes)),
  codeNouns: wordSet,
  codeLeads: wordSet,
  idioms: z.array(z.string().min(1)).min(1),
  idiomAmounts: wordSet,
  months: wordSet,
  streets: wordSet,
  grades: wordSet,
  stops: wordSet,
  amountLeads: wordSet,
  amountPrefixes: wordSet,
  joints: wordSet,
  carrying: wordSet,
  jointFillers: wordSet,
});

const verbsSchema = z.strictObject({
  regular: wordSet,
  irregular: z.array(
    z.strictObject({ base: z.string(), past: z.string(), participle: z.string().optional() }),
  ),
  prefixes: wordSet,
  alsoNouns: wordSet,
  nounsInIng: wordSet,
  notPast: wordSet,
  adjectives: wordSet,
  described: wordSet,
  titled: wordSet,
  leading: wordSet,
  prepositional: wordSet,
});

const openingsSchema = z.strictObject({
  weakVerbs: wordSet,
  presence: wordSet,
  weakPhrases: wordSet,
  duties: z.array(z.string().min(1)).min(1),
  adverbs: wordSet,
  leads: wordSet,
  auxiliaries: wordSet,
  copulas: wordSet,
  determiners: wordSet,
  prepositions: wordSet,
  roles: wordSet,
  heads: wordSet,
  subjects: wordSet,
});

export const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
};

/** What makes a number a measure, from `measures.yaml`. */
export const measureWords = once(() =>
  readKeywordFile(keywordsFolder, 'language/measures.yaml', measuresSchema),
);

/** Action verbs and the words that look like them, from `verbs.yaml`. */
export const verbWords = once(() => readKeywordFile(keywordsFolder, 'language/verbs.yaml', verbsSchema));

/** How statements open, from `openings.yaml`. */
export const openingWords = once(() =>
  readKeywordFile(keywordsFolder, 'language/openings.yaml', openingsSchema),
);

const englishSchema = z.strictObject({
  words: wordSet,
  fewest: z.number().int().positive(),
  share: z.number().min(0).max(1),
  foreign: wordSet,
  numbers: wordSet,
});

/** By what a text is known to be English, from `english.yaml`. */
export const englishWords = once(() =>
  readKeywordFile(keywordsFolder, 'language/english.yaml', englishSchema),
);
