import { z } from 'zod';
import { tokenize } from './tokens.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** Phrases of folded words by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const list = z.array(z.string().min(1));
const words = list.transform((all): ReadonlySet<string> => new Set(all));
const phrases = list.transform(byFirstWord);

/** The groups of `language/negations.yaml`, which says of each what it is for. */
const claimsSchema = z.strictObject({
  negations: z.strictObject({ likening: list, before: list, after: list, others: list }),
  'not-negations': list,
  'not-negations-after': list,
  hedges: z.strictObject({ before: list, after: list }),
  choosing: words,
  makers: words,
  others: z.strictObject({
    subjects: phrases,
    verbs: words,
    people: words,
    heads: words,
    letting: words,
    delegating: words,
    buying: words,
    ours: words,
    determiners: words,
    joints: words,
    relatives: words,
    possessors: words,
    elsewhere: words,
    units: words,
    using: words,
    alongside: z.strictObject({ verbs: words, prepositions: words, owners: words }),
  }),
  hiring: z.strictObject({ verbs: words, people: words, stops: words, passive: words }),
  attending: z.strictObject({ verbs: words, people: words, stops: words, passive: words }),
  engaging: z.strictObject({ verbs: words, people: words }),
  exceptions: z.strictObject({ wholes: words, excepting: words }),
  moods: z.strictObject({
    inversions: words,
    subjects: words,
    modals: words,
    later: words,
    letters: words,
    addressed: words,
    demanded: words,
    swapped: words,
  }),
  clauses: z.strictObject({
    lists: words,
    prepositions: words,
    contrasts: words,
    speakers: words,
    inverted: words,
    owners: words,
    joints: words,
  }),
  scopes: z.strictObject({
    deniers: words,
    carrying: words,
    verbs: words,
    refusing: words,
    dissuading: words,
    dissuaded: list.transform((all) => all.map((phrase) => phrase.split(' '))),
    likened: words,
    making: words,
    stopping: words,
    plans: words,
    labels: words,
    troubles: words,
    contrary: words,
    wishes: phrases,
    wished: phrases,
    auxiliaries: words,
    denied: words,
  }),
});

type ClaimsFile = z.infer<typeof claimsSchema>;

/** What a phrase before a keyword does to the claim; `none` protects from a denial that only looks like one. */
export type Cue = 'denies' | 'weakens' | 'none';

/** The same of a text just after a keyword; `undoes` takes a denial back: "do not write Java anymore". */
export type AfterCue = Cue | 'undoes';

/** A phrase before a keyword; one that `opens` counts at the head of a clause alone, "^can read" in the data. */
export interface CuePhrase {
  keys: readonly string[];
  cue: Cue;
  opens: boolean;
}

export interface ClaimWords
  extends Omit<ClaimsFile, 'negations' | 'hedges' | 'not-negations' | 'not-negations-after'> {
  /** phrases by their first folded word, longest first */
  before: ReadonlyMap<string, readonly CuePhrase[]>;
  /** lower-case text that may follow a keyword, by its first two signs, longest first */
  after: ReadonlyMap<string, readonly { text: string; cue: AfterCue }[]>;
}

export type HiringWords = ClaimsFile['hiring'];
export type ClauseWords = ClaimsFile['clauses'];
export type OthersWords = ClaimsFile['others'];

let read: ClaimWords | null = null;

/** The phrases of `language/negations.yaml`, read once. */
export function claimWords(): ClaimWords {
  read ??= readClaims();
  return read;
}

function readClaims(): ClaimWords {
  const file = readKeywordFile(keywordsFolder, 'language/negations.yaml', claimsSchema);
  const {
    negations,
    hedges,
    'not-negations': notNegations,
    'not-negations-after': notNegationsAfter,
    ...rest
  } = file;
  const { likening, before, others, after } = negations;
  return {
    ...rest,
    before: phrasesBefore([
      [notNegations, 'none'],
      [[...likening, ...before, ...others], 'denies'],
      [hedges.before, 'weakens'],
    ]),
    after: textsAfter([
      [after, 'denies'],
      [hedges.after, 'weakens'],
      [notNegationsAfter, 'undoes'],
    ]),
  };
}

function phrasesBefore(groups: readonly [readonly string[], Cue][]): ClaimWords['before'] {
  const found = new Map<string, CuePhrase[]>();
  for (const [texts, cue] of groups)
    for (const text of texts) {
      const keys = keysOf(text);
      const known = found.get(keys[0] ?? '');
      const phrase = { keys, cue, opens: text.startsWith('^') };
      if (known) known.push(phrase);
      else found.set(keys[0] ?? '', [phrase]);
    }
  for (const known of found.values()) known.sort((a, b) => b.keys.length - a.keys.length);
  return found;
}

function textsAfter(groups: readonly [readonly string[], AfterCue][]): ClaimWords['after'] {
  const found = new Map<string, { text: string; cue: AfterCue }[]>();
  for (const [texts, cue] of groups)
    for (const text of texts) {
      const start = text.slice(0, 2);
      const known = found.get(start);
      if (known) known.push({ text, cue });
      else found.set(start, [{ text, cue }]);
    }
  for (const known of found.values()) known.sort((a, b) => b.text.length - a.text.length);
  return found;
}

const keysOf = (text: string): string[] => tokenize(text).map(({ key }) => key);

function byFirstWord(all: readonly string[]): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of all) {
    const keys = keysOf(phrase);
    const known = found.get(keys[0] ?? '');
    if (known) known.push(keys);
    else found.set(keys[0] ?? '', [keys]);
  }
  return found;
}
