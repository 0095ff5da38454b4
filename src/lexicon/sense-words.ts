import { z } from 'zod';
import { wordText } from './word-text.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const text = wordText;
const wordSet = text.transform((list): ReadonlySet<string> => new Set(list));
const wordMap = z
  .record(z.string(), text)
  .transform(
    (groups): ReadonlyMap<string, string> =>
      new Map(Object.entries(groups).flatMap(([name, list]) => list.map((word) => [word, name] as const))),
  );
const formClass = z.enum(['word', 'name', 'place', 'business', 'letter']);

const senseWordsSchema = z.strictObject({
  classes: z.partialRecord(formClass, text),
  harmless: z.record(z.string(), text),
  first: z.strictObject({ distinct: wordSet, tool: wordSet, word: wordSet }),
  words: z.strictObject({
    'tool-things': wordSet,
    things: wordSet,
    software: wordSet,
    deeds: wordSet,
    'everyday-verbs': wordSet,
    made: wordSet,
    'skill-nouns': wordSet,
    trade: wordSet,
    'given-names': wordSet,
    everyday: z
      .record(z.string(), text)
      .transform((topics): ReadonlySet<string> => new Set(Object.values(topics).flat())),
  }),
  neighbours: z.strictObject({ before: wordMap, after: wordMap }),
  weights: z
    .record(z.string(), z.number())
    .transform((weights): ReadonlyMap<string, number> => new Map(Object.entries(weights))),
});

export type FormClass = z.infer<typeof formClass>;

/** What a word around a form is. */
export type WordKind = 'tool-thing' | 'thing' | 'software' | 'everyday';

export interface SenseWords {
  /** what else a form may mean, by its folded text */
  classes: ReadonlyMap<string, readonly FormClass[]>;
  /** which meaning comes first; even, where none is given */
  first: ReadonlyMap<string, 'distinct' | 'tool' | 'word'>;
  kinds: ReadonlyMap<string, WordKind>;
  deeds: ReadonlySet<string>;
  everydayVerbs: ReadonlySet<string>;
  made: ReadonlySet<string>;
  /** what somebody has of a tool: "exposure to Kafka" */
  skillNouns: ReadonlySet<string>;
  /** of a sentence in which a business is bought from, sold to or worked for */
  trade: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** small words before and after a form, by what they do */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  weights: ReadonlyMap<string, number>;
}

let read: SenseWords | null = null;

/** The words and weights of `language/senses.yaml`, read once. */
export function senseWords(): SenseWords {
  read ??= compile(readKeywordFile(keywordsFolder, 'language/senses.yaml', senseWordsSchema));
  return read;
}

function compile({
  classes,
  first,
  words,
  neighbours,
  weights,
}: z.infer<typeof senseWordsSchema>): SenseWords {
  const byForm = new Map<string, FormClass[]>();
  for (const name of formClass.options)
    for (const form of classes[name] ?? []) {
      const known = byForm.get(form);
      if (known) known.push(name);
      else byForm.set(form, [name]);
    }
  const kinds = new Map<string, WordKind>();
  const mark = (list: ReadonlySet<string>, kind: WordKind): void => {
    for (const word of list) kinds.set(word, kind);
  };
  mark(words.everyday, 'everyday');
  mark(words.software, 'software');
  mark(words.things, 'thing');
  mark(words['tool-things'], 'tool-thing');
  return {
    classes: byForm,
    first: new Map(
      (['word', 'tool', 'distinct'] as const).flatMap((rank) =>
        [...first[rank]].map((form) => [form, rank] as const),
      ),
    ),
    kinds,
    deeds: words.deeds,
    everydayVerbs: words['everyday-verbs'],
    made: words.made,
    skillNouns: words['skill-nouns'],
    trade: words.trade,
    givenNames: words['given-names'],
    ...neighbours,
    weights,
  };
}

/** What a word around a form is, or what it is the plural of. */
export const kindOf = (key: string, { kinds }: SenseWords): WordKind | undefined =>
  kinds.get(key) ?? (key.endsWith('s') ? kinds.get(key.slice(0, -1)) : undefined);
