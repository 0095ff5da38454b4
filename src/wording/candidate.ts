import { measureWords } from '../lexicon/language.ts';
import type { Numeral } from './number-words.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import { looksPast, verbForm } from './verbs.ts';

/** Why a number measures nothing. */
export type Reason =
  | 'id'
  | 'list'
  | 'contact'
  | 'date'
  | 'code'
  | 'kind'
  | 'tenure'
  | 'schedule'
  | 'label'
  | 'version'
  | 'idiom'
  | 'grade'
  | 'vague';

/** A printed number with all that decides what it is. */
export interface Candidate {
  tokens: readonly Token[];
  numeral: Numeral;
  unit: Unit | null;
  /** the first token, which may be a currency sign before the number */
  start: number;
  /** the number before it, and what joins the two ("to", "-", "and"), null where other words stand between */
  previous: Candidate | undefined;
  joint: string | null;
  /** the number after it, if joined */
  next: Candidate | undefined;
  reason: Reason | null;
}

export const before = (candidate: Candidate, steps = 1): Token | undefined =>
  candidate.tokens[candidate.numeral.from - steps];

export const after = (candidate: Candidate, steps = 0): Token | undefined =>
  candidate.tokens[candidate.numeral.to + steps];

export const printed = (candidate: Candidate): string => candidate.tokens[candidate.numeral.from]?.text ?? '';

/** The number has a true unit or counts a noun, and so does not hang on the word before it. */
export const isFirm = (candidate: Candidate): boolean => candidate.unit?.firm === true;
export const isCounting = (candidate: Candidate): boolean =>
  candidate.unit !== null && candidate.unit.noun !== null;

/** A word before a number that announces an amount: a preposition, a hedge, a verb, a sign, nothing at all. */
export function announcesAmount(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'sign') return true;
  const { amountLeads, stops, currencies } = measureWords();
  return (
    amountLeads.has(token.lower) ||
    stops.has(token.lower) ||
    token.lower.endsWith('ly') ||
    currencies.has(token.text) ||
    isVerb(token)
  );
}

/** A known verb; with a capital inside the sentence only in a form that no name has. */
export function isVerb(token: Token): boolean {
  const form = verbForm(token.lower);
  if (!form && token.start === 0 && looksPast(token.lower)) return true;
  if (!form) return /[^aeiou]ed$|[aeiou]{1,2}[^aeiou]ed$/.test(token.lower) && token.lower.length > 5;
  return (
    token.start === 0 || token.text === token.lower || form.tense === 'past' || token.lower.endsWith('ing')
  );
}
