import { z } from 'zod';
import { tokenize } from './tokens.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1));
const claimsSchema = z.strictObject({
  negations: z.strictObject({ before: words, after: words, others: words }),
  choosing: words,
  others: z.strictObject({
    subjects: words,
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
  }),
  hiring: z.strictObject({ verbs: words, people: words, stops: words, passive: words }),
  clauses: z.strictObject({
    lists: words,
    prepositions: words,
    contrasts: words,
    speakers: words,
    inverted: words,
    owners: words,
    joints: words,
  }),
  'not-negations': words,
  'not-negations-after': words,
  hedges: z.strictObject({ before: words, after: words }),
  scopes: z.strictObject({
    deniers: words,
    carrying: words,
    verbs: words,
    refusing: words,
    dissuading: words,
    dissuaded: words,
    stopping: words,
    plans: words,
    labels: words,
    troubles: words,
    contrary: words,
    wishes: words,
    wished: words,
    auxiliaries: words,
    denied: words,
  }),
});

/** What a phrase before a keyword does to the claim; `none` protects from a denial that only looks like one. */
export type Cue = 'denies' | 'weakens' | 'none';

/** The same of a text just after a keyword; `undoes` takes a denial back: "do not write Java anymore". */
export type AfterCue = Cue | 'undoes';

/** Phrases by their first folded word, longest first. */
export interface ClaimWords {
  before: ReadonlyMap<string, readonly { keys: readonly string[]; cue: Cue }[]>;
  /** lower-case text that may follow a keyword, by its first sign, longest first */
  after: ReadonlyMap<string, readonly { text: string; cue: AfterCue }[]>;
  others: OthersWords;
  hiring: HiringWords;
  clauses: ClauseWords;
  scopes: ScopeWords;
  /** verbs of a choice, "picked Go over Java" */
  choosing: ReadonlySet<string>;
}

/** The words by which a denial or a wish reaches over a clause. */
export interface ScopeWords {
  deniers: ReadonlySet<string>;
  /** small words that carry a denial on */
  carrying: ReadonlySet<string>;
  /** base forms of verbs that carry it on */
  verbs: ReadonlySet<string>;
  /** base forms of verbs that refuse what follows */
  refusing: ReadonlySet<string>;
  /** verbs of talking somebody "out of" a tool */
  dissuading: ReadonlySet<string>;
  /** phrases just before that tool, by their last word */
  dissuaded: readonly (readonly string[])[];
  /** verbs that end a plan, and the plans that they end */
  stopping: ReadonlySet<string>;
  plans: ReadonlySet<string>;
  /** of labels whose line lists what is not there yet */
  labels: ReadonlySet<string>;
  /** what is denied of these is not denied of the tool */
  troubles: ReadonlySet<string>;
  /** behind a tool missed these tell that it was used */
  contrary: ReadonlySet<string>;
  /** phrases by their first word, before and behind a tool */
  wishes: ReadonlyMap<string, readonly (readonly string[])[]>;
  wished: ReadonlyMap<string, readonly (readonly string[])[]>;
  auxiliaries: ReadonlySet<string>;
  /** behind an auxiliary and a denial */
  denied: ReadonlySet<string>;
}

/** The words of hiring: who is sought, and what tells that it was the candidate who was. */
export interface HiringWords {
  verbs: ReadonlySet<string>;
  people: ReadonlySet<string>;
  stops: ReadonlySet<string>;
  passive: ReadonlySet<string>;
}

/** The small words that part and join the clauses of a sentence. */
export interface ClauseWords {
  /** may stand between a phrase and the keyword it speaks of */
  listWords: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** begin another clause */
  contrasts: ReadonlySet<string>;
  /** who speaks begins a clause, but not behind an inverted verb, "never have I" */
  speakers: ReadonlySet<string>;
  inverted: ReadonlySet<string>;
  /** turn back to the candidate: what follows them is the candidate's own */
  owners: ReadonlySet<string>;
  /** join a new deed to the one before */
  joints: ReadonlySet<string>;
}

