import type { PrintedLine, Word } from '../printed.ts';
import { bulletSign, dashBullet } from '../repair.ts';
import type { Block } from './columns.ts';
import type { Fragment } from './fragments.ts';
import type { Corners } from './frame.ts';

interface Row {
  fragments: Fragment[];
  left: number;
  right: number;
  baseline: number;
  fontSize: number;
}

/** White between baselines, in font sizes, above which a new paragraph begins. */
const paragraphGap = 1.75;
const fewWords = 4;
const enoughSigns = 3;
/** Points by which the lines of one paragraph may differ in their left edge. */
const sameIndent = 3;
/** A name in large type that needs two lines is one name. */
const largeText = 14;

/** Builds the printed lines of one block: list signs set apart, wrapped lines told from new ones. */
export function linesOfBlock(
  block: Block,
  page: number,
  blockNumber: number,
  marks: Corners[],
): PrintedLine[] {
  const rows = rowsOf(block);
  const signs = repeatedSigns(rows);

  const usual = usualGap(rows);
  const lines: PrintedLine[] = [];
  let textLeft = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const all = row.fragments.flatMap((fragment, place) =>
      fragment.words.map((word, at) => (at === 0 && place > 0 ? { ...word, before: '\t' as const } : word)),
    );
    const { bullet: signed, words } = withoutSign(all, signs);
    const bullet = signed || marks.some((mark) => standsBefore(mark, row));
    const first = words[0];
    if (!first) continue;
    const left = first.box?.x ?? row.left;
    const paragraph = !before || row.baseline - before.baseline > paragraphLimit(usual, row, before);
    const wrapped =
      !bullet &&
      !paragraph &&
      before !== undefined &&
      continues(before, row, left, textLeft, rightMargin(rows, row), first);
    if (!wrapped) textLeft = left;
    const letterSpaced = row.fragments.some((fragment) => fragment.letterSpaced);
    lines.push({ words, page, bullet, heading: false, wrapped, paragraph, block: blockNumber, letterSpaced });
  }
  return lines;
}

/** A drawn list sign stands left of the line's first word, at half the height of its letters. */
function standsBefore(mark: Corners, row: Row): boolean {
  const gap = row.left - mark.right;
  const middle = (mark.top + mark.bottom) / 2;
  return (
    gap > 0 && gap < 2 * row.fontSize && middle < row.baseline && middle > row.baseline - 0.8 * row.fontSize
  );
}

function rowsOf(block: Block): Row[] {
  const rows: Row[] = [];
  for (const fragment of block) {
    const row = rows.at(-1);
    if (
      row &&
      Math.abs(row.baseline - fragment.baseline) <= 0.35 * Math.min(row.fontSize, fragment.fontSize)
    ) {
      row.fragments.push(fragment);
      row.right = Math.max(row.right, fragment.right);
      row.fontSize = Math.max(row.fontSize, fragment.fontSize);
    } else rows.push({ ...fragment, fragments: [fragment] });
  }
  return rows;
}

function usualGap(rows: Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, index) => (row.baseline - (rows[index]?.baseline ?? 0)) / row.fontSize)
    .filter((gap) => gap > 0.9 && gap < 2.2)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 1.2;
}

const paragraphLimit = (usual: number, row: Row, before: Row): number =>
  Math.max(usual * 1.25, Math.min(paragraphGap, usual * 1.45)) * Math.max(row.fontSize, before.fontSize);

/**
 * A line goes on from the one before when that one had no room for its first word, or when it goes on in the middle
 * of a sentence. A line of few words ends by itself, unless the next begins in lower case.
 */
function continues(
  before: Row,
  row: Row,
  left: number,
  textLeft: number,
  margin: number | null,
  first: Word,
): boolean {
  if (Math.abs(before.fontSize - row.fontSize) > 0.6) return false;
  if (before.fragments.length > 1) return false;
  if (Math.abs(left - textLeft) > sameIndent) return false;
  const words = before.fragments[0]?.words ?? [];
  const last = words.at(-1);
  if (!last || (last.bold !== first.bold && last.colour !== first.colour)) return false;
  const isTitle = row.fontSize > largeText && row.baseline - before.baseline < 1.35 * row.fontSize;
  if (isTitle && words.length + (row.fragments[0]?.words.length ?? 0) <= 5) return true;
  if (row.fragments.length > 1) return false;
  if (standsAlone(row)) return false;
  const inSentence = /^\p{Ll}/u.test(first.text) && !/[.!?:]$/.test(last.text) && !/[@/]/.test(last.text);
  if (inSentence && words.length >= fewWords) return true;
  const opens = /(?:^|[,(&/-]|\b(?:of|and|the|for|in|at|de|und|y|et))$/i.test(last.text);
  if (margin === null || (words.length < fewWords && !opens)) return false;
  return before.right + (first.box?.width ?? 0) + 0.2 * row.fontSize > margin - 0.5;
}

/** An address, a phone number or a line that begins with a period of time is no part of a sentence before it. */
function standsAlone(row: Row): boolean {
  const text = row.fragments[0]?.words.map((word) => word.before + word.text).join('') ?? '';
  return (
    /^\S*(?:@|:\/\/|\.(?:com|org|net|io)\b)/.test(text) ||
    /^[\d\s().+/–-]{7,}$/.test(text) ||
    startsWithPeriod.test(text)
  );
}

const startsWithPeriod = /^\(?(?:\d{1,2}[./])?(?:19|20)\d\d\s*[–—-]/;

/** The right edge of the lines that begin at one indent, where at least two show that there is one. */
function rightMargin(all: Row[], row: Row): number | null {
  const rows = all.filter(
    (each) => Math.abs(each.left - row.left) <= sameIndent && each.fragments.length === 1,
  );
  const edge = Math.max(...rows.map((row) => row.right));
  const left = Math.min(...rows.map((row) => row.left));
  return rows.filter((row) => row.right > edge - 0.15 * (edge - left)).length >= 2 ? edge : null;
}

/** A symbol font's list sign may read as any sign; the same one alone before several lines is one. */
function repeatedSigns(rows: Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [sign, next] = row.fragments.flatMap((fragment) => fragment.words);
    if (sign && next && /^[^\p{L}\p{N}([]$/u.test(sign.text))
      counts.set(sign.text, (counts.get(sign.text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= enoughSigns).map(([sign]) => sign));
}

function withoutSign(words: Word[], signs: ReadonlySet<string>): { bullet: boolean; words: Word[] } {
  const [sign, next, ...rest] = words;
  if (!sign) return { bullet: false, words };
  if (next && (bulletSign.test(sign.text) || dashBullet.test(sign.text) || signs.has(sign.text))) {
    return { bullet: true, words: [{ ...next, before: '' }, ...rest] };
  }
  const inside = [...sign.text];
  if (inside.length > 1 && bulletSign.test(inside[0] ?? '')) {
    const text = inside.slice(1).join('');
    return { bullet: true, words: [{ ...sign, text }, ...words.slice(1)] };
  }
  return { bullet: false, words };
}
