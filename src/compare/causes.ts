import type { Document, Line } from '../extract/document.ts';
import { overlaps, type Span } from '../range.ts';
import type { Alignment } from './align.ts';
import type { DifferenceCause } from './comparison.ts';
import { countWords, type Word, wordsOf } from './words.ts';

/** Both readings and what was found of one in the other. */
export interface Evidence {
  document: Document;
  plainText: string;
  visual: readonly Word[];
  plain: readonly Word[];
  alignment: Alignment;
}

/** Share of a run's words that must be known from elsewhere to explain it. */
const mostWords = 0.6;
/** Words that a running head or a page number has at most. */
const longestFurniture = 12;
/** Share of the letters that a broken font still shows. */
const lettersLeft = 0.4;

/** Why the plain reading lacks, or has elsewhere, the visual words `first..last`; and where it has them. */
export function causeOfGap(
  evidence: Evidence,
  first: number,
  last: number,
): { cause: DifferenceCause; plainRange: Span | null } {
  const { document, visual, plain, alignment } = evidence;
  const span = { start: visual[first]?.start ?? 0, end: visual[last]?.end ?? 0 };
  const lost = alignment.at.subarray(first, last + 1).every((index) => index === -1);
  if (!lost) return { cause: causeOfMove(document, span), plainRange: stretchIn(evidence, first, last) };
  const between = plainBetween(alignment, first, last, plain.length);
  const near = plain
    .slice(between.first, between.last + 1)
    .filter((_, index) => alignment.taken[between.first + index] === -1);
  const altered = alteration(visual.slice(first, last + 1), near);
  if (altered) {
    const start = near[altered.first]?.start ?? 0;
    return { cause: altered.cause, plainRange: { start, end: near[altered.last]?.end ?? start } };
  }
  const spelled = spelledOut(evidence, joined(visual.slice(first, last + 1)));
  if (spelled) return { cause: 'letter-spacing', plainRange: spelled };
  return { cause: causeOfLoss(evidence, span), plainRange: null };
}

/** Why the plain reading has words that the visual one has not. */
export function causeOfExtra(
  { document, visual, plain, alignment }: Evidence,
  first: number,
  last: number,
): DifferenceCause {
  const words = plain.slice(first, last + 1).filter((_, index) => alignment.taken[first + index] === -1);
  if (knownShare(words, wordsOf(document.hidden.map(({ text }) => text).join('\n'))) >= mostWords)
    return 'hidden-text';
  const short = document.pages.length > 1 && words.length <= longestFurniture;
  const numbers = words.every(({ key }) => /^\d+$/.test(key) || /^(page|of|seite|von|sur|de)$/.test(key));
  if (short && (numbers || knownShare(words, visual) === 1)) return 'header-or-footer';
  return 'other';
}

function causeOfMove({ layout, lines, format }: Document, span: Span): DifferenceCause {
  const own = lines.filter((line) => overlaps(line, span));
  if (format === 'pdf') {
    if (layout.columns) return 'columns';
    if (own.some((line) => lines.some((other) => standBeside(line, other))))
      return layout.tables > 0 ? 'table' : 'columns';
    return 'order';
  }
  if (layout.headerText.some((header) => overlaps(header, span))) return 'header-or-footer';
  if (layout.textBoxes > 0) return 'text-box';
  return layout.tables > 0 ? 'table' : 'order';
}

function causeOfLoss({ document, plain }: Evidence, span: Span): DifferenceCause {
  const { layout } = document;
  if (layout.headerText.some((header) => overlaps(header, span))) return 'header-or-footer';
  if (layout.letterSpaced.some((spaced) => overlaps(spaced, span))) return 'letter-spacing';
  if (layout.images > 0 && plain.length === 0) return 'image';
  if (layout.unmapped > 0 || document.text.slice(span.start, span.end).includes('\ufffd'))
    return 'character-map';
  return layout.textBoxes > 0 ? 'text-box' : 'other';
}

