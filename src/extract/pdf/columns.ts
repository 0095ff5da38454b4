import type { Fragment } from './fragments.ts';

/** A part of the page that is read from top to bottom before the next one begins. */
export type Block = Fragment[];

/** Fewest lines on either side that make a column, and the white between columns in points. */
const leastLines = 3;
const leastGutter = 6;
const edge = 2;
const samePartner = 0.35;
/** White between baselines, in font sizes, that begins a group in a rail and a paragraph in a text. */
const groupGap = 1.6;
const paragraphGap = 1.45;
/** Share of a rail's groups that must begin beside a paragraph. */
const mostPartnered = 0.85;

/**
 * Orders a page as a human reads it: what spans the columns first, then the left column from top to bottom, then
 * the right one. Dates and labels that stand beside their lines stay with them.
 */
export function readingOrder(fragments: Fragment[]): Block[] {
  if (fragments.length === 0) return [];
  const split = findSplit(fragments);
  if (!split) return [inRows(fragments)];
  const { above, left, right, below, labels } = split;
  const middle = labels ? besideLabels(left, right) : [...readingOrder(left), ...readingOrder(right)];
  return [...readingOrder(above), ...middle, ...readingOrder(below)];
}

/** Labels in a rail at the left are read before the text that begins beside them. */
function besideLabels(rail: Fragment[], text: Fragment[]): Block[] {
  const starts = groupStarts(rail, groupGap).map((start) => start.top - 0.5 * start.fontSize);
  const cuts = [Number.NEGATIVE_INFINITY, ...starts, Number.POSITIVE_INFINITY];
  return cuts.slice(1).flatMap((end, index) => {
    const within = (fragment: Fragment): boolean => fragment.top >= (cuts[index] ?? 0) && fragment.top < end;
    const label = rail.filter(within);
    return [...(label.length > 0 ? [inRows(label)] : []), ...readingOrder(text.filter(within))];
  });
}

interface Split {
  above: Fragment[];
  left: Fragment[];
  right: Fragment[];
  below: Fragment[];
  /** the left part is a rail of labels, each beside the text it names */
  labels: boolean;
  size: number;
}

/** The largest band of the page in which two columns stand side by side. */
function findSplit(fragments: Fragment[]): Split | null {
  let best: Split | null = null;
  for (const x of candidateEdges(fragments)) {
    for (const band of bandsAround(fragments, x)) {
      const left = band.filter((fragment) => fragment.right <= x + edge);
      const right = band.filter((fragment) => fragment.left >= x - edge);
      const kind = relationOf(left, right, x);
      if (kind === 'rows') continue;
      const size = Math.min(linesOf(left), linesOf(right));
      if (best && best.size >= size) continue;
      best = { left, right, size, labels: kind === 'labels', ...around(fragments, band) };
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

/** Runs of lines between those that cross `x`. */
function bandsAround(fragments: Fragment[], x: number): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline);
  const bands: Fragment[][] = [];
  let band: Fragment[] = [];
  for (const fragment of sorted) {
    const crosses = fragment.left < x - edge && fragment.right > x + edge;
    if (crosses) {
      bands.push(band);
      band = [];
    } else band.push(fragment);
  }
  bands.push(band);
  return bands.filter((each) => each.length >= 2 * leastLines);
}

function relationOf(left: Fragment[], right: Fragment[], x: number): 'columns' | 'labels' | 'rows' {
  if (linesOf(left) < leastLines || linesOf(right) < leastLines) {
    return linesOf(left) >= 2 && isRail(left, right) && isLabels(left, x) ? 'labels' : 'rows';
  }
  if (x - Math.max(...left.map((fragment) => fragment.right)) < leastGutter) return 'rows';
  if (isRail(left, right)) return isLabels(left, x) ? 'labels' : 'rows';
  return isRail(right, left) ? 'rows' : 'columns';
}

/** Section names in a rail, as opposed to dates: none holds a digit. */
const isLabels = (rail: Fragment[], x: number): boolean =>
  x - Math.max(...rail.map((fragment) => fragment.right)) >= leastGutter &&
  rail.every((fragment) => fragment.words.every((word) => !/\d/.test(word.text)));

/**
 * Dates and labels beside the text they belong to: each group of the rail begins where a paragraph of the text
 * begins. The groups of an independent column begin where they like.
 */
function isRail(rail: Fragment[], text: Fragment[]): boolean {
  const starts = groupStarts(rail, groupGap);
  if (starts.length < 2) return false;
  const paragraphs = groupStarts(text, paragraphGap);
  const partnered = starts.filter((start) => paragraphs.some((line) => onOneLine(start, line) || topsMeet(start, line)));
  return partnered.length >= starts.length * mostPartnered && linesOf(rail) <= linesOf(text);
}

const topsMeet = (a: Fragment, b: Fragment): boolean => Math.abs(a.top - b.top) <= 0.5 * Math.min(a.fontSize, b.fontSize);

const onOneLine = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.baseline - b.baseline) <= samePartner * Math.min(a.fontSize, b.fontSize);

/** First lines of the groups that white space makes in a column. */
function groupStarts(column: Fragment[], gap: number): Fragment[] {
  const sorted = [...column].sort((a, b) => a.baseline - b.baseline);
  return sorted.filter((fragment, index) => {
    const before = sorted[index - 1];
    return !before || fragment.baseline - before.baseline > gap * Math.max(before.fontSize, fragment.fontSize);
  });
}

const linesOf = (fragments: Fragment[]): number =>
  new Set(fragments.map((fragment) => Math.round(fragment.baseline))).size;

function around(fragments: Fragment[], band: Fragment[]): { above: Fragment[]; below: Fragment[] } {
  const inside = new Set(band);
  const top = Math.min(...band.map((fragment) => fragment.baseline));
  const outside = fragments.filter((fragment) => !inside.has(fragment));
  return {
    above: outside.filter((fragment) => fragment.baseline < top),
    below: outside.filter((fragment) => fragment.baseline >= top),
  };
}

const inRows = (fragments: Fragment[]): Block =>
  [...fragments].sort((a, b) => (onOneLine(a, b) ? a.left - b.left : a.baseline - b.baseline));
