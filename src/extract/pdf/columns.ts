import { cellTable } from './cell-table.ts';
import { railFirst } from './date-rail.ts';
import type { Fragment } from './fragments.ts';
import { groupStarts, hasYear, isLabels, isRail, isTable, linesOf, medianSize, onOneLine } from './rails.ts';
import { cutTitle } from './title-block.ts';

/** A part of the page that is read from top to bottom before the next one begins. */
export type Block = Fragment[];

export interface ReadingOrder {
  blocks: Block[];
  /** text columns stand side by side over a good part of the page */
  columns: boolean;
}

/** Fewest lines on either side that make a column, and the white between columns in points. */
const leastLines = 3;
const leastGutter = 5;
const edge = 2;
/** Points by which labels are indented under their heading. */
const leastIndent = 6;
/** Share of a line that may stick out over the white between columns. */
const mostOverhang = 0.25;
const widestOverhang = 40;
/** Points by which a heading may begin before its column. */
const widestIndent = 12;
/** Share of the width that dates and labels take at most. */
const railWidth = 0.3;
/** A heading's type for one of the usual text. */
const headingSize = 1.1;
const largeHeading = 1.2;
/** Points by which baselines of one row of a grid differ at most. */
const sameGrid = 0.3;
/** Share of the page's height below which side-by-side text is a grid inside the page, not its layout. */
const gridHeight = 0.3;
/** Share of the page's height below which a page ends. */
const pageEnd = 0.88;
/** Splits inside splits at most; a page of crumbs must not cost more. */
const deepest = 12;

/**
 * Orders a page as a human reads it: what spans the columns first, then the left column from top to bottom, then
 * the right one. Dates and labels that stand beside their lines stay with them.
 */
export function readingOrder(fragments: Fragment[], pageHeight: number): ReadingOrder {
  let columns = false;
  const order = (part: Fragment[], depth: number): Block[] => {
    if (part.length === 0) return [];
    const table = cellTable(rowsOf(part).map((row) => row.sort((a, b) => a.left - b.left)));
    if (table) return [...order(table.above, depth + 1), ...table.rows, ...order(table.below, depth + 1)];
    const split = depth < deepest ? findSplit(part, pageHeight) : null;
    if (!split) return [inRows(part)];
    const { above, left, right, below, kind } = split;
    if (kind === 'columns' && heightOf(left) > gridHeight * pageHeight && heightOf(right) > 0.15 * pageHeight)
      columns = true;
    const middle =
      kind === 'labels'
        ? besideLabels(left, right, (each) => order(each, depth + 1))
        : [...order(left, depth + 1), ...order(right, depth + 1)];
    return [...order(above, depth + 1), ...middle, ...order(below, depth + 1)];
  };
  const { title, rest } = cutTitle(fragments, medianSize(fragments));
  return { blocks: [...(title.length > 0 ? [title] : []), ...order(rest, 0)], columns };
}

/** Labels in a rail at the left are read before the text that begins beside them. */
function besideLabels(rail: Fragment[], text: Fragment[], order: (text: Fragment[]) => Block[]): Block[] {
  const starts = groupStarts(rail, 'group').map((start) => start.top - 0.5 * start.fontSize);
  const cuts = [Number.NEGATIVE_INFINITY, ...starts, Number.POSITIVE_INFINITY];
  return cuts.slice(1).flatMap((end, index) => {
    const within = (fragment: Fragment): boolean => fragment.top >= (cuts[index] ?? 0) && fragment.top < end;
    const label = rail.filter(within);
    return [...(label.length > 0 ? [inRows(label)] : []), ...order(text.filter(within))];
  });
}

interface Split {
  above: Fragment[];
  left: Fragment[];
  right: Fragment[];
  below: Fragment[];
  kind: 'columns' | 'labels';
}

/** The largest band of the page in which two columns stand side by side. */
function findSplit(fragments: Fragment[], pageHeight: number): Split | null {
  let best: (Split & { size: number }) | null = null;
  const usual = medianSize(fragments);
  for (const x of candidateEdges(fragments)) {
    for (const band of bandsAround(fragments, x)) {
      const right = band.filter((fragment) => (fragment.left + fragment.right) / 2 > x);
      const bottom = Math.max(...right.map((fragment) => fragment.baseline));
      const isGrid = heightOf(right) < gridHeight * pageHeight;
      const text = band.filter((fragment) => !right.includes(fragment));
      const heading = isGrid ? nextHeading(band, bottom, usual) : Number.POSITIVE_INFINITY;
      const end = keepsWidth(text, heading) ? Number.POSITIVE_INFINITY : heading;
      const beside = text.filter((fragment) => fragment.top < end);
      const left = withoutLastHeading(beside, bottom, medianSize(band), pageHeight);
      const kind = relationOf(left, right, x);
      const level = left.filter((fragment) => fragment.top <= bottom);
      const top = Math.min(...level.map((fragment) => fragment.top));
      const rightLevel = right.filter((fragment) => fragment.bottom >= top);
      if (kind === 'rows' || (isGrid && relationOf(level, rightLevel, x) === 'rows')) continue;
      const size = Math.min(linesOf(left), linesOf(right));
      if (best && best.size >= size) continue;
      best = { left, right, size, kind, ...around(fragments, new Set([...left, ...right])) };
    }
  }
  return best;
}

