import { isDatedTitle } from './dated-titles.ts';
import { findDates, findPeriod } from './dates.ts';
import { cutEmploymentSentences } from './employment-sentences.ts';
import { isDetail, labelledField } from './field-labels.ts';
import { type Entry, formEntries } from './forms.ts';
import type { LogicalLine } from './lines.ts';
import { partNames } from './part-names.ts';
import { cutRunIns } from './run-in.ts';
import { isLabel, isLabelled } from './small-headings.ts';
import { opensAsStatement } from './statement-openings.ts';

export type { Entry };

import {
  hasCompanyWord,
  hasInstitutionWord,
  hasLevelWord,
  hasRoleWord,
  isDuration,
  isLink,
  isLocation,
  isProseLine,
} from './traits.ts';

/** Fewest marked list items for which unmarked short lines are taken for headers. */
const enoughBullets = 2;

/** Cuts a section into entries. List signs tell statements from headers; without them, the dates do. */
export function splitEntries(lines: LogicalLine[]): Entry[] {
  const form = formEntries(lines);
  if (form) return form;
  const parts = partNames(lines);
  const kept = cutRunIns(
    cutEmploymentSentences(
      lines.filter((line) => !isLabel(line.text) && !isAside(line) && !parts.has(line.text)),
    ),
  );
  const marked = kept.filter((line) => line.bullet).length >= enoughBullets;
  const headers = marked ? headersByBullets(kept) : headersByDates(kept);
  const starts = marked
    ? none
    : new Set([...namesAbove(kept, datedLines(kept)).values()].flatMap(([name]) => name ?? []));
  const entries: Entry[] = [];
  for (const [index, line] of kept.entries()) {
    const last = entries.at(-1);
    if (headers.has(line)) {
      const begins = beginsAnother(last, line) || namesNext(kept, index, last, headers);
      if (!last || last.body.length > 0 || starts.has(line) || begins)
        entries.push({ header: [line], body: [] });
      else last.header.push(line);
    } else if (last) last.body.push(line);
    else entries.push({ header: [], body: [line] });
  }
  return entries;
}

/** "Hours per week: 40" */
const isAside = ({ bullet, text }: LogicalLine): boolean =>
  !bullet && isDetail(text) && findPeriod(text) === null;

const headersByBullets = (lines: LogicalLine[]): Set<LogicalLine> =>
  new Set(
    lines.filter(
      (line) =>
        line.field !== undefined ||
        (!line.bullet &&
          (!isProseLine(line.text) || isDatedTitle(line.text)) &&
          !isLabelled(line.text) &&
          !opensAsStatement(line.text) &&
          !isLink(line.text)),
    ),
  );

/** A line with a period is a header, and so are its short neighbours that name a title, an employer or a place. */
function headersByDates(lines: LogicalLine[]): Set<LogicalLine> {
  const headers = new Set<LogicalLine>();
  const under = employersUnder(lines);
  const dated = datedLines(lines);
  const opened = areOpenedByDates(lines, dated);
  const above = namesAbove(lines, dated);
  for (const index of dated) {
    const line = lines[index];
    if (!line) continue;
    headers.add(line);
    const names = above.get(index);
    if (names) for (const name of names) headers.add(name);
    else if (!opened) addBefore(lines, index, headers);
    addAfter(lines, index, headers, (names?.length ?? 0) >= enoughNames);
    const employer = under.get(line);
    if (employer) headers.add(employer);
  }
  return headers;
}

const none: ReadonlySet<LogicalLine> = new Set();

const datedLines = (lines: LogicalLine[]): number[] =>
  lines.flatMap((line, index) => (isDated(line) ? [index] : []));

/** Names that stand above the dates at most, and those that leave none to stand below. */
const mostNamesAbove = 3;
const enoughNames = 2;

