import type { Leaf, Span } from '../range.ts';
import { type Entry, splitEntries } from './entries.ts';
import { type HeaderFields, readHeader } from './headers.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Position } from './resume.ts';
import { splitCommas } from './segments.ts';
import { readStatements } from './statements.ts';
import { isCity } from './traits.ts';

/** The positions of the work sections, in the order of the text. */
export function parseWork(lines: LogicalLine[], leaves: LeafMaker, idPrefix = 'w'): Position[] {
  const read = splitEntries(lines).map((entry) => ({ entry, fields: readHeader(entry.header) }));
  const named = joinUnnamed(read);
  const headers = named.map(({ fields }) => fields);
  takeEmployersFromPlaces(headers);
  settleByOrder(headers);
  const positions: Position[] = [];
  for (const { entry, fields } of named) {
    const last = positions.at(-1);
    const id = `${idPrefix}${positions.length + 1}`;
    positions.push({
      id,
      company: leafOrNull(fields.company, leaves) ?? (fields.title ? (last?.company ?? null) : null),
      title: leafOrNull(fields.title, leaves),
      location: leafOrNull(fields.location, leaves),
      ...datesOf(fields, leaves),
      bullets: readStatements(entry.body, id, leaves),
      range: leaves.range(rangeOf(entry)),
    });
  }
  return positions;
}

interface Read {
  entry: Entry;
  fields: HeaderFields;
}

/** A header without a date and without a title belongs to the position before it, as part of what that says. */
function joinUnnamed(read: Read[]): Read[] {
  const named: Read[] = [];
  for (const each of read) {
    const last = named.at(-1);
    const { fields, entry } = each;
    const names = fields.period !== null || fields.title !== null || fields.date !== null;
    if (!names && last) last.entry.body.push(...entry.body);
    else if (names || fields.unsettled.length > 0) named.push(each);
  }
  return named;
}

/**
 * "Saltmarsh Media, New York, NY" reads like a place of three parts. Where another employer of the document stands
 * before its place in this way, so does this one.
 */
function takeEmployersFromPlaces(all: HeaderFields[]): void {
  const isCustom = all.some(
    ({ company, location }) => company && location?.start === company.end + ', '.length,
  );
  if (!isCustom) return;
  for (const fields of all) {
    if (fields.company || !fields.title || !fields.location) continue;
    const [name, place] = splitCommas(fields.location.text, fields.location.start);
    if (!name || !place || isCity(name.text)) continue;
    const end = fields.location.end;
    fields.company = name;
    fields.location = {
      start: place.start,
      end,
      text: fields.location.text.slice(place.start - fields.location.start),
    };
    fields.order = fields.title.start < name.start ? 'title' : 'company';
  }
}

/** Where neither piece is known by its words, the order of the other positions decides. */
function settleByOrder(all: HeaderFields[]): void {
  const titleFirst = all.filter((fields) => fields.order === 'title').length;
  const companyFirst = all.filter((fields) => fields.order === 'company').length;
  for (const fields of all) {
    if (fields.title) continue;
    const known = fields.company ? [fields.company, ...fields.unsettled] : fields.unsettled;
    const [first, second] = [...known].sort((a, b) => a.start - b.start);
    if (!first) continue;
    if (!second) fields.company = first;
    else if (titleFirst > companyFirst && fields.company !== first)
      [fields.title, fields.company] = [first, second];
    else [fields.company, fields.title] = [first, second];
  }
}

/** Dates as leaves: `value` is normalised, `range` quotes what is printed. */
export function datesOf(
  fields: HeaderFields,
  leaves: LeafMaker,
): { start: Leaf | null; end: Leaf | null; current: boolean } {
  const dated = (date: (Span & { value: string }) | null): Leaf | null =>
    date ? { value: date.value, range: leaves.range(date) } : null;
  if (!fields.period) return { start: null, end: dated(fields.date), current: false };
  return { start: dated(fields.period.from), end: dated(fields.period.to), current: fields.period.current };
}

export const leafOrNull = (span: Span | null, leaves: LeafMaker): Leaf | null =>
  span ? leaves.leaf(span) : null;

export const rangeOf = (entry: Entry): Span => {
  const lines = [...entry.header, ...entry.body];
  return {
    start: Math.min(...lines.map((line) => line.start)),
    end: Math.max(...lines.map((line) => line.end)),
  };
};
