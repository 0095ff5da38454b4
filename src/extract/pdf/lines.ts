import { withoutSign } from '../list-sign.ts';
import type { PrintedLine, Word } from '../printed.ts';
import { bulletSign } from '../repair.ts';
import type { Block } from './columns.ts';
import type { Corners } from './frame.ts';
import { numberedRows, withoutNumber } from './numbered.ts';
import { paragraphLimit, type Row, rowsOf, usualGap } from './rows.ts';
import { continues, leftmostText, type OpenLine, rightMargin } from './wrapping.ts';

const enoughSigns = 3;

/** Builds the printed lines of one block: list signs set apart, wrapped lines told from new ones. */
export function linesOfBlock(
  block: Block,
  page: number,
  blockNumber: number,
  marks: Corners[],
): PrintedLine[] {
  const rows = rowsOf(block);
  const signs = repeatedSigns(rows);
  const numbered = numberedRows(rows);

  const usual = usualGap(rows);
  const lines: PrintedLine[] = [];
  const outermost = leftmostText(rows.filter((row) => !isSigned(row, signs)));
  let open: OpenLine = { textLeft: 0, signLeft: 0, hangs: false, led: false };
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const all = row.fragments.flatMap((fragment, place) =>
      fragment.words.map((word, at) => (at === 0 && place > 0 ? { ...word, before: '\t' as const } : word)),
    );
    const { bullet: signed, words } = numbered.has(row) ? withoutNumber(all) : withoutDrawnSign(all, signs);
    const bullet = signed || marks.some((mark) => standsBefore(mark, row));
    const first = words[0];
    if (!first) continue;
    const left = first.box?.x ?? row.left;
    const paragraph = !before || row.baseline - before.baseline > paragraphLimit(usual, row, before);
    const wrapped =
      !bullet &&
      !paragraph &&
      before !== undefined &&
      continues(before, row, left, open, rightMargin(rows, row), first);
    if (!wrapped) {
      const led = first.bold && words.some((word) => !word.bold);
      open = { textLeft: left, signLeft: row.left, hangs: bullet && left > outermost, led };
    }
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

/** What no word is: any sign, or a letter that an icon of a font without names reads as. */
const loneSign = /^(?:[^\p{L}\p{N}([]|[\u0100-\u02af])$/u;

/** A symbol font's list sign may read as any sign; the same one alone before several lines is one. */
function repeatedSigns(rows: Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [sign, next, ...more] = row.fragments.flatMap((fragment) => fragment.words);
    if (!sign || !next || !loneSign.test(sign.text)) continue;
    // an icon before dates is none
    const isDated = [next, ...more.slice(0, 1)].some(({ text }) => /(?:19|20)\d\d/.test(text));
    counts.set(sign.text, (counts.get(sign.text) ?? 0) + (isDated ? -1 : 1));
  }
  return new Set([...counts].filter(([, count]) => count >= enoughSigns).map(([sign]) => sign));
}

const isSigned = (row: Row, signs: ReadonlySet<string>): boolean =>
  withoutDrawnSign(
    row.fragments.flatMap((fragment) => fragment.words),
    signs,
  ).bullet;

/** In a PDF the sign may also stand in one word with what follows it. */
function withoutDrawnSign(words: Word[], signs: ReadonlySet<string>): { bullet: boolean; words: Word[] } {
  const read = withoutSign(words, signs);
  const [sign, ...rest] = words;
  const inside = [...(sign?.text ?? '')];
  if (read.bullet || !sign || inside.length < 2 || !bulletSign.test(inside[0] ?? '')) return read;
  return { bullet: true, words: [{ ...sign, text: inside.slice(1).join('') }, ...rest] };
}
