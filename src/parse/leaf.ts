import type { Document } from '../extract/document.ts';
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
  for (const line of document.lines) {
    if (line.box === null || line.end <= span.start) continue;
    if (line.start >= span.end) break;
    const page = document.pages[line.page - 1];
    const parts = (page?.runs ?? []).flatMap((run) => {
      const from = Math.max(run.start, span.start, line.start);
      const to = Math.min(run.end, span.end, line.end);
      if (from >= to) return [];
      const letter = run.box.width / (run.end - run.start);
      return [{ ...run.box, x: run.box.x + (from - run.start) * letter, width: (to - from) * letter }];
    });
    const box = union(parts);
    if (box) boxes.push(box);
  }
  return boxes;
}

function union(boxes: Box[]): Box | null {
  const first = boxes[0];
  if (!first) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    page: first.page,
    x: round(x),
    y: round(y),
    width: round(Math.max(...boxes.map((box) => box.x + box.width)) - x),
    height: round(Math.max(...boxes.map((box) => box.y + box.height)) - y),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;