/** What stands above the first dates of a section is all header; the same lines, drawn alike, stand above the others. */
function namesAbove(lines: LogicalLine[], dated: number[]): ReadonlyMap<number, LogicalLine[]> {
  const [count = 0] = dated;
  const found = new Map<number, LogicalLine[]>();
  if (dated.length < 2 || count === 0 || count > mostNamesAbove) return found;
  const first = lines.slice(0, count);
  for (const [nth, index] of dated.entries()) {
    if (nth > 0 && index - count <= (dated[nth - 1] ?? 0)) continue;
    const names = lines.slice(index - count, index);
    const alike = names.every((name, at) => namesSomething(name) && drawn(name) === drawn(first[at]));
    if (alike && (names[0]?.paragraph || nth === 0 || isMarked(names[0], lines[index - count - 1])))
      found.set(index, names);
  }
  return found.size * 2 > dated.length ? found : new Map();
}

/** "2019 – 2021 ⇥ Halden Health": where each position begins with its dates, nothing that names it stands above. */
const areOpenedByDates = (lines: LogicalLine[], dated: number[]): boolean =>
  dated.length >= 2 &&
  dated[0] === 0 &&
  dated.every((index) => {
    const text = lines[index]?.text ?? '';
    const period = findPeriod(text);
    return period?.start === 0 && /\p{L}{2}/u.test(text.slice(period.end));
  });

const drawn = (line: LogicalLine | undefined): string => `${line?.bold}|${line?.fontSize?.toFixed(1)}`;

/** Drawn unlike the line before it. */
const isMarked = (line: LogicalLine | undefined, before: LogicalLine | undefined): boolean =>
  drawn(line) !== drawn(before);

const isDated = (line: LogicalLine): boolean =>
  !line.bullet &&
  ((findPeriod(line.text) !== null && (!isProseLine(line.text) || isDatedTitle(line.text))) ||
    opensWithDate(line.text));

/** "2017 ⇥ Visiting Scholar, Oregon", "2017 (Jan–Jun) ⇥ …": one date in a rail, beside a title. */
function opensWithDate(text: string): boolean {
  const [date] = findDates(text);
  if (date?.start !== 0) return false;
  const beside = /^\s*(?:\([^)]{1,16}\))?\t(.*)$/su.exec(text.slice(date.end))?.[1];
  return beside !== undefined && hasRoleWord(beside);
}

/** At most two names stand above the dates; a length of time between them counts for nothing. */
function addBefore(lines: LogicalLine[], index: number, headers: Set<LogicalLine>): void {
  let named = 0;
  for (let near = index - 1; near >= 0 && named < 2; near -= 1) {
    const before = lines[near];
    if (!before || headers.has(before) || !namesSomething(before)) return;
    // what stands right under other lines belongs to them, where a paragraph begins with the dates
    if (near === index - 1 && headers.size > 1 && lines[index]?.paragraph && !before.paragraph) return;
    headers.add(before);
    if (!isDuration(before.text)) named += 1;
    const heads = isDuration(lines[near - 1]?.text ?? '');
    if (before.paragraph && !heads && named > 0) return;
  }
}

function addAfter(lines: LogicalLine[], index: number, headers: Set<LogicalLine>, named: boolean): void {
  const above = lines.slice(Math.max(0, index - 2), index);
  const apart = above.findLastIndex((other) => !headers.has(other));
  const titled =
    named ||
    [...above.slice(apart + 1), ...lines.slice(index, index + 3)].some(
      (other) => headers.has(other) && hasRoleWord(other.text),
    );
  const ahead = titled ? 0 : titleAhead(lines, index);
  for (let near = index + 1; near <= index + Math.max(2, ahead); near += 1) {
    const after = lines[near];
    if (!after || !namesSomething(after) || findPeriod(after.text)) return;
    if (near > index + ahead) {
      if (findPeriod(lines[near + 1]?.text ?? '')) return;
      const names = hasRoleWord(after.text) || isLocation(after.text) || isRanked(after.text);
      if (after.paragraph ? titled || !names : !names && !after.bold) return;
    }
    headers.add(after);
  }
}

/** "Audit Senior, Stanton Pryce" */
const isRanked = (text: string): boolean => text.includes(',') && hasLevelWord(text);

/** Lines that may stand between the dates and the title below them: length of time, employer, place. */
const mostAhead = 4;

/** How far below its dates the title stands, where only names stand between; 0 where none does. */
function titleAhead(lines: LogicalLine[], index: number): number {
  for (let far = 1; far <= mostAhead; far += 1) {
    const line = lines[index + far];
    if (!line || line.paragraph || !namesSomething(line) || findPeriod(line.text)) return 0;
    if (hasRoleWord(line.text)) return far;
  }
  return 0;
}

