import type { Glyph } from './glyphs.ts';

/** Edges at which cells begin that stand too near to the ones before them for their gap alone to tell. */

/** White, in font sizes, wider than between words of one text. */
const cellGap = 0.55;
/** Points by which the lines of one edge may differ, and rows that make an edge. */
const sameEdge = 0.6;
const leastRows = 3;

/**
 * Left edges at which, in several rows, a text begins after more than a word's white: "2019 – 2022  Engineer". In
 * justified text wide gaps fall anywhere.
 */
export function cellEdges(rows: Glyph[][]): number[] {
  const starts = rows.flatMap((row, index) => startsIn(row).map((left) => ({ left, row: index })));
  starts.sort((a, b) => a.left - b.left);
  const edges: number[] = [];
  for (let from = 0; from < starts.length; ) {
    const left = starts[from]?.left ?? 0;
    let next = from;
    while (next < starts.length && (starts[next]?.left ?? 0) - left <= 2 * sameEdge) next += 1;
    const within = starts.slice(from, next);
    if (new Set(within.map(({ row }) => row)).size >= leastRows) edges.push(left + sameEdge);
    from = next;
  }
  return edges;
}

/** Is there a cell's edge where this glyph begins? */
export const beginsCell = (edges: number[], piece: Glyph[], glyph: Glyph): boolean => {
  const last = piece.at(-1);
  if (!last || !edges.some((edge) => Math.abs(edge - glyph.left) <= 2 * sameEdge)) return false;
  return isWide(last, glyph) || (isOver(narrowGap, last, glyph) && endsInYear(piece));
};

/** "May 2020 –" fills its cell, so that hardly more than a word's white is left. */
const narrowGap = 0.3;
const mostDateSigns = 24;

const endsInYear = (piece: Glyph[]): boolean =>
  piece.length <= mostDateSigns &&
  /(?:19|20)\d\d[\u2010-\u2015-]?$/.test(piece.map(({ text }) => text).join(''));

const startsIn = (row: Glyph[]): number[] =>
  row
    .filter((glyph, index) => index > 0 && isWide(row[index - 1] ?? glyph, glyph))
    .map((glyph) => glyph.left);

const isWide = (last: Glyph, glyph: Glyph): boolean => isOver(cellGap, last, glyph);

const isOver = (gap: number, last: Glyph, glyph: Glyph): boolean =>
  glyph.left - last.right > gap * Math.max(last.fontSize, glyph.fontSize);