/** The words of a clause that speaks of somebody else. */
export interface OthersWords {
  /** phrases by their first word */
  subjects: ReadonlyMap<string, readonly (readonly string[])[]>;
  verbs: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** persons and bodies that are somebody else behind a determiner, and in the plural */
  heads: ReadonlySet<string>;
  /** base forms of verbs of letting somebody else do it, and of giving it away, to somebody and at all */
  letting: ReadonlySet<string>;
  delegating: ReadonlySet<string>;
  buying: ReadonlySet<string>;
  /** those of them that need another word before them to be somebody else */
  ours: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  /** whose anything does something: "their analysts" */
  possessors: ReadonlySet<string>;
  /** before one of the units: not the candidate's own */
  elsewhere: ReadonlySet<string>;
  units: ReadonlySet<string>;
}

let read: ClaimWords | null = null;

/** The phrases of `language/negations.yaml`, read once. */
export function claimWords(): ClaimWords {
  read ??= readClaims();
  return read;
}

function readClaims(): ClaimWords {
  const file = readKeywordFile(keywordsFolder, 'language/negations.yaml', claimsSchema);
  const before = new Map<string, { keys: string[]; cue: Cue }[]>();
  const add = (phrases: string[], cue: Cue): void => {
    for (const phrase of phrases) {
      const keys = tokenize(phrase).map((token) => token.key);
      const first = keys[0];
      if (first === undefined) continue;
      const known = before.get(first);
      if (known) known.push({ keys, cue });
      else before.set(first, [{ keys, cue }]);
    }
  };
  add(file['not-negations'], 'none');
  add([...file.negations.before, ...file.negations.others], 'denies');
  add(file.hedges.before, 'weakens');
  for (const phrases of before.values()) phrases.sort((a, b) => b.keys.length - a.keys.length);
  const after = new Map<string, { text: string; cue: AfterCue }[]>();
  const follow = (phrases: string[], cue: AfterCue): void => {
    for (const text of phrases) {
      const sign = text.charAt(0);
      const known = after.get(sign);
      if (known) known.push({ text, cue });
      else after.set(sign, [{ text, cue }]);
    }
  };
  follow(file.negations.after, 'denies');
  follow(file.hedges.after, 'weakens');
  follow(file['not-negations-after'], 'undoes');
  for (const phrases of after.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  const { others, hiring, clauses, scopes } = file;
  return {
    before,
    after,
    choosing: new Set(file.choosing),
    scopes: {
      deniers: new Set(scopes.deniers),
      carrying: new Set(scopes.carrying),
      verbs: new Set(scopes.verbs),
      refusing: new Set(scopes.refusing),
      dissuading: new Set(scopes.dissuading),
      dissuaded: scopes.dissuaded.map((phrase) => phrase.split(' ')),
      stopping: new Set(scopes.stopping),
      plans: new Set(scopes.plans),
      labels: new Set(scopes.labels),
      troubles: new Set(scopes.troubles),
      contrary: new Set(scopes.contrary),
      wishes: byFirstWord(scopes.wishes),
      wished: byFirstWord(scopes.wished),
      auxiliaries: new Set(scopes.auxiliaries),
      denied: new Set(scopes.denied),
    },
    others: {
      subjects: byFirstWord(others.subjects),
      verbs: new Set(others.verbs),
      people: new Set(others.people),
      heads: new Set(others.heads),
      letting: new Set(others.letting),
      delegating: new Set(others.delegating),
      buying: new Set(others.buying),
      ours: new Set(others.ours),
      determiners: new Set(others.determiners),
      joints: new Set(others.joints),
      relatives: new Set(others.relatives),
      possessors: new Set(others.possessors),
      elsewhere: new Set(others.elsewhere),
      units: new Set(others.units),
    },
    hiring: {
      verbs: new Set(hiring.verbs),
      people: new Set(hiring.people),
      stops: new Set(hiring.stops),
      passive: new Set(hiring.passive),
    },
    clauses: {
      listWords: new Set(clauses.lists),
      prepositions: new Set(clauses.prepositions),
      contrasts: new Set(clauses.contrasts),
      speakers: new Set(clauses.speakers),
      inverted: new Set(clauses.inverted),
      owners: new Set(clauses.owners),
      joints: new Set(clauses.joints),
    },
  };
}

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const keys = tokenize(phrase).map((token) => token.key);
    const first = keys[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), keys]);
  }
  return found;
}
