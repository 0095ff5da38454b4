import type { Fragment } from './fragments.ts';
import { groupStarts, isLabels, isRail, isTable, linesOf, onOneLine } from './rails.ts';

/** A part of the page that is read from top to bottom before the next one begins. */
export type Block = Fragment[];

export interface ReadingOrder {
  blocks: Block[];
  /** text columns stand side by side over a good part of the page */
  columns: boolean;
}

/** Fewest lines on either side that make a column, and the white between columns in points. */
const leastLines = 3;
const leastGutter = 6;
const edge = 2;
/** Share of a line that may stick out over the white between columns. */
const mostOverhang = 0.25;
/** Share of the page's height below which side-by-side text is a grid inside the page, not its layout. */
const gridHeight = 0.3;
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
  return { blocks: order(fragments, 0), columns };
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
  for (const x of candidateEdges(fragments)) {
    for (const band of bandsAround(fragments, x)) {
      const right = band.filter((fragment) => (fragment.left + fragment.right) / 2 > x);
      const isGrid = heightOf(right) < gridHeight * pageHeight;
      const bottom = Math.max(...right.map((fragment) => fragment.baseline));
      const left = band.filter((fragment) => !right.includes(fragment) && !(isGrid && fragment.top > bottom));
      const kind = relationOf(left, right, x);
      if (kind === 'rows') continue;
      const size = Math.min(linesOf(left), linesOf(right));
      if (best && best.size >= size) continue;
      best = { left, right, size, kind, ...around(fragments, new Set([...left, ...right])) };
    }
  }
  return best;
}

/** Left edges at which several fragments begin: a column has a straight edge. */
function candidateEdges(fragments: Fragment[]): number[] {
  const starts = fragments.map((fragment) => fragment.left).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let index = 0; index < starts.length; ) {
    const start = starts[index] ?? 0;
    let next = index;
    while (next < starts.length && (starts[next] ?? 0) - start <= edge) next += 1;
    if (next - index >= leastLines && index > 0) edges.push(start);
    index = next;
  }
  return edges;
}

/** Runs of rows between those that cross `x`; what stands on one row with a crossing line belongs to it. */
function bandsAround(fragments: Fragment[], x: number): Fragment[][] {
  const bands: Fragment[][] = [[]];
  for (const row of rowsOf(fragments)) {
    if (row.some((fragment) => crosses(fragment, x))) bands.push([]);
    else bands.at(-1)?.push(...row);
  }
  return bands.filter((each) => each.length >= 2 * leastLines);
}

function crosses(fragment: Fragment, x: number): boolean {
  if (fragment.left >= x - edge || fragment.right <= x + edge) return false;
  const smaller = Math.min(x - fragment.left, fragment.right - x);
  return smaller > mostOverhang * (fragment.right - fragment.left);
}

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
  if (x - edgeOf(left) < leastGutter) return 'rows';
  const enough = linesOf(left) >= leastLines && linesOf(right) >= leastLines;
  if (isRail(left, right)) return isLabels(left) && linesOf(left) >= 2 ? 'labels' : 'rows';
  if (!enough || isRail(right, left) || isTable(left, right)) return 'rows';
  return 'columns';
}

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
  rowsOf(fragments).flatMap((row) => row.sort((a, b) => a.left - b.left));
