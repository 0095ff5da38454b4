import type { Leaf, Span } from '../range.ts';
import { type Entry, splitEntries } from './entries.ts';
import { spansLonger } from './header-dates.ts';
import { type HeaderFields, readHeader, settleAlone } from './headers.ts';
import type { LeafMaker } from './leaf.ts';
import type { LogicalLine } from './lines.ts';
import type { Position } from './resume.ts';
import { type Segment, splitCommas } from './segments.ts';
import { readStatements } from './statements.ts';
import { hasCompanyWord, hasRoleWord, isCity } from './traits.ts';

/** The positions of the work sections, in the order of the text. */
export function parseWork(lines: LogicalLine[], leaves: LeafMaker, idPrefix = 'w'): Position[] {
  const read = splitEntries(lines).map((entry) => ({ entry, fields: readHeader(entry.header) }));
  const named = giveEmployers(joinUnnamed(read));
  keepWholeTitles(named);
  const headers = named.map(({ fields }) => fields);
  takeEmployersFromPlaces(headers);
  takePlacesBesideDates(headers);
  settleByOrder(headers);
  takePlacesFromEmployers(headers);
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
    if (last && isTitleOf(last.fields, fields)) {
      last.fields.title = fields.title;
      last.entry.body = entry.body;
      settleAlone(last.fields);
    } else if (!names && last) last.entry.body.push(...entry.body);
    else if (names || fields.unsettled.length > 0) named.push(each);
  }
  return named;
}

/**
 * "Halden Health, 2014 – 2020" over titles with years of their own is no position: each title under it is held there,
 * and what it says belongs to the first.
 */
function giveEmployers(read: Read[]): Read[] {
  let employer: HeaderFields | null = null;
  return read.flatMap((each, index) => {
    const { fields, entry } = each;
    const next = read[index + 1];
    if (next && isEmployerOf(fields, next.fields)) {
      employer = fields;
      next.entry.body.unshift(...entry.body);
      return [];
    }
    if (employer && isWithin(employer, fields)) {
      const { title, company } = fields;
      if (title && company) fields.title = joined(title, company, entry.header);
      fields.company = employer.company ?? employer.unsettled[0] ?? null;
      fields.location ??= employer.location;
      fields.order = null;
    } else employer = null;
    return [each];
  });
}

const isEmployerOf = (above: HeaderFields, below: HeaderFields): boolean =>
  above.title === null && (above.company !== null || above.unsettled.length === 1) && isWithin(above, below);

/** A title alone, or with a tail of its own, within the employer's time. */
function isWithin(employer: HeaderFields, { title, company, unsettled, period }: HeaderFields): boolean {
  const alone = company === null ? unsettled.length === 0 : company.start === (title?.end ?? 0) + ', '.length;
  if (!title || !alone || !period || !employer.period) return false;
  return spansLonger(employer.period, period);
}

/** A title with what follows its comma. */
function joined(title: Segment, tail: Segment, header: Entry['header']): Segment {
  const line = header.find(({ start, end }) => start <= title.start && tail.end <= end);
  if (!line) return title;
  return {
    start: title.start,
    end: tail.end,
    text: line.text.slice(title.start - line.start, tail.end - line.start),
  };
}

/** What an employer does may stand as a list between its name and the title. */
const isTitleOf = (above: HeaderFields, fields: HeaderFields): boolean =>
  above.period !== null &&
  above.title === null &&
  fields.title !== null &&
  fields.period === null &&
  fields.date === null &&
  fields.company === null &&
  fields.unsettled.length === 0;

/**
 * "Director of Software, Claims" under an employer that has a line of its own: where the document's employers stand
 * so, what follows the comma belongs to the title.
 */
function keepWholeTitles(named: Read[]): void {
  const stands = named.map(({ entry, fields }) => {
    const lineOf = ({ start }: Span): number =>
      entry.header.findIndex((line) => line.start <= start && start < line.end);
    return fields.title && fields.company ? lineOf(fields.title) !== lineOf(fields.company) : null;
  });
  for (const [index, { fields, entry }] of named.entries()) {
    const { wholeTitle, company } = fields;
    const isTail = wholeTitle && company && company.start > wholeTitle.start && company.end <= wholeTitle.end;
    if (
      !isTail ||
      entry.header.length > 1 ||
      entry.body.length === 0 ||
      !stands.slice(0, index).some(Boolean)
    )
      continue;
    fields.title = wholeTitle;
    fields.company = null;
    fields.order = null;
  }
}

/**
 * "Kaldvik Labs, Orsa" and "Kaldvik Labs (Orsa)": a town that no list knows is one where others of the document stand
 * so before a known place, or where the same one follows two employers.
 */
function takePlacesFromEmployers(all: HeaderFields[]): void {
  const isCustom = all.some(({ company, location }) => company && location?.start === company.end + 2);
  const tails = all.map(({ company }) => tailOf(company?.text ?? ''));
  for (const [index, { company, location, ...rest }] of all.entries()) {
    const tail = tails[index];
    const fields = all[index];
    if (!fields || !company || location || !tail || rest.wholeTitle) continue;
    const twice = tails.some(
      (other, at) => other?.place === tail.place && all[at]?.company?.text !== company.text,
    );
    if (!isCustom && !twice) continue;
    const start = company.start + company.text.lastIndexOf(tail.place);
    fields.location = { start, end: start + tail.place.length, text: tail.place };
    fields.company = { start: company.start, end: company.start + tail.name.length, text: tail.name };
  }
}

/** "Intern, Kaldvik Labs" over "Orsa | Jun 2016": where a known place stands before other dates, Orsa is one too. */
function takePlacesBesideDates(all: HeaderFields[]): void {
  const isBeside = (span: Span | null, { period }: HeaderFields): boolean =>
    span !== null && period !== null && span.end <= period.start && period.start - span.end <= widestJoin;
  if (!all.some((fields) => isBeside(fields.location, fields))) return;
  for (const fields of all) {
    const { company, wholeTitle } = fields;
    const [title, employer] = wholeTitle ? splitCommas(wholeTitle.text, wholeTitle.start) : [];
    if (!title || !employer || !company || fields.location || !isBeside(company, fields)) continue;
    fields.location = company;
    fields.company = employer;
    fields.title = title;
  }
}

/** Signs of " | " between a place and its dates. */
const widestJoin = 3;

/** "Name, Town" or "Name (Town)" in its two parts. */
function tailOf(text: string): { name: string; place: string } | null {
  const town = "\\p{Lu}[\\p{Ll}'’.-]+(?:[\\s-]\\p{L}[\\p{L}'’.-]+){0,2}";
  const [, name, after, inside] =
    new RegExp(`^(.+?)(?:,\\s+(${town})|\\s+\\((${town})\\))$`, 'u').exec(text) ?? [];
  const place = after ?? inside;
  if (!name || !place || name.includes(', ') || hasCompanyWord(place) || hasRoleWord(place)) return null;
  return { name, place };
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
