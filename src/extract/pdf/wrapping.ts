import { addressGoesOn } from '../broken-address.ts';
import type { Word } from '../printed.ts';
import type { Row } from './rows.ts';

/** Tells a line that was only wrapped from a new one. */

const fewWords = 4;
/** Points by which the lines of one paragraph may differ in their left edge. */
const sameIndent = 3;
/** Type in which a name is set, and the most words of one. */
const largeText = 14;
const mostTitleWords = 7;
/** White, in font sizes, by which one line alone shows that others had room. */
const widelyOver = 3;
/** Words of the second half of a period: "по настоящее время". */
const mostDateWords = 3;

/** The line that may go on: where its text begins, where its list sign stands, and whether its text hangs inside. */
export interface OpenLine {
  textLeft: number;
  signLeft: number;
  hangs: boolean;
  /** it begins in bold with what it is about: "**Speed.** Cut the nightly run" */
  led: boolean;
}

/**
 * A line goes on from the one before when that one had no room for its first word, or when it goes on in the middle
 * of a sentence. A line of few words ends by itself, unless the next begins in lower case.
 */
export function continues(
  before: Row,
  row: Row,
  left: number,
  open: OpenLine,
  margin: number | null,
  first: Word,
): boolean {
  if (Math.abs(before.fontSize - row.fontSize) > 0.6) return false;
  if (before.fragments.length > 1) return endsCell(before, row, margin, first);
  const words = before.fragments[0]?.words ?? [];
  const last = words.at(-1);
  if (!last || (last.bold !== first.bold && last.colour !== first.colour)) return false;
  if (open.led && first.bold && !last.bold && /[.!?]$/.test(last.text)) return false;
  if (isLargeTitle(before, row, words)) return true;
  if (periodGoesOn(before, row, last, first)) return true;
  const atText = Math.abs(left - open.textLeft) <= sameIndent;
  if (addressGoesOn(last.text, first.text) && isAligned(before, row)) return true;
  if (!atText && Math.abs(left - open.signLeft) > sameIndent) return false;
  if (row.fragments.length > 1) return false;
  const room = before.fragments[0]?.room;
  if (room !== undefined) return lacksRoom(before, row, room, first);
  if (addressGoesOn(last.text, first.text)) return true;
  if (standsAlone(row) || (isLabelled(row) && (isLabelled(before) || !open.hangs))) return false;
  if (open.hangs && atText) return true;
  const inSentence = /^\p{Ll}/u.test(first.text) && !/[.!?:]$/.test(last.text) && !/[@/]/.test(last.text);
  if (inSentence && words.length >= fewWords) return true;
  const opens = /(?:^|[,(&/-]|\b(?:of|and|the|for|in|at|de|und|y|et))$/i.test(last.text);
  if (margin === null || (words.length < fewWords && !opens)) return false;
  return lacksRoom(before, row, margin, first);
}

/** "2019 – 2021 ⇥ a long title" that had no room for its last words goes on under its text. */
function endsCell(before: Row, row: Row, margin: number | null, first: Word): boolean {
  const text = before.fragments.at(-1);
  if (!text || before.fragments.length > 2 || row.fragments.length > 1 || margin === null) return false;
  if (/[.!?]$/.test(text.words.at(-1)?.text ?? '') && /^\p{Lu}/u.test(first.text)) return false;
  const isUnder = Math.abs(row.left - text.left) <= sameIndent && text.words.length >= fewWords;
  return isUnder && !standsAlone(row) && lacksRoom(before, row, margin, first);
}

const lacksRoom = (before: Row, row: Row, margin: number, first: Word): boolean =>
  before.right + (first.box?.width ?? 0) + 0.2 * row.fontSize > margin - 0.5;

/** A name in large type that needs two lines is one name, set from the left, from the right or in the middle. */
function isLargeTitle(before: Row, row: Row, words: Word[]): boolean {
  if (row.fontSize <= largeText || row.baseline - before.baseline >= 1.35 * row.fontSize) return false;
  const [name] = row.fragments;
  const nameWords = name?.words.findIndex((word) => /^[|•·]$/.test(word.text)) ?? -1;
  const more = nameWords < 0 ? (name?.words.length ?? 0) : nameWords;
  return isAligned(before, row) && words.length + more <= mostTitleWords;
}

/** Set from one edge, or in the middle. */
const isAligned = (before: Row, row: Row): boolean =>
  [
    row.left - before.left,
    row.right - before.right,
    (row.left + row.right - before.left - before.right) / 2,
  ].some((distance) => Math.abs(distance) <= sameIndent);

/** "2016 –" needs its end, which stands on the next line of a narrow rail. */
const periodGoesOn = (before: Row, row: Row, last: Word, first: Word): boolean =>
  row.fragments.length === 1 &&
  (Math.abs(before.left - row.left) <= sameIndent || Math.abs(before.right - row.right) <= sameIndent) &&
  /(?:^|\d\s?)[\u2010-\u2015-]$/.test(last.text) &&
  before.fragments.some(({ words }) => words.some((word) => /(?:19|20)\d\d/.test(word.text))) &&
  (row.fragments[0]?.words.length ?? 0) <= mostDateWords &&
  /^[\p{L}\d]/u.test(first.text);

/** An address, a phone number or a line that begins with a period of time is no part of a sentence before it. */
function standsAlone(row: Row): boolean {
  const text = textOf(row);
  return (
    /^\S*(?:@|:\/\/|\.(?:com|org|net|io)\b)/.test(text) ||
    /^[\d\s().+/–-]{7,}$/.test(text) ||
    startsWithPeriod.test(text)
  );
}

/** "Data: Kafka" under "Cloud: AWS" begins anew, however long that was. */
const isLabelled = (row: Row): boolean => /^\p{Lu}[\p{L}&/ -]{2,30}:(?:\s|$)/u.test(textOf(row));

const textOf = (row: Row): string =>
  row.fragments[0]?.words.map((word) => word.before + word.text).join('') ?? '';

const startsWithPeriod = /^\(?(?:\d{1,2}[./])?(?:19|20)\d\d\s*[–—-]/;

/**
 * The right edge of the lines that begin at one indent, where at least two show that there is one. Text at another
 * indent that reaches further shows that those had room.
 */
export function rightMargin(all: Row[], row: Row): number | null {
  const whole = all.filter((each) => each.fragments.length === 1);
  const rows = whole.filter((each) => Math.abs(each.left - row.left) <= sameIndent);
  const edge = Math.max(...rows.map((row) => row.right));
  const left = Math.min(...rows.map((row) => row.left));
  const enough = rows.filter((row) => row.right > edge - 0.15 * (edge - left)).length >= 2;
  const [first = 0, second] = whole
    .filter((each) => each.left < edge && each.left > left - sameIndent && each.right > edge)
    .map((each) => each.right)
    .sort((a, b) => b - a);
  if (second === undefined && first > edge + widelyOver * row.fontSize) return first;
  return second ?? (enough ? edge : null);
}

/** The left edge of the outermost text without a list sign. */
export const leftmostText = (unsigned: Row[]): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...unsigned.map((row) => row.left)) + sameIndent;
