import type { Span } from '../../range.ts';

/** A text cut into plain strings and highlighted parts; `index` is the place of the range in the list given. */
export type Highlighted = string | { index: number; text: string };

/** Highlights ranges of a text. What two of them share belongs to the one that begins first. */
export function highlight(text: string, ranges: readonly (Span | undefined)[]): Highlighted[] {
  const marks = ranges.flatMap((range, index) => (range ? [{ ...range, index }] : []));
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Highlighted[] = [];
  let cursor = 0;
  for (const { start, end, index } of marks) {
    const from = Math.max(start, cursor);
    if (from > cursor) parts.push(text.slice(cursor, from));
    // also a covered one keeps its place, as the target of its link
    parts.push({ index, text: text.slice(from, Math.max(from, end)) });
    cursor = Math.max(from, end);
  }
  if (cursor < text.length) parts.push(text.slice(cursor));
  return parts;
}