const standBeside = (a: Line, b: Line): boolean =>
  a.box !== null &&
  b.box !== null &&
  a.box.page === b.box.page &&
  a.block !== b.block &&
  a.box.y < b.box.y + b.box.height &&
  b.box.y < a.box.y + a.box.height &&
  (a.box.x + a.box.width <= b.box.x || b.box.x + b.box.width <= a.box.x);

/** From the first to the last place of the words, where they stand together; else where the first ones do. */
function stretchIn({ plain, alignment }: Evidence, first: number, last: number): Span | null {
  const places = [...alignment.at.subarray(first, last + 1)].filter((index) => index >= 0);
  const from = places[0];
  if (from === undefined) return null;
  let to = from;
  for (const place of places) if (place > to && place - to <= longestFurniture) to = place;
  return { start: plain[from]?.start ?? 0, end: plain[to]?.end ?? 0 };
}

/** The plain words between the kept neighbours of a run. */
function plainBetween(
  { at, inOrder }: Alignment,
  first: number,
  last: number,
  count: number,
): { first: number; last: number } {
  let before = first - 1;
  while (before >= 0 && inOrder[before] === 0) before -= 1;
  let after = last + 1;
  while (after < at.length && inOrder[after] === 0) after += 1;
  const from = (at[before] ?? -1) + 1;
  const to = after < at.length ? (at[after] ?? count) - 1 : count - 1;
  return { first: from, last: Math.min(to, from + 4 * (last - first + 1) + 40) };
}

/** Whether the plain words are the visual ones with other spaces, or with letters lost. */
function alteration(
  words: readonly Word[],
  near: readonly Word[],
): { cause: 'letter-spacing' | 'character-map'; first: number; last: number } | null {
  const wanted = joined(words);
  if (wanted.length < 2 || near.length === 0) return null;
  const letters = joined(near);
  const found = letters.indexOf(wanted);
  if (found >= 0) return { cause: 'letter-spacing', ...wordsAt(near, found, found + wanted.length) };
  const all = { first: 0, last: near.length - 1 };
  if (letters.includes(wanted.slice(0, 1)) && isSpacedOut(near) && wanted.startsWith(letters))
    return { cause: 'letter-spacing', ...all };
  const left = letters.replace(/[\ufffd\ue000-\uf8ff\p{M}\u00a8\u00b4\u0060]/gu, '');
  const base = wanted.normalize('NFD').replace(/\p{M}|\ufffd/gu, '');
  const damaged = letters.length > 0 && left.length >= base.length * lettersLeft && isSubsequence(left, base);
  return damaged ? { cause: 'character-map', ...all } : null;
}

/** S K I L L S: letter by letter, and somewhere else than the visual reading has it. */
function spelledOut({ plain, alignment }: Evidence, wanted: string): Span | null {
  if (wanted.length < 3) return null;
  const free = plain.filter((word, index) => alignment.taken[index] === -1 && word.key.length <= 2);
  const found = joined(free).indexOf(wanted);
  if (found < 0) return null;
  const { first, last } = wordsAt(free, found, found + wanted.length);
  return { start: free[first]?.start ?? 0, end: free[last]?.end ?? 0 };
}

const joined = (words: readonly Word[]): string => words.map(({ key }) => key).join('');

const isSpacedOut = (words: readonly Word[]): boolean => words.every(({ key }) => key.length <= 2);

function wordsAt(words: readonly Word[], start: number, end: number): { first: number; last: number } {
  let letters = 0;
  let first = -1;
  let last = 0;
  for (const [index, { key }] of words.entries()) {
    if (first === -1 && letters + key.length > start) first = index;
    if (letters < end) last = index;
    letters += key.length;
  }
  return { first: Math.max(0, first), last };
}

function isSubsequence(part: string, whole: string): boolean {
  let from = 0;
  for (const sign of part) {
    const found = whole.indexOf(sign, from);
    if (found < 0) return false;
    from = found + sign.length;
  }
  return true;
}

function knownShare(words: readonly Word[], others: readonly Word[]): number {
  if (words.length === 0 || others.length === 0) return 0;
  const counts = countWords(others);
  return words.filter(({ key }) => counts.has(key)).length / words.length;
}
