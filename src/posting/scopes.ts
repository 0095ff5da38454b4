import { cueLetter, madeOf, postingWords } from '../lexicon/posting-words.ts';
import type { Span } from '../range.ts';
import { type Clause, countDepths, type Sentence } from './clauses.ts';
import { holds } from './cues.ts';

/** A wish speaks of no more than so many letters before it. */
const longestList = 400;

/** How far a cue reaches over the words before it: its bracket, its item, or the last list before it. */
export function scopeBefore(line: Sentence, clauses: readonly Clause[], cue: Span): Span {
  const clause = boundsOf(line, clauses, cue);
  const bounds = { ...clause, start: Math.max(clause.start, cue.start - longestList) };
  const before = line.text.slice(bounds.start - line.start, cue.start - line.start);
  if (line.depths[cue.start - line.start] && !hasWords(before)) return itemBefore(line, bounds);
  const previous = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1];
  if (previous && (before.match(/[\p{L}'’]+/gu) ?? []).length <= 1 && !/^\s*\p{Lu}/u.test(before))
    return { start: previous.start, end: cue.end };
  return { start: bounds.start + lastListIn(before), end: cue.end };
}

/** "Go, Rust (nice to have)": a bracket that holds the cue alone speaks of the one item before it. */
function itemBefore(line: Sentence, bracket: Span): Span {
  const before = line.text.slice(0, bracket.start - 1 - line.start);
  const from = Math.max(...[',', ';', ' and ', ' or ', '('].map((sign) => before.lastIndexOf(sign)), -1);
  return { start: line.start + from + 1, end: bracket.start };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a cue stands first in its clause, and so speaks of what comes after it. */
export function opensScope(line: Sentence, clauses: readonly Clause[], cue: Span): boolean {
  const bounds = boundsOf(line, clauses, cue);
  const before = line.text.slice(bounds.start - line.start, cue.start - line.start);
  const after = line.text.slice(cue.end - line.start, bounds.end - line.start);
  return !hasWords(before) && hasWords(after);
}

/**
 * Where the list begins that a cue at the end of the text speaks of: after the last comma or "and" that opens a
 * clause of its own, or the whole of "Kafka, NATS and Pulsar".
 */
function lastListIn(text: string): number {
  const depths = countDepths(text);
  const commas = [...text.matchAll(commaJoin())].filter((match) => depths[match.index] === 0);
  const last = commas.at(-1);
  if (!last) return 0;
  const from = last.index + last[0].length;
  const tail = text.slice(from);
  if (last[1]) return isVerbal(tail) || tail.trim().split(/\s+/).length > 2 ? from : 0;
  const isList = listJoin().test(tail);
  if (!isList) return from;
  const previous = commas.at(-2);
  const before = text.slice(0, last.index);
  return previous && before.slice(previous.index).length < 40
    ? lastListIn(text.slice(0, last.index))
    : openingOf(before, from);
}

/** A list of names goes on to the left of a comma; a clause with a verb or many words does not. */
const openingOf = (before: string, from: number): number =>
  before.trim().split(/\s+/).length <= 4 || !isVerbal(before) ? 0 : from;

const isVerbal = (text: string): boolean => holds(text, postingWords()['clause-words']);

const commaJoin = madeOf(({ joins }) => new RegExp(String.raw`,\s+(?:(${joins})\s+)?`, 'g'));
const listJoin = madeOf(
  (words) => new RegExp(String.raw`\s(?:${words['and-words']}|${words['or-words']})\s`),
);
const wishEnd = madeOf(
  (words) =>
    new RegExp(
      String.raw`,\s+${words['wish-ends']}\s|,\s+(?=(?:${words.joins}\s+)?${words['wish-ends-before']}(?!${cueLetter}))`,
      'i',
    ),
);

/** How far a cue reaches over the words after it: its bracket or clause; in mid-sentence only the words up to the next demand. */
export function scopeAfter(line: Sentence, clauses: readonly Clause[], cue: Span): Span {
  const bounds = boundsOf(line, clauses, cue);
  const opens = !/[\p{L}\p{N}]/u.test(line.text.slice(bounds.start - line.start, cue.start - line.start));
  const rest = line.text.slice(cue.end - line.start, bounds.end - line.start);
  if (opens) return { start: cue.start, end: bounds.end };
  const stop = wishEnd().exec(rest);
  return { start: cue.start, end: stop ? cue.end + stop.index : bounds.end };
}

/** The bracket a cue stands in, or else its clause. */
function boundsOf(line: Sentence, clauses: readonly Clause[], cue: Span): Span {
  const at = cue.start - line.start;
  if (line.depths[at]) {
    const start = line.text.lastIndexOf('(', at) + 1;
    const close = line.text.indexOf(')', at);
    return { start: line.start + start, end: close < 0 ? line.end : line.start + close };
  }
  return clauses.find((clause) => clause.start <= cue.start && cue.start < clause.end) ?? line;
}
