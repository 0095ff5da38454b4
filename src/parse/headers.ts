import type { Span } from '../range.ts';
import { findDates, findPeriod, type WrittenDate, type WrittenPeriod } from './dates.ts';
import type { LogicalLine } from './lines.ts';
import { type Segment, splitCommas, splitStrong } from './segments.ts';
import { hasCompanyWord, hasLevelWord, hasRoleWord, isLocation, isRegion } from './traits.ts';

/** What the header of a position says, before title and employer are settled over all positions. */
export interface HeaderFields {
  title: Segment | null;
  company: Segment | null;
  /** a piece that may be title or employer, in the order of the text */
  unsettled: Segment[];
  location: Segment | null;
  period: WrittenPeriod | null;
  /** a single date without a span */
  date: WrittenDate | null;
  /** which of the two stands first, where both are known */
  order: 'title' | 'company' | null;
}

/** Reads the header lines of one entry. */
export function readHeader(lines: LogicalLine[]): HeaderFields {
  const fields: HeaderFields = { title: null, company: null, unsettled: [], location: null, period: null, date: null, order: null };
  for (const line of lines) {
    const period = shifted(findPeriod(line.text), line.start);
    if (period && (!fields.period || spansLonger(fields.period, period))) fields.period = period;
    const rest = period ? [withoutTail(line, period), withoutHead(line, period)] : [line];
    for (const piece of rest) {
      for (const segment of splitStrong(piece.text, piece.start)) readSegment(segment, fields);
    }
    if (!period && !fields.period) fields.date ??= shiftedDate(findDates(line.text)[0], line.start);
  }
  settleAlone(fields);
  return fields;
}

const shifted = (period: WrittenPeriod | null, by: number): WrittenPeriod | null =>
  period && {
    ...period,
    start: period.start + by,
    end: period.end + by,
    from: shiftedDate(period.from, by),
    to: shiftedDate(period.to, by),
  };

const shiftedDate = (date: WrittenDate | null | undefined, by: number): WrittenDate | null =>
  date ? { ...date, start: date.start + by, end: date.end + by } : null;

/** An employer's whole time stands above that of the title; the title's own counts. */
const spansLonger = (known: WrittenPeriod, next: WrittenPeriod): boolean =>
  (known.from?.value ?? '') <= (next.from?.value ?? '') && (known.current || (known.to?.value ?? '') >= (next.to?.value ?? ''));

const withoutTail = (line: LogicalLine, span: Span): Segment => piece(line, line.start, span.start);

const withoutHead = (line: LogicalLine, span: Span): Segment => piece(line, span.end, line.end);

const piece = (line: LogicalLine, start: number, end: number): Segment => {
  const text = line.text.slice(start - line.start, end - line.start).replace(/[([]\s*$/, '').replace(/^\s*[)\]]/, (sign) => ' '.repeat(sign.length));
  return { start, end: start + text.length, text };
};

function readSegment(segment: Segment, fields: HeaderFields): void {
  if (/^(?:\d+\s*(?:years?|yrs?|months?|mos?)[\s,]*)+$|https?:|@\w/i.test(segment.text)) return;
  if (isLocation(segment.text)) {
    fields.location ??= segment;
    return;
  }
  const at = /\s+(?:at|@|bei|chez|en|presso|bij)\s+/i.exec(segment.text);
  if (at && hasRoleWord(segment.text.slice(0, at.index))) {
    takeTitle(fields, slice(segment, 0, at.index));
    readEmployer(slice(segment, at.index + at[0].length, segment.text.length), fields);
    return;
  }
  if (hasRoleWord(segment.text)) readTitled(segment, fields);
  else readEmployer(segment, fields);
}

/** "Senior Backend Engineer, Halden Health, Chicago, IL" */
function readTitled(segment: Segment, fields: HeaderFields): void {
  const pieces = splitCommas(segment.text, segment.start);
  const roles = pieces.map((each) => hasRoleWord(each.text));
  const first = roles.indexOf(true);
  const rest = pieces.filter((_, index) => index !== first);
  const title = pieces[first];
  if (!title || rest.length === 0 || fields.company) {
    takeTitle(fields, segment);
    return;
  }
  takeTitle(fields, title);
  const before = pieces.slice(0, first);
  const after = pieces.slice(first + 1);
  const employer = before.length > 0 ? before : after;
  const from = employer[0];
  const to = employer.at(-1);
  if (from && to) readEmployer(slice(segment, from.start - segment.start, to.end - segment.start), fields);
}

/** "Halden Health, Chicago, IL" */
function readEmployer(segment: Segment, fields: HeaderFields): void {
  const pieces = splitCommas(segment.text, segment.start);
  const last = pieces.at(-1);
  if (pieces.length >= 2 && last && isRegion(last.text)) {
    const city = pieces.length >= 3 ? pieces.at(-2) : undefined;
    const from = (city ?? last).start;
    fields.location ??= slice(segment, from - segment.start, segment.text.length);
    const name = slice(segment, 0, from - segment.start);
    name.text = name.text.replace(/[,\s]+$/, '');
    name.end = name.start + name.text.length;
    take(fields, name);
  } else take(fields, segment);
}

function take(fields: HeaderFields, segment: Segment): void {
  if (segment.text === '') return;
  if (hasCompanyWord(segment.text) && !fields.company) {
    fields.company = segment;
    fields.order ??= fields.title ? 'title' : null;
  } else fields.unsettled.push(segment);
}

function takeTitle(fields: HeaderFields, segment: Segment): void {
  if (!fields.title) fields.title = segment;
  else if (!hasLevelWord(fields.title.text) && hasLevelWord(segment.text)) {
    fields.unsettled.push(fields.title);
    fields.title = segment;
  } else fields.unsettled.push(segment);
}

/** With the title known, the first other piece is the employer; two titles alone are title and employer. */
function settleAlone(fields: HeaderFields): void {
  if (fields.title && !fields.company) fields.company = fields.unsettled.shift() ?? null;
  if (fields.title && fields.company) fields.order = fields.title.start < fields.company.start ? 'title' : 'company';
}

const slice = (segment: Segment, from: number, to: number): Segment => {
  const raw = segment.text.slice(from, to);
  const text = raw.trim();
  const start = segment.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
};
