import type { Document, TextRun } from '../extract/document.ts';
import type { Box, Leaf, SourceRange, Span } from '../range.ts';

/** Makes values with their place in one document: the value is exactly what stands there. */
export interface LeafMaker {
  range(span: Span): SourceRange;
  leaf(span: Span): Leaf;
}

export const leavesOf = (document: Document): LeafMaker => ({
  range: ({ start, end }) => ({ source: 'document', start, end, boxes: boxesOf(document, { start, end }) }),
  leaf(span) {
    return { value: document.text.slice(span.start, span.end), range: this.range(span) };
  },
});

/** One box for each printed line the span runs over; a word is cut in proportion to its letters. */
export function boxesOf(document: Document, span: Span): Box[] {
  const boxes: Box[] = [];
  if (document.pages.length === 0) return boxes;
  for (let index = firstEndingAfter(document.lines, span.start); index < document.lines.length; index += 1) {
    const line = document.lines[index];
    if (!line || line.start >= span.end) break;
    if (line.box === null) continue;
    const from = Math.max(span.start, line.start);
    const to = Math.min(span.end, line.end);
    const box = union(partsOf(document.pages[line.page - 1]?.runs ?? [], from, to));
    if (box) boxes.push(box);
  }
  return boxes;
}

/** The boxes of the words between two offsets; a page's words stand in the order of the text. */
function partsOf(runs: readonly TextRun[], from: number, to: number): Box[] {
  const parts: Box[] = [];
  for (let index = firstEndingAfter(runs, from); index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.start >= to) break;
    const start = Math.max(run.start, from);
    const end = Math.min(run.end, to);
    const letter = run.box.width / (run.end - run.start);
    const { page, x, y, height } = run.box;
    const width = (end - start) * letter;
    parts.push({ page, x: x + (start - run.start) * letter, y, width, height });
  }
  return parts;
}

/** The first of ordered spans that ends after an offset, by halving. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function union(boxes: Box[]): Box | null {
  const first = boxes[0];
  if (!first) return null;
  let { x, y } = first;
  let [right, bottom] = [x, y];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return {
    page: first.page,
    x: round(x),
    y: round(y),
    width: round(right - x),
    height: round(bottom - y),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;
