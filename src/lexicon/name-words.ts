import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1)).min(1);
const nameWordsSchema = z.strictObject({
  persons: words,
  naming: words,
  likened: words,
  'silent-labels': words,
  given: words,
  kin: words,
  businesses: words,
  departments: words,
  'label-adjectives': words,
  titles: words,
  trade: words,
  firms: z.strictObject({
    after: words,
    before: words,
    dealings: z.record(z.string(), words),
    adept: words,
    measures: words,
  }),
});

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** By what stands around it a capitalised word is told to be a business. */
export interface FirmWords {
  /** phrases that stand just before it, by their last word */
  after: Phrases;
  /** phrases that stand just after it, by their first word */
  before: Phrases;
  /** verbs of dealing with somebody, and the prepositions of whom */
  dealings: ReadonlyMap<string, ReadonlySet<string>>;
  /** before "at" these make it a skill: "good at Python" */
  adept: ReadonlySet<string>;
  /** behind the word these make it one too: "at Kafka scale" */
  measures: ReadonlySet<string>;
}

/** Neighbours that make a word part of the name of a person, a business or a place, whatever else it means. */
export interface NameWords {
  /** lower-case, before the word */
  persons: ReadonlySet<string>;
  /** as printed, after the word */
  naming: ReadonlySet<string>;
  /** lower-case, joined to the word by a hyphen */
  likened: ReadonlySet<string>;
  /** lower-case labels of lines that claim nothing */
  silentLabels: ReadonlySet<string>;
  /** as printed: tools that people are called by too */
  given: ReadonlySet<string>;
  /** lower-case, before a given name */
  kin: ReadonlySet<string>;
  /** as printed: tools that are businesses of the same name */
  businesses: ReadonlySet<string>;
  /** lower-case, in brackets behind a given name */
  departments: ReadonlySet<string>;
  /** lower-case, before the last word of a silent label */
  labelAdjectives: ReadonlySet<string>;
  /** lower-case, before a preposition and a business */
  titles: ReadonlySet<string>;
  /** lower-case: of a sentence in which a business is meant rather than its tool */
  trade: ReadonlySet<string>;
  firms: FirmWords;
}

let read: NameWords | null = null;

/** The words of `language/names.yaml`, read once. */
export function nameWords(): NameWords {
  if (!read) {
    const file = readKeywordFile(keywordsFolder, 'language/names.yaml', nameWordsSchema);
    const lower = (list: readonly string[]): ReadonlySet<string> =>
      new Set(list.map((word) => word.toLowerCase()));
    read = {
      persons: lower(file.persons),
      naming: new Set(file.naming),
      likened: lower(file.likened),
      silentLabels: lower(file['silent-labels']),
      given: new Set(file.given),
      kin: lower(file.kin),
      businesses: new Set(file.businesses),
      departments: lower(file.departments),
      labelAdjectives: lower(file['label-adjectives']),
      titles: lower(file.titles),
      trade: lower(file.trade),
      firms: {
        after: phrasesBy(file.firms.after, (keys) => keys.at(-1)),
        before: phrasesBy(file.firms.before, (keys) => keys[0]),
        dealings: new Map(
          Object.entries(file.firms.dealings).flatMap(([preposition, verbs]) =>
            verbs.map((verb) => [verb, new Set([preposition])] as const),
          ),
        ),
        adept: lower(file.firms.adept),
        measures: lower(file.firms.measures),
      },
    };
  }
  return read;
}

function phrasesBy(phrases: readonly string[], pick: (keys: string[]) => string | undefined): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const keys = phrase.toLowerCase().split(' ');
    const key = pick(keys);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), keys]);
  }
  return found;
}
