import { openingWords } from '../../lexicon/language.ts';
import { plainWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Span } from '../../range.ts';
import { joinHyphened } from '../../wording/statement.ts';
import { type Token, tokenize } from '../../wording/tokens.ts';
import { verbForm } from '../../wording/verbs.ts';

/** Small work on the text of a statement: places to change, words to compare, capitals and spaces. */

export interface Edit extends Span {
  text: string;
}

/** Puts texts in the place of others; the places must not overlap. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end), text);

/** The words, numbers and signs of a text, "load-tested" as one. */
export const wordsOf = (text: string): Token[] => joinHyphened(tokenize(text));

/** What follows a phrase that a text begins with, whole words only; null where it begins otherwise. */
export function after(text: string, phrase: string): string | null {
  if (text.slice(0, phrase.length).toLowerCase() !== phrase) return null;
  const rest = text.slice(phrase.length);
  return /^[\p{L}\p{N}-]/u.test(rest) && /[\p{L}\p{N}]$/u.test(phrase) ? null : rest.trimStart();
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a cut leaves behind is made good: double spaces, a space before a comma, a comma at the end. */
export const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/[\s,;]+([.]?)$/, '$1')
    .replace(/^[\s,;]+/, '')
    .trim();

/** Where a statement's first clause ends: before a comma, a semicolon, "so that", "which". */
export function endOfClause(text: string): number {
  const stop =
    /[,;–—(]|\s(?:so that|so |which|while|because|before|after|when|whenever|and then|resulting)\b/.exec(
      text,
    );
  return stop ? stop.index : text.length;
}

/** A sentence that begins none any more: "The API" → "the API"; names of tools, "JSON" and "I18n" stay as they are. */
export function lowered(text: string, isName: (text: string) => boolean): string {
  const [first, second] = wordsOf(text);
  if (!first || /^.\P{Ll}/u.test(first.text) || /\d/.test(first.text)) return text;
  const isPlain = second !== undefined && !isName(first.text) && knowsWord(first.lower);
  return isPlain || !isName(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** An everyday word, which may begin the name of a practice: "Unit tests". */
function knowsWord(lower: string): boolean {
  const { function: small, nouns } = plainWords();
  const { deeds, equals } = synonyms();
  const isIn = (groups: readonly (readonly string[])[]): boolean =>
    groups.some((group) => group.includes(lower));
  return small.has(lower) || nouns.has(lower) || verbForm(lower) !== null || isIn(deeds) || isIn(equals);
}

/** A single thing named by one word takes its article: "the backend", "the API"; "backups" and "Redis" take none. */
export function withArticle(thing: string): string {
  const words = wordsOf(thing);
  const [only] = words;
  const isBare = words.length === 1 && only?.kind === 'word' && !/s$/.test(only.text);
  return isBare && (only.text === only.lower || /^[A-Z]{2,4}$/.test(only.text)) ? `the ${thing}` : thing;
}

export const isDeterminer = (lower: string): boolean => openingWords().determiners.has(lower);
export const isPreposition = (lower: string): boolean => openingWords().prepositions.has(lower);
