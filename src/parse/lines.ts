import type { Document, Line } from '../extract/document.ts';
import type { FieldKind } from '../lexicon/resume-words.ts';
import type { Span } from '../range.ts';
import { findPeriod } from './dates.ts';

/** A line as its writer meant it: printed lines that were only wrapped are one. */
export interface LogicalLine extends Span {
  text: string;
  bullet: boolean;
  bold: boolean;
  heading: boolean;
  fontSize: number | null;
  paragraph: boolean;
  block: number;
  page: number;
  styleChanges: number[];
  /** what a label above the line says that it is */
  field?: FieldKind;
}

export function logicalLines(document: Document): LogicalLine[] {
  const lines: LogicalLine[] = [];
  for (const line of document.lines) {
    const last = lines.at(-1);
    if (line.wrapped && last) {
      last.end = line.end;
      last.styleChanges.push(...line.styleChanges);
      last.text = document.text.slice(last.start, last.end);
    } else lines.push(toLogical(line, document.text));
  }
  return lines;
}

const toLogical = (line: Line, text: string): LogicalLine => ({
  start: line.start,
  end: line.end,
  text: text.slice(line.start, line.end),
  bullet: line.bullet && !isPeriodAlone(text.slice(line.start, line.end)),
  bold: line.bold,
  heading: line.heading,
  fontSize: line.fontSize,
  paragraph: line.paragraph,
  block: line.block,
  page: line.page,
  styleChanges: [...line.styleChanges],
});

/** Dates alone behind a sign are a point on a line of time, and no statement. */
function isPeriodAlone(text: string): boolean {
  const period = findPeriod(text);
  return period !== null && period.start === 0 && period.end === text.length;
}

/** The part of a line from offset `from` to `to` within it, without white space at its ends. */
export function part(
  line: Span & { text: string },
  from: number,
  to: number,
): (Span & { text: string }) | null {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  if (text === '') return null;
  const start = line.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
