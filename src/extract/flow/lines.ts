import { withoutSign } from '../list-sign.ts';
import type { PrintedLine, Word } from '../printed.ts';
import type { Paragraph, Stretch } from './flow.ts';

/** Blocks of one flow are numbered from its own thousands, so that no two flows share one. */
const blocksOfAFlow = 10_000;

/** The lines of a flow's visible text: one a paragraph, more where it breaks, fewer where cells join. */
export function linesOf(paragraphs: readonly Paragraph[], flow: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let row: PrintedLine | null = null;
  for (const paragraph of paragraphs) {
    if (!paragraph.joins) row = null;
    const visible = paragraph.stretches.filter((stretch) => stretch.hidden === null);
    let first = true;
    for (const part of splitAtBreaks(visible)) {
      const words = wordsOf(part);
      if (words.length === 0) continue;
      if (paragraph.joins && first && row) {
        row.words.push(...words.map((word, at) => (at === 0 ? { ...word, before: '\t' as const } : word)));
      } else {
        const { bullet, words: rest } = withoutSign(words);
        row = {
          words: rest,
          page: 1,
          bullet: bullet || (paragraph.list && first),
          heading: paragraph.heading,
          wrapped: false,
          paragraph: paragraph.spaced && first,
          block: flow * blocksOfAFlow + paragraph.block,
          letterSpaced: false,
        };
        lines.push(row);
      }
      first = false;
    }
  }
  return lines;
}

function splitAtBreaks(stretches: Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [[]];
  for (const stretch of stretches) {
    for (const [index, text] of stretch.text.split('\n').entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push({ ...stretch, text });
    }
  }
  return parts;
}

/** Words of a line; a word may span several stretches, and a tab or wide gap stays a tab. */
function wordsOf(stretches: Stretch[]): Word[] {
  const words: Word[] = [];
  let before: Word['before'] = '';
  let open = false;
  for (const { text, style } of stretches) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s+$/.test(piece)) {
        before = piece.includes('\t') || piece.length > 3 ? '\t' : before === '\t' ? '\t' : ' ';
        open = false;
      } else if (open) {
        const last = words.at(-1);
        if (last) last.text += piece;
      } else {
        words.push({
          before: words.length === 0 ? '' : before,
          text: piece,
          box: null,
          fontSize: style.size,
          bold: style.bold,
          colour: `#${style.colour ?? '000000'}`,
        });
        open = true;
        before = '';
      }
    }
  }
  return words;
}