/** Where the section ends that stands beside a cell of a grid: at the first heading under the cell. */
const nextHeading = (band: Fragment[], bottom: number, usual: number): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...band.flatMap(({ top, fontSize }) => (top > bottom && fontSize >= headingSize * usual ? [top] : [])),
  );

/** Points, or share of the width, by which the longest lines of one column may differ. */
const sameWidth = 10;
const raggedShare = 0.08;

/** Text that fills the same width above and below is one column, though a sidebar beside it ends between. */
function keepsWidth(text: Fragment[], cut: number): boolean {
  const [above, below] = [text.filter(({ top }) => top < cut), text.filter(({ top }) => top >= cut)];
  if (linesOf(above) < leastLines || linesOf(below) < leastLines) return false;
  const rightmost = (lines: Fragment[]): number => Math.max(...lines.map(({ right }) => right));
  const width = rightmost(text) - Math.min(...text.map(({ left }) => left));
  return Math.abs(rightmost(above) - rightmost(below)) <= Math.max(sameWidth, raggedShare * width);
}

/**
 * A heading at the end of the left column, below the right one, belongs to what spans the page under it. At the end
 * of the page it is the column's, which goes on overleaf.
 */
function withoutLastHeading(left: Fragment[], bottom: number, usual: number, pageHeight: number): Fragment[] {
  const last = [...left].sort((a, b) => a.baseline - b.baseline).at(-1);
  if (!last || last.baseline <= bottom || last.bottom > pageEnd * pageHeight) return left;
  const isHeading = last.fontSize >= headingSize * usual || last.words.every((word) => word.bold);
  return isHeading ? left.filter((fragment) => fragment !== last) : left;
}

/** Left edges at which several fragments begin: a column has a straight edge, inside which its lists are indented. */
function candidateEdges(fragments: Fragment[]): number[] {
  const starts = fragments.map((fragment) => fragment.left).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let index = 0; index < starts.length; ) {
    const start = starts[index] ?? 0;
    let next = index;
    while (next < starts.length && (starts[next] ?? 0) - start <= edge) next += 1;
    const isIndent = start - (edges.at(-1) ?? 0) <= widestIndent + edge;
    if (next - index >= leastLines && index > 0 && !isIndent) edges.push(start);
    index = next;
  }
  return edges;
}

/** Runs of rows between those that cross `x`; what stands on one row with a crossing line belongs to it. */
function bandsAround(fragments: Fragment[], x: number): Fragment[][] {
  const bands: Fragment[][] = [[]];
  const usual = medianSize(fragments);
  const left = Math.min(...fragments.map((fragment) => fragment.left));
  const right = Math.max(...fragments.map((fragment) => fragment.right));
  const isNarrow = x - left < railWidth * (right - left);
  const rows = rowsOf(fragments);
  for (const [index, row] of rows.entries()) {
    const heads = isNarrow && standsOver(row, rows[index + 1] ?? [], fragments, x, usual);
    if (heads || row.some((fragment) => crosses(fragment, x))) bands.push([]);
    else bands.at(-1)?.push(...row);
  }
  return bands.filter((each) => each.length >= 2 * leastLines);
}

/**
 * A line of the left column may stick out a little, and a heading of the right one into the white before it;
 * everything else that reaches over `x` is no column's.
 */
function crosses(fragment: Fragment, x: number): boolean {
  if (fragment.left >= x - edge || fragment.right <= x + edge) return false;
  const [before, behind] = [x - fragment.left, fragment.right - x];
  const share = mostOverhang * (fragment.right - fragment.left);
  return (behind > widestOverhang || behind > share) && (before > widestIndent || before > share);
}

/** A heading over labels and their text: nothing stands right of it, and the next row has a label and a text. */
function standsOver(
  row: Fragment[],
  next: Fragment[],
  fragments: Fragment[],
  x: number,
  usual: number,
): boolean {
  const [heading, ...others] = row;
  if (!heading || others.length > 0 || isRightOf(heading, x)) return false;
  const label = next.find((each) => each.right <= x);
  if (!label || !next.some((each) => isRightOf(each, x))) return false;
  // set from the right like the labels, it is one of their column
  if (Math.abs(heading.right - label.right) <= edge && heading.left > label.left + edge) return false;
  const isBold = heading.words.every((word) => word.bold);
  const isOver = (hasYear(label) && isLabels([heading])) || label.left > heading.left + leastIndent;
  if (!isBold && !isOver && heading.fontSize < headingSize * usual) return false;
  return !fragments.some((each) => isRightOf(each, x) && isBeside(each, heading));
}

const isRightOf = (fragment: Fragment, x: number): boolean =>
  fragment.left >= x - edge ||
  (fragment.left >= x - widestIndent && fragment.right > x && !crosses(fragment, x));