const mostEmployerWords = 5;

/** The short line under each "2016 – 2020 ⇥ Developer", where every position of the section has one. */
function employersUnder(lines: LogicalLine[]): Map<LogicalLine, LogicalLine> {
  const dated = lines.filter(isDated);
  const found = new Map<LogicalLine, LogicalLine>();
  for (const line of dated) {
    const under = lines[lines.indexOf(line) + 1];
    const alone =
      isDatedTitleAlone(line.text) || (under && isEmployer(under.text) && leadsWithTitle(line.text));
    const fits = alone && under && !isDated(under) && namesSomething(under);
    if (!fits || under.paragraph || !namesEmployer(under.text)) return new Map();
    found.set(line, under);
  }
  return dated.length >= 2 ? found : new Map();
}

/** Few words, or more of which some say that this is an employer: "Department of Cells, Lake Medical Center". */
const namesEmployer = (text: string): boolean =>
  text.split(/\s+/).length <= mostEmployerWords || isEmployer(text);

const isEmployer = (text: string): boolean => hasCompanyWord(text) || hasInstitutionWord(text);

/** "Director, Innovation Laboratory ⇥ 2017 – 2019" */
const leadsWithTitle = (text: string): boolean =>
  hasRoleWord(/^[^,\t]+/.exec(text)?.[0] ?? '') && !/\s(?:at|@)\s/.test(text);

/** Dates and a title and nothing that could be an employer. */
function isDatedTitleAlone(text: string): boolean {
  const period = findPeriod(text);
  if (!period) return false;
  const rest = `${text.slice(0, period.start)}\t${text.slice(period.end)}`;
  const names = rest.split(/\t|,|\s[|·–—]\s/).filter((piece) => /\p{L}/u.test(piece));
  return names.length === 1 && hasRoleWord(names[0] ?? '');
}

const namesSomething = (line: LogicalLine): boolean =>
  line.field !== undefined ||
  (!line.bullet && labelledField(line.text) !== null && line.text.length <= longestField) ||
  (!line.bullet &&
    !isProseLine(line.text) &&
    !opensAsStatement(line.text) &&
    line.text.split(/\s+/).length <= 10 &&
    !/[.;]$/.test(line.text));

const longestField = 80;

/** "2017 – present", "Dates: 2017 – present": the names that the dates are of stand below. */
function isDatesAlone({ text }: LogicalLine): boolean {
  const period = findPeriod(text);
  const rest = period && text.slice(0, period.start) + text.slice(period.end);
  return rest !== null && (rest.match(/\p{L}+/gu)?.length ?? 0) <= 1;
}

const hasPeriod = ({ header }: Entry): boolean => header.some(({ text }) => findPeriod(text) !== null);

/**
 * A name apart below the dates of a position that says nothing belongs to the dates further below, in a section whose
 * first dates have their names above them.
 */
function namesNext(
  lines: LogicalLine[],
  index: number,
  above: Entry | undefined,
  headers: ReadonlySet<LogicalLine>,
): boolean {
  const [line, first] = [lines[index], lines[0]];
  if (!line || !first || !above || !hasPeriod(above) || findPeriod(line.text) || findPeriod(first.text))
    return false;
  if (!line.paragraph && (drawn(line) !== drawn(first) || drawn(line) === drawn(lines[index - 1])))
    return false;
  const below = lines.slice(index + 1, index + 1 + mostNamesAbove);
  const dates = below.findIndex(({ text }) => findPeriod(text) !== null);
  return dates >= 0 && below.slice(0, dates + 1).every((each) => headers.has(each));
}

/** Two headers in a row with a period each are two entries, unless the second only adds a title to an employer. */
function beginsAnother(entry: Entry | undefined, line: LogicalLine): boolean {
  if (!entry || !hasPeriod(entry)) return false;
  if (findPeriod(line.text)) return !entry.header.every(isDatesAlone);
  return (
    line.paragraph &&
    entry.header.length >= 2 &&
    entry.header.some((header) => hasRoleWord(header.text) && !hasCompanyWord(header.text)) &&
    hasRoleWord(line.text)
  );
}
