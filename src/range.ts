/** A rectangle on a page: pages count from 1, points from the top left corner. */
export interface Box {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Half-open offsets into a text: `text.slice(start, end)` is the quote. */
export interface Span {
  start: number;
  end: number;
}

/** A span with its source and one box for each printed line; no box where the format has no pages. */
export interface SourceRange extends Span {
  source: 'document' | 'posting';
  boxes: Box[];
}

/** A value read from a text, with the place it stands in. */
export interface Leaf<T = string> {
  value: T;
  range: SourceRange;
}

/** Whether all of `inner` stands within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
