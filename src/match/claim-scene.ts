import type { ClaimWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';

/** What claims are read from: a text, its clauses and where its keywords stand. */
export interface ClaimScene {
  text: string;
  tokens: readonly Token[];
  /** the clause each token stands in */
  clauses: readonly number[];
  /** whether the clause of a token holds a word of some role */
  holds: (at: number, role: number) => boolean;
  /** whether the text holds a word of a label of wishes */
  hasLabel: boolean;
  /** the tokens that belong to keywords */
  keyword: ReadonlySet<number>;
  /** the tokens of phrases that only look like a denial: "no longer than" */
  guarded: ReadonlySet<number>;
  words: ClaimWords;
}

/** No list of tools is longer, in words. */
const longestList = 60;

/** The first tool of the list that a tool stands in. */
export function listStart({ tokens, clauses, keyword, words }: ClaimScene, from: number): number {
  let start = from;
  for (let at = from - 1; at >= from - longestList && clauses[at] === clauses[from]; at -= 1) {
    if (keyword.has(at)) start = at;
    else if (!words.clauses.lists.has(tokens[at]?.key ?? '')) break;
  }
  return start;
}

/** The last tool of the list that a tool stands in. */
export function listEnd({ tokens, clauses, keyword, words }: ClaimScene, to: number): number {
  let end = to;
  for (let at = to + 1; at <= to + longestList && clauses[at] === clauses[to]; at += 1) {
    if (keyword.has(at)) end = at;
    else if (!words.clauses.lists.has(tokens[at]?.key ?? '')) break;
  }
  return end;
}

/** A comma between a word and the next: "No, Kafka" apart, a denial does not reach over it. */
export const isParted = ({ text, tokens }: ClaimScene, at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next?.gap === 'break' && /[,:]/.test(text.slice(token.end, next.start));
};

/** The "t" of "haven't". */
export const isContracted = ({ text, tokens }: ClaimScene, at: number): boolean => {
  const token = tokens[at];
  return token?.key === 't' && /n['’]$/.test(text.slice(token.start - 2, token.start));
};
