import chardet from 'chardet';
import iconv from 'iconv-lite';
import { CandorError } from '../errors.ts';
import { longestText } from './limits.ts';
import { withoutSign } from './list-sign.ts';
import { assemble, type PrintedLine, type Word } from './printed.ts';
import type { FormatReader, Reading } from './reading.ts';

/** The reading of plain text in any encoding: a byte order mark decides, then strict UTF-8, then detection. */
export const textReader: FormatReader = {
  format: 'text',
  read: (bytes) => readPlainText(decodeText(bytes)),
};

/** @throws CandorError `unsupported-format` when the bytes are no text in any known encoding */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const;
  for (const [encoding, mark] of marked) {
    if (mark.every((byte, index) => buffer[index] === byte)) return iconv.decode(buffer, encoding);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    if (!text.includes('\u0000')) return text;
  } catch {
    // not UTF-8: the encoding is found from the bytes
  }
  const encoding = chardet.detect(buffer);
  if (!encoding || !iconv.encodingExists(encoding)) throw new CandorError('unsupported-format');
  const text = iconv.decode(buffer, encoding);
  if (text.includes('\u0000')) throw new CandorError('unsupported-format', { detail: 'binary content' });
  return text;
}

/** Lines beyond the width at most, and how close below it lines count as ending there. */
const mostLonger = 2;
const nearWidth = 12;
/** "-Built the API": a list sign without a space, where several lines have one. */
const tightSign = /^([-*])(?=\p{L})/u;
const enoughSigns = 3;

/** Printed signs, counted one by one: a huge text is refused before it is cut into words, which take room each. */
function isTooLong(source: string): boolean {
  let signs = 0;
  for (let at = 0; at < source.length && signs <= longestText; at += 1)
    if (source.charCodeAt(at) > 32) signs += 1;
  return signs > longestText;
}

/**
 * Reads text as lines; a line that had no room for the next one's first word goes on there.
 * @throws CandorError `text-too-long`
 */
export function readPlainText(source: string): Reading {
  if (isTooLong(source)) throw new CandorError('text-too-long');
  const rows = source.replace(/\r\n?|\u2028|\u2029|\f/g, '\n').split('\n');
  const printed: PrintedLine[] = [];
  const width = wrapWidth(rows);
  const tightSigns = rows.filter((row) => tightSign.test(row.trim())).length >= enoughSigns;
  let blank = true;
  let block = 0;
  let indent = 0;
  let lastLength = 0;
  /** the line before belongs to a list item, whose text hangs under its first word */
  let inItem = false;
  for (const row of rows) {
    const trimmed = row.trim();
    if (trimmed === '' || /^[-=_*~•·\s]{3,}$/.test(trimmed)) {
      blank = true;
      block += 1;
      continue;
    }
    const { bullet, words } = withoutSign(wordsOf(tightSigns ? trimmed.replace(tightSign, '$1 ') : trimmed));
    const left = row.length - row.trimStart().length + (bullet ? trimmed.length - lengthOf(words) : 0);
    const firstLength = words[0]?.text.length ?? 0;
    // a line beyond the width was never wrapped at it
    const noRoom = width !== null && lastLength <= width && lastLength + 1 + firstLength > width;
    const hangs: boolean = inItem && left > 0;
    const wrapped: boolean =
      !blank && !bullet && left === indent && (noRoom || hangs) && !/@|:\/\//.test(words[0]?.text ?? '');
    inItem = bullet || (wrapped && inItem);
    printed.push({
      words,
      page: 1,
      bullet,
      heading: false,
      wrapped,
      paragraph: blank,
      block,
      letterSpaced: false,
    });
    if (!wrapped) indent = left;
    lastLength = row.trimEnd().length;
    blank = false;
  }
  const { text, lines } = assemble(printed);
  return {
    text,
    lines,
    pages: [],
    links: [],
    metadata: { title: null, author: null, producer: null },
    hidden: [],
    layout: {
      columns: false,
      tables: 0,
      textBoxes: 0,
      images: 0,
      headerText: [],
      unmapped: 0,
      letterSpaced: [],
    },
    warnings: [],
  };
}

/** The width at which the text was wrapped: several lines end close below it, and hardly one beyond. */
function wrapWidth(rows: string[]): number | null {
  const lengths = rows.map((row) => row.trimEnd().length).sort((a, b) => b - a);
  const width = lengths
    .slice(0, mostLonger + 1)
    .find((longest, index) => longest - (lengths[index + 2] ?? 0) < nearWidth);
  return width !== undefined && width >= 50 && width <= 130 ? width : null;
}

const lengthOf = (words: Word[]): number =>
  words.reduce((sum, word) => sum + word.before.length + word.text.length, 0);

function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(/(\s*)(\S+)/g)) {
    const gap = match[1] ?? '';
    const before = words.length === 0 ? '' : gap.includes('\t') || gap.length >= 3 ? '\t' : ' ';
    words.push({ before, text: match[2] ?? '', box: null, fontSize: 0, bold: false, colour: '#000000' });
  }
  return words;
}
