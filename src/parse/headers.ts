import type { Span } from '../range.ts';
import { findDates, findPeriod, type WrittenDate, type WrittenPeriod } from './dates.ts';
import { isBareLabel, labelledField } from './field-labels.ts';
import { dateAtEdge, shifted, shiftedDate, spansLonger } from './header-dates.ts';
import type { LogicalLine } from './lines.ts';
import { type Segment, splitCommas, splitStrong } from './segments.ts';
import { splitAtStyles } from './style-changes.ts';
import {
  hasCompanyWord,
  hasInstitutionWord,
  hasLevelWord,
  hasRoleWord,
  isCity,
  isDuration,
  isLocation,
  isPlace,
  isRegion,
  isWorkplace,
} from './traits.ts';

/** What the header of a position says, before title and employer are settled over all positions. */
export interface HeaderFields {
  title: Segment | null;
  company: Segment | null;
  /** a piece that may be title or employer, in the order of the text */
  unsettled: Segment[];
  /** "Registered Nurse, Intensive Care": the whole of it, where nothing after the comma turned out an employer */
  wholeTitle: Segment | null;
  location: Segment | null;
  period: WrittenPeriod | null;
  /** a single date without a span */
  date: WrittenDate | null;
  /** which of the two stands first, where both are known */
  order: 'title' | 'company' | null;
}

/** Reads the header lines of one entry. */
export function readHeader(lines: LogicalLine[]): HeaderFields {
  const fields: HeaderFields = {
    title: null,
    company: null,
    unsettled: [],
    wholeTitle: null,
    location: null,
    period: null,
    date: null,
    order: null,
  };
  for (const line of lines) {
    const period = shifted(findPeriod(line.text), line.start);
    if (period && (!fields.period || spansLonger(fields.period, period))) fields.period = period;
    const date = period ? null : dateAtEdge(line);
    const cut = period ?? date;
    const rest = cut ? [withoutTail(line, cut), withoutHead(line, cut)] : [line];
    for (const piece of rest) {
      for (const segment of splitStrong(piece.text, piece.start)) {
        for (const part of splitAtStyles(segment, line.styleChanges)) readSegment(part, fields);
      }
    }
    if (!period && !fields.period) fields.date ??= date ?? shiftedDate(findDates(line.text)[0], line.start);
  }
  settleAlone(fields);
  return fields;
}

const withoutTail = (line: LogicalLine, span: Span): Segment => piece(line, line.start, span.start);

const withoutHead = (line: LogicalLine, span: Span): Segment => piece(line, span.end, line.end);

const piece = (line: LogicalLine, start: number, end: number): Segment => {
  const text = line.text
    .slice(start - line.start, end - line.start)
    .replace(/[([]\s*$/, '')
    .replace(/^\s*[)\]]/, (sign) => ' '.repeat(sign.length));
  return { start, end: start + text.length, text };
};

/** "1. Lotus Mobile": positions are counted. */
const listNumber = /^\d{1,2}[.)]\s+(?=\p{L})/u;
/** An icon that reads as a letter. */
const loneSign = /^[^\p{Script=Han}]$/u;

function readSegment(whole: Segment, fields: HeaderFields): void {
  const segment = slice(whole, listNumber.exec(whole.text)?.[0].length ?? 0, whole.text.length);
  if (loneSign.test(segment.text) || isDuration(segment.text) || /https?:|@\w/i.test(segment.text)) return;
  if (isBareLabel(segment.text) || readLabelled(segment, fields)) return;
  if (isLocation(segment.text)) {
    fields.location ??= segment;
    return;
  }
  const [before, after, ...more] = segment.text.split(' / ');
  if (before && after && more.length === 0 && parted(before, after)) {
    readSegment(slice(segment, 0, before.length), fields);
    readSegment(slice(segment, segment.text.length - after.length, segment.text.length), fields);
    return;
  }
  const at = /\s+(?:na empresa|en la empresa|at|@|bei|chez|en|presso|bij)\s+/i.exec(segment.text);
  if (at && hasRoleWord(segment.text.slice(0, at.index))) {
    takeTitle(fields, slice(segment, 0, at.index));
    readEmployer(slice(segment, at.index + at[0].length, segment.text.length), fields);
    return;
  }
  if (hasRoleWord(segment.text)) readTitled(segment, fields);
  else readEmployer(segment, fields);
}

/** "Halden Health / Engineer", but not "C / C++ Engineer". */
const parted = (before: string, after: string): boolean =>
  hasRoleWord(before) !== hasRoleWord(after) && Math.min(before.length, after.length) > shortestName;

const shortestName = 3;

/** "Organization: Halden Health" */
function readLabelled(segment: Segment, fields: HeaderFields): boolean {
  const found = labelledField(segment.text);
  if (!found) return false;
  const value = slice(segment, found.from, segment.text.length);
  if (value.text === '') return true;
  if (found.field === 'title') fields.title ??= value;
  else if (found.field === 'place') fields.location ??= value;
  else if (found.field === 'company') {
    const [name] = withoutPlace(splitCommas(value.text, value.start), fields);
    fields.company ??= name ?? value;
  }
  return true;
}

