import type { Leaf, Span } from '../range.ts';
import { arrange, wantedCompany } from './arrangement.ts';
import type { WrittenDate, WrittenPeriod } from './dates.ts';
import { type Entry, splitEntries } from './entries.ts';
import { cutHeader, type HeaderAtoms } from './header-atoms.ts';
import { spansLonger } from './header-dates.ts';
import type { Label, Labelling, Run } from './labelling.ts';
import type { LeafMaker } from './leaf.ts';
import { isEmploymentKind } from './likeness.ts';
import type { LogicalLine } from './lines.ts';
import type { Position } from './resume.ts';
import type { Segment } from './segments.ts';
import { readStatements } from './statements.ts';
import { isOwnWork } from './traits.ts';

/** What the header of a position says. */
interface HeaderFields {
  title: Segment | null;
  company: Segment | null;
  location: Segment | null;
  period: WrittenPeriod | null;
  /** a single date without a span */
  date: WrittenDate | null;
  /** how sure the title and the employer are by their words */
  titleLikeness: number;
  employerLikeness: number;
}

interface CutEntry {
  entry: Entry;
  header: HeaderAtoms;
}

interface Read extends CutEntry {
  fields: HeaderFields;
}

/** The positions of the work sections, in the order of the text. */
export function parseWork(lines: LogicalLine[], leaves: LeafMaker, idPrefix = 'w'): Position[] {
  const positions: Position[] = [];
  for (const { entry, fields } of giveEmployers(joinUnnamed(readEntries(splitEntries(lines))))) {
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

function readEntries(entries: Entry[]): Read[] {
  const cut = entries.map((entry) => ({ entry, header: cutHeader(entry.header) }));
  const labellings = arrange(
    cut.map(({ header }) => header),
    (known, index) => wantsEmployer(cut, known, index),
  );
  return cut.map(({ entry, header }, index) => ({
    entry,
    header,
    fields: fieldsOf(header, labellings[index] ?? noLabelling),
  }));
}

const noLabelling: Labelling = { runs: [], score: 0 };

function fieldsOf(header: HeaderAtoms, { runs }: Labelling): HeaderFields {
  const { period, date } = header;
  const of = (label: Label): Run | undefined => runs.find((run) => run.label === label);
  const [title, company] = [of('title'), of('company')];
  return {
    title: title ? (isBeside(title, company) ? title.segment : withTail(header, title, runs)) : null,
    company: company?.segment ?? null,
    location: of('place')?.segment ?? null,
    period,
    date,
    titleLikeness: title?.likeness ?? 0,
    employerLikeness: company?.likeness ?? 0,
  };
}

const isBeside = (title: Run, company: Run | undefined): boolean =>
  company !== undefined && company.first.line === title.first.line;

/** "Technical Lead – Planning Platform" under its employer: what the dash adds is part of the title. */
function withTail(header: HeaderAtoms, title: Run, runs: Run[]): Segment {
  const tail = runs[runs.indexOf(title) + 1];
  const goesOn =
    tail?.label === 'other' &&
    tail.first.before === 'dash' &&
    tail.first.line === title.first.line &&
    !isEmploymentKind(tail.segment.text);
  return goesOn ? joined(header, title.segment, tail.segment) : title.segment;
}

function joined({ lines }: HeaderAtoms, { start }: Segment, { end }: Segment): Segment {
  const line = lines.find((each) => each.start <= start && end <= each.end);
  return { start, end, text: line?.text.slice(start - line.start, end - line.start) ?? '' };
}

/** Where the employer stands above, a name must look like one to be another; within its years it is hardly one. */
const wanted = { below: -0.5, within: -4 };

/** What a header gains by naming an employer, as far as those above it were read. */
function wantsEmployer(read: CutEntry[], labellings: Labelling[], index: number): number {
  const fields = read.map(({ header }, at) => fieldsOf(header, labellings[at] ?? noLabelling));
  const head = headOf(fields, index);
  const own = fields[index];
  if (head && own && isWithin(head, own)) return wanted.within;
  return head || goesOnAlone(read, labellings, index) ? wanted.below : wantedCompany;
}

/** The employer's own header above, with nothing but titles between. */
function headOf(fields: HeaderFields[], index: number): HeaderFields | null {
  const above = fields[index - 1];
  if (!above) return null;
  if (above.company) return above.title ? null : above;
  return above.title ? headOf(fields, index - 1) : null;
}

const isWithin = (employer: HeaderFields, { period }: HeaderFields): boolean =>
  employer.period !== null && period !== null && spansLonger(employer.period, period);

/** "Director of Software, Claims" alone over its statements, where an employer above has a line of its own. */
const goesOnAlone = (read: CutEntry[], labellings: Labelling[], index: number): boolean =>
  read[index]?.entry.header.length === 1 &&
  read[index].entry.body.length > 0 &&
  labellings.slice(0, index).some(({ runs }) => {
    const [title, company] = (['title', 'company'] as const).map((label) =>
      runs.find((run) => run.label === label),
    );
    return title && company && title.first.line !== company.first.line;
  });

/** Least likeness of a title, or of an employer beside one, by which a header without dates is a position's all the same. */
const surely = 3;
/** Likeness below which a line is a title only for want of another. */
const hardlyTitle = 0.5;

/** A header without a date and without a title belongs to the position before it, as part of what that says. */
function joinUnnamed(read: Read[]): Read[] {
  const named: Read[] = [];
  const employers = employersApart(read);
  for (const each of read) {
    const last = named.at(-1);
    const { fields, entry } = each;
    const dated = fields.period !== null || fields.date !== null;
    if (employers.has(each)) named.push(each);
    else if (last && isTitleOf(last.fields, fields)) {
      last.fields.title = fields.title;
      last.entry.body = entry.body;
    } else if (dated || namesPosition(each)) named.push(each);
    else if (last) last.entry.body.push(...entry.body);
    else if (fields.company !== null) named.push(each);
  }
  return named;
}

/**
 * A title beyond doubt; or, in a paragraph of its own over what was done there, one beside an employer beyond doubt, or
 * work of one's own: "Freelance web work".
 */
function namesPosition({
  fields: { title, company, titleLikeness, employerLikeness },
  entry,
}: Read): boolean {
  if (title && titleLikeness >= surely) return true;
  if (!entry.header[0]?.paragraph || entry.body.length === 0) return false;
  return title ? company !== null && employerLikeness >= surely : company !== null && isOwnWork(company.text);
}

/**
 * Employers without dates, parted from the titles under them by what they do: "Halden Health ⇥ Leeds", "A maker of
 * pumps.", "Engineer ⇥ 2019 – 2021". The first header of the section tells, and the others are drawn as it is.
 */
function employersApart(read: Read[]): ReadonlySet<Read> {
  const [first] = read;
  const style = first?.header.atoms[0]?.style;
  return new Set(
    read.filter((each, index) => {
      const next = read[index + 1];
      return (
        each.header.atoms[0]?.style === style &&
        each.entry.body.length > 0 &&
        isUndatedEmployer(each.fields) &&
        next !== undefined &&
        next.fields.period !== null &&
        isEmployerOf(each.fields, next.fields) &&
        (each === first || (first !== undefined && isUndatedEmployer(first.fields)))
      );
    }),
  );
}

const isUndatedEmployer = ({ company, title, period, date }: HeaderFields): boolean =>
  company !== null && title === null && period === null && date === null;

/** What an employer does may stand as a list between its name and the title. */
const isTitleOf = (above: HeaderFields, fields: HeaderFields): boolean =>
  above.period !== null &&
  above.titleLikeness < hardlyTitle &&
  fields.title !== null &&
  fields.period === null &&
  fields.date === null &&
  fields.company === null;

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
    if (employer && fields.title && !fields.company) {
      fields.company = employer.company;
      fields.location ??= employer.location;
    } else employer = null;
    return [each];
  });
}

const isEmployerOf = (above: HeaderFields, below: HeaderFields): boolean =>
  above.title === null &&
  above.company !== null &&
  below.title !== null &&
  below.company === null &&
  (above.period === null || isWithin(above, below));

/** Dates as leaves: `value` is normalised, `range` quotes what is printed. */
export function datesOf(
  fields: { period: WrittenPeriod | null; date: WrittenDate | null },
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
