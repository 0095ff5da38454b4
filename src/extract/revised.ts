import type { Span } from '../range.ts';
import type { Document, Line, Page } from './document.ts';
import { sha256 } from './sha256.ts';

/** A stretch of the document's text and what is to stand there instead. */
export interface DocumentEdit extends Span {
  text: string;
}

/**
 * The same document with some statements in other words: pages, lines and looks stay, as if they had been typed over. Its
 * hash is another one. Edits that overlap or reach beyond the text are a mistake of the caller.
 * @throws RangeError
 */
export function revised(document: Document, edits: readonly DocumentEdit[]): Document {
  if (edits.length === 0) return document;
  const ordered = [...edits].sort((a, b) => b.start - a.start);
  assertApart(document, ordered);
  const hash = sha256(`${document.sha256} ${JSON.stringify(ordered)}`);
  return { ...ordered.reduce(withEdit, document), sha256: hash };
}

function assertApart({ text }: Document, descending: readonly DocumentEdit[]): void {
  let limit = text.length;
  for (const { start, end } of descending) {
    if (!(start >= 0 && start < end && end <= limit)) throw new RangeError('edits overlap or leave the text');
    limit = start;
  }
}

function withEdit(document: Document, { start, end, text: put }: DocumentEdit): Document {
  const shift = put.length - (end - start);
  const move = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start < end ? Math.min(span.start, start) : span.start + shift,
    end: span.end < end ? Math.min(span.end, start + put.length) : span.end + shift,
  });
  /** Of several pieces that the edit covers the first takes the new text, the others go. */
  const covering = <T extends Span>(spans: readonly T[]): T[] => {
    const first = spans.findIndex((span) => span.end > start && span.start < end);
    return spans.flatMap((span, at) => {
      const isInside = span.end > start && span.start < end;
      if (!isInside) return [move(span)];
      if (at !== first)
        return span.end > end ? [{ ...span, start: start + put.length, end: span.end + shift }] : [];
      return [{ ...span, end: Math.max(span.end, end) + shift }];
    });
  };
  const line = (each: Line): Line => ({
    ...each,
    styleChanges: each.styleChanges.flatMap((at) => (at <= start ? [at] : at >= end ? [at + shift] : [])),
  });
  const page = (each: Page): Page => ({ ...each, runs: covering(each.runs) });
  const { layout } = document;
  return {
    ...document,
    text: document.text.slice(0, start) + put + document.text.slice(end),
    lines: joined(document.lines, start, end, shift).map(line),
    pages: document.pages.map(page),
    links: document.links.map((link) => ({ ...link, span: link.span && move(link.span) })),
    layout: {
      ...layout,
      headerText: layout.headerText.map(move),
      letterSpaced: layout.letterSpaced.map(move),
    },
  };
}

/** The printed lines that an edit runs over become one, since its words hold no break. */
function joined(lines: readonly Line[], start: number, end: number, shift: number): Line[] {
  const result: Line[] = [];
  let open: Line | null = null;
  for (const line of lines) {
    if (line.end <= start) result.push(line);
    else if (line.start >= end) result.push({ ...line, start: line.start + shift, end: line.end + shift });
    else if (open === null) {
      open = { ...line, end: line.end + shift };
      result.push(open);
    } else open.end = Math.max(open.end, line.end + shift);
  }
  if (open !== null && open.end < end + shift) open.end = end + shift;
  return result;
}
