import type { Span } from '../range.ts';

/** A piece of a line between separators. */
export interface Segment extends Span {
  text: string;
}

const strong = /\t+|\s[|•·∙▪◦●~]\s?|\s+[–—]\s+|\s+-\s+|\s*[|•∙●]\s*/g;
const comma = /,\s+|;\s+/g;

/** Cuts a text at tabs, bars, dots and spaced dashes. `offset` is the text's place in the document. */
export const splitStrong = (text: string, offset: number): Segment[] => splitAt(text, offset, strong);

/** Cuts a text at commas and semicolons. */
export const splitCommas = (text: string, offset: number): Segment[] => splitAt(text, offset, comma);

/** Cuts a list of items at commas, bars, dots and tabs, but not inside brackets. */
export function splitItems(text: string, offset: number): Segment[] {
  const items: Segment[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    const cuts =
      sign === '' ||
      (depth === 0 && /[,;|•·∙●\t\n]/.test(sign)) ||
      (depth === 0 && sign === '/' && text.charAt(at - 1) === ' ');
    if (!cuts) continue;
    push(items, text.slice(from, at), offset + from);
    from = at + 1;
  }
  return items;
}

function splitAt(text: string, offset: number, separator: RegExp): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    push(segments, text.slice(from, match.index), offset + from);
    from = match.index + match[0].length;
  }
  push(segments, text.slice(from), offset + from);
  return segments;
}

function push(segments: Segment[], raw: string, offset: number): void {
  const segment = trimmedSegment(raw, offset);
  if (segment) segments.push(segment);
}

/** What holds a letter or digit, without separators at its ends and icons before it. */
export function trimmedSegment(raw: string, offset: number): Segment | null {
  const text = raw.replace(
    /^(?:[\s,;:|•·–—\p{So}\p{No}\p{Co}\p{Cc}\ufffd*-]|\/(?=\s))+|(?:[\s,;:|•·–—]|(?<=\s)\/)+$/gu,
    '',
  );
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const start = offset + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