/** "Senior Backend Engineer, Halden Health, Chicago, IL" */
function readTitled(segment: Segment, fields: HeaderFields): void {
  const pieces = splitCommas(segment.text, segment.start);
  const first = pieces.findIndex((piece) => hasRoleWord(piece.text));
  const title = pieces[first];
  const after = withoutPlace(pieces.slice(first + 1), fields);
  if (!title || fields.title || fields.company || pieces.length === 1) {
    takeTitle(fields, pieces.length === 1 || !title ? segment : upTo(title, after.at(-1) ?? title, segment));
    return;
  }
  const employer = employerOf(after);
  const between = employer ? after.slice(0, after.indexOf(employer)) : [];
  takeTitle(fields, upTo(title, between.at(-1) ?? title, segment));
  if (first > 0) {
    const [name] = pieces;
    if (name) take(fields, name);
  } else if (employer) {
    if (after.length === 1 && !hasCompanyWord(employer.text))
      fields.wholeTitle = upTo(title, employer, segment);
    take(fields, employer);
  }
}

/** "Department of Informatics, Fjellheim University": a part of an organisation stands before the whole. */
function employerOf(pieces: Segment[]): Segment | undefined {
  const named = pieces.filter((piece) => hasCompanyWord(piece.text) || hasInstitutionWord(piece.text));
  const whole = named.find((piece, index) => index > 0 || !isUnit.test(piece.text));
  return whole ?? named[0] ?? pieces[0];
}

const isUnit = /^(?:dep(?:artmen)?t|faculty|school|institute|division|center|centre|office)\b/i;

/** Takes "Chicago, IL" off the end. */
function withoutPlace(pieces: Segment[], fields: HeaderFields): Segment[] {
  const last = pieces.at(-1);
  if (!last || !isPlace(last.text)) return pieces;
  const city =
    (pieces.length >= 3 && isRegion(last.text)) ||
    (pieces.length === 2 && isLocation(`${pieces[0]?.text}, ${last.text}`))
      ? pieces.at(-2)
      : undefined;
  const start = (city ?? last).start;
  fields.location ??= { start, end: last.end, text: city ? `${city.text}, ${last.text}` : last.text };
  return pieces.slice(0, city ? -2 : -1);
}

const upTo = (from: Segment, to: Segment, within: Segment): Segment => ({
  start: from.start,
  end: to.end,
  text: within.text.slice(from.start - within.start, to.end - within.start),
});

/** "Halden Health, Chicago, IL" */
function readEmployer(segment: Segment, fields: HeaderFields): void {
  const pieces = splitCommas(segment.text, segment.start);
  const last = pieces.at(-1);
  if (pieces.length >= 2 && last && isPlace(last.text)) {
    const withCity =
      pieces.length >= 3 && isRegion(last.text) && !isWorkplace(last.text) && !isCity(last.text);
    const city = withCity ? pieces.at(-2) : undefined;
    const from = (city ?? last).start;
    fields.location ??= slice(segment, from - segment.start, segment.text.length);
    const name = slice(segment, 0, from - segment.start);
    name.text = name.text.replace(/[,\s]+$/, '');
    name.end = name.start + name.text.length;
    take(fields, name);
    return;
  }
  const [, outside = '', inside = ''] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(segment.text) ?? [];
  if (outside && isLocation(inside)) {
    fields.location ??= slice(segment, segment.text.length - inside.length - 1, segment.text.length - 1);
    take(fields, slice(segment, 0, outside.length));
    return;
  }
  const named = pieces.findIndex((piece) => hasCompanyWord(piece.text));
  const name = pieces[named];
  const place = pieces[named + 1];
  const isPlaced =
    name && place && named + 2 >= pieces.length && /^\p{Lu}[\p{L}\s.'’()-]+$/u.test(place.text);
  if (isPlaced && !hasCompanyWord(place.text)) {
    fields.location ??= place;
    take(fields, slice(segment, 0, name.end - segment.start));
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
  else if (!fields.company && hasCompanyWord(fields.title.text) && !hasCompanyWord(segment.text)) {
    // "Volunteer State Credit Union" holds a role's word and is an employer all the same
    fields.company = fields.title;
    fields.title = segment;
  } else if (!hasLevelWord(fields.title.text) && hasLevelWord(segment.text)) {
    fields.unsettled.push(fields.title);
    fields.title = segment;
  } else fields.unsettled.push(segment);
}

/** With the title known, the first other piece is the employer; two titles alone are title and employer. */
export function settleAlone(fields: HeaderFields): void {
  const { wholeTitle } = fields;
  const inTitle = (segment: Segment): boolean =>
    wholeTitle !== null && segment.start > wholeTitle.start && segment.end <= wholeTitle.end;
  const others = fields.unsettled.filter((segment) => !inTitle(segment));
  if (wholeTitle && (fields.company || others.length > 0)) {
    fields.title = wholeTitle;
    fields.unsettled = others;
  }
  if (fields.title && !fields.company) fields.company = fields.unsettled.shift() ?? null;
  if (fields.title && fields.company)
    fields.order = fields.title.start < fields.company.start ? 'title' : 'company';
}

const slice = (segment: Segment, from: number, to: number): Segment => {
  const raw = segment.text.slice(from, to);
  const text = raw.trim();
  const start = segment.start + from + raw.indexOf(text);
  return { start, end: start + text.length, text };
};