/** Stands in the height of a line, by baselines: the boxes of letters reach into the lines around them. */
const isBeside = (each: Fragment, line: Fragment): boolean =>
  each.baseline > line.baseline - 0.95 * line.fontSize && each.baseline < line.baseline + 0.6 * line.fontSize;

function rowsOf(fragments: Fragment[]): Fragment[][] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row?.[0] && onOneLine(row[0], fragment)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows;
}

function relationOf(left: Fragment[], right: Fragment[], x: number): Split['kind'] | 'rows' {
  if (left.length === 0 || right.length === 0) return 'rows';
  if (x - edgeOf(left) < leastGutter || isDateCell(right, left)) return 'rows';
  const enough = linesOf(left) >= leastLines && linesOf(right) >= leastLines;
  if (isRail(left, right)) return isLabels(left) && linesOf(left) >= 2 ? 'labels' : 'rows';
  if (
    !enough ||
    (isRail(right, left) && !(hasHeadings(right) && keepsOwnLines(right, left))) ||
    isTable(left, right) ||
    endsInRail(left, right) ||
    beginsInRail(left, right)
  )
    return 'rows';
  return 'columns';
}

const mostCellLines = 5;

/** The dates of a position and what else stands in their cell, beside its employer and title. */
function isDateCell(cell: Fragment[], beside: Fragment[]): boolean {
  const topOf = (part: Fragment[]): Fragment | undefined =>
    [...part].sort((a, b) => a.baseline - b.baseline)[0];
  const [first, other] = [topOf(cell), topOf(beside)];
  if (!first || !other || linesOf(cell) > mostCellLines || linesOf(cell) > linesOf(beside)) return false;
  return hasYear(first) && onOneLine(first, other);
}

/** Headings of its own make a column of what stands at the right, wherever its groups begin. */
function hasHeadings(column: Fragment[]): boolean {
  const usual = medianSize(column);
  return column.filter(({ fontSize }) => fontSize >= largeHeading * usual).length >= 2;
}

/** The lines of a grid stand on common baselines, those of a column where they like. */
const keepsOwnLines = (column: Fragment[], beside: Fragment[]): boolean =>
  column.filter(({ baseline }) => beside.some((other) => Math.abs(other.baseline - baseline) < sameGrid))
    .length <
  0.5 * column.length;

/** A column at the left and the dates of the text at the right are no column together. */
const endsInRail = (left: Fragment[], right: Fragment[]): boolean =>
  candidateEdges(left).some((x) => {
    const rail = left.filter((fragment) => fragment.left >= x - edge);
    const own = left.filter((fragment) => !rail.includes(fragment));
    return (
      !left.some((fragment) => crosses(fragment, x)) &&
      rail.some(hasYear) &&
      !areBeside(rail, own) &&
      isRail(rail, right)
    );
  });

/** The dates of the text at the left and a column at the right are no column together. */
const beginsInRail = (left: Fragment[], right: Fragment[]): boolean =>
  candidateEdges(right).some((x) => {
    const rail = right.filter((fragment) => fragment.right < x - edge);
    return (
      rail.length >= leastRail &&
      !right.some((fragment) => crosses(fragment, x)) &&
      rail.every(hasYear) &&
      areBeside(rail, left)
    );
  });

/** Dates set flush right, or over lines that reach under them, each beside a line of the text before it. */
const areBeside = (rail: Fragment[], text: Fragment[]): boolean =>
  (isFlushRight(rail) || text.some(({ right }) => rail.every(({ left }) => right > left))) &&
  rail.every((date) => text.some((line) => onOneLine(date, line)));

const isFlushRight = (rail: Fragment[]): boolean => {
  const spread = (side: 'left' | 'right'): number =>
    Math.max(...rail.map((each) => each[side])) - Math.min(...rail.map((each) => each[side]));
  return spread('right') <= edge && spread('left') > edge;
};

/** Fewest dates that make a rail of them. */
const leastRail = 2;

/** The right edge of a column, a line or two that stick out left aside. */
function edgeOf(column: Fragment[]): number {
  const edges = column.map((fragment) => fragment.right).sort((a, b) => a - b);
  return edges[Math.floor((edges.length - 1) * 0.93)] ?? 0;
}

const heightOf = (fragments: Fragment[]): number =>
  fragments.length === 0
    ? 0
    : Math.max(...fragments.map((each) => each.bottom)) - Math.min(...fragments.map((each) => each.top));

function around(
  fragments: Fragment[],
  inside: ReadonlySet<Fragment>,
): { above: Fragment[]; below: Fragment[] } {
  const top = Math.min(...[...inside].map((fragment) => fragment.baseline));
  const outside = fragments.filter((fragment) => !inside.has(fragment));
  return {
    above: outside.filter((fragment) => fragment.baseline < top),
    below: outside.filter((fragment) => fragment.baseline >= top),
  };
}

const inRows = (fragments: Fragment[]): Block =>
  railFirst(rowsOf(fragments).map((row) => row.sort((a, b) => a.left - b.left)));
