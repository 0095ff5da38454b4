import type { Box } from '../range.ts';
import { addressGoesOn } from './broken-address.ts';
import type { Line, Page, TextRun } from './document.ts';
import { repairText } from './repair.ts';

/** One word as printed, with what stands before it on the line. */
export interface Word {
  before: '' | ' ' | '\t';
  text: string;
  box: Box | null;
  fontSize: number;
  bold: boolean;
  italic?: boolean;
  colour: string;
}

/** One printed line on its way into a Document: every reader of a format ends in these. */
export interface PrintedLine {
  words: Word[];
  page: number;
  bullet: boolean;
  heading: boolean;
  wrapped: boolean;
  paragraph: boolean;
  block: number;
  /** printed l e t t e r - s p a c e d, though read as words here */
  letterSpaced: boolean;
}

export interface AssembledText {
  text: string;
  lines: Line[];
  runsByPage: Map<number, TextRun[]>;
}

/**
 * Joins printed lines to the document's text and notes where each word landed. A wrapped line goes on after a
 * space, or after nothing where the line before ended in a hyphen or an address is broken; every other line begins after a line feed.
 */
export function assemble(printed: PrintedLine[]): AssembledText {
  let text = '';
  const lines: Line[] = [];
  const runsByPage = new Map<number, TextRun[]>();
  for (const line of printed) {
    const words = withJoinedAddresses(repairWords(line.words));
    if (words.length === 0) continue;
    if (text !== '') text = line.wrapped ? joinWrapped(text, lines, words[0]?.text ?? '') : `${text}\n`;
    const start = text.length;
    const changes: number[] = [];
    let telling: Word | null = null;
    for (const [index, word] of words.entries()) {
      text += index === 0 ? '' : word.before;
      if (/[\p{L}\p{N}]/u.test(word.text)) {
        if (telling && looksOther(telling, word)) changes.push(text.length);
        telling = word;
      }
      if (word.box)
        pushTo(runsByPage, line.page, {
          start: text.length,
          end: text.length + word.text.length,
          box: word.box,
          fontSize: word.fontSize,
          bold: word.bold,
          colour: word.colour,
        });
      text += word.text;
    }
    lines.push({
      start,
      end: text.length,
      page: line.page,
      box: unionOf(words),
      fontSize: largestSize(words) || null,
      bold: words.every((word) => word.bold),
      bullet: line.bullet,
      heading: line.heading,
      wrapped: line.wrapped && lines.length > 0,
      paragraph: line.paragraph,
      block: line.block,
      styleChanges: changes,
    });
  }
  return { text, lines, runsByPage };
}

/** The words as they read; one of zero-width signs alone prints nothing. */
function repairWords(words: Word[]): Word[] {
  const repaired: Word[] = [];
  for (const word of words) {
    // what is drawn on a page as a soft hyphen is a hyphen: many fonts have one sign for both
    const text = repairText(word.box ? word.text.replace(/\u00ad(?=.)/g, '-') : word.text);
    if (text !== '') repaired.push(text === word.text ? word : { ...word, text });
  }
  return repaired;
}

const spacedSign = /^[\w.+@-]$/;
const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** An e-mail address that was typed with a space between its letters is one word. */
function withJoinedAddresses(words: Word[]): Word[] {
  if (!words.some(({ text }) => text === '@')) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (spacedSign.test(words[end]?.text ?? '') && (end === at || words[end]?.before === ' ')) end += 1;
    const first = words[at];
    const spaced = words.slice(at, end);
    const text = spaced.map((word) => word.text).join('');
    if (first && address.test(text)) joined.push({ ...first, text, box: unionOf(spaced) });
    else joined.push(...words.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** Type in which names are set, and how much larger it is than what stands beside them. */
const largeType = { least: 14, times: 1.3 };

const isLarger = (a: Word, b: Word): boolean =>
  (a.fontSize ?? 0) > largeType.least && (a.fontSize ?? 0) > largeType.times * (b.fontSize ?? Infinity);

const looksOther = (before: Word, word: Word): boolean =>
  isLarger(before, word) ||
  isLarger(word, before) ||
  before.bold !== word.bold ||
  (before.italic ?? false) !== (word.italic ?? false) ||
  before.colour !== word.colour;

const softHyphen = '\u00ad';

function joinWrapped(text: string, lines: Line[], next: string): string {
  if (text.endsWith(softHyphen)) {
    const last = lines.at(-1);
    if (last) last.end -= 1;
    return text.slice(0, -1);
  }
  return /\p{L}[-\u2010]$/u.test(text.slice(-3)) || addressGoesOn(text, next) ? text : `${text} `;
}

function unionOf(words: Word[]): Box | null {
  const first = words.find((word) => word.box)?.box;
  if (!first) return null;
  let { x, y } = first;
  let [right, bottom] = [x + first.width, y + first.height];
  for (const { box } of words) {
    if (!box) continue;
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { page: first.page, x, y, width: right - x, height: bottom - y };
}

const largestSize = (words: Word[]): number =>
  words.reduce((largest, { fontSize }) => Math.max(largest, fontSize), 0);

function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Pages with the runs that landed on them. */
export const pagesWith = (
  sizes: { width: number; height: number }[],
  runsByPage: Map<number, TextRun[]>,
): Page[] =>
  sizes.map((size, index) => ({ number: index + 1, ...size, runs: runsByPage.get(index + 1) ?? [] }));
