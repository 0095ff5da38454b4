import type { FieldKind } from '../lexicon/resume-words.ts';
import type { Span } from '../range.ts';
import { findDates, findPeriod, type WrittenDate, type WrittenPeriod } from './dates.ts';
import { fieldOf, isBareLabel, isDetail, labelledField, namesAgent } from './field-labels.ts';
import { dateAtEdge, shifted, shiftedDate, spansLonger } from './header-dates.ts';
import type { LogicalLine } from './lines.ts';
import { type Segment, trimmedSegment } from './segments.ts';
import { goesOnAcross } from './style-changes.ts';
import { withoutTools } from './tool-atoms.ts';
import { isDuration, isHouseAddress } from './traits.ts';

/** What stands between two atoms of a header. */
export type Separator =
  | 'line'
  | 'date'
  | 'tab'
  | 'bar'
  | 'dash'
  | 'comma'
  | 'at'
  | 'in'
  | 'bracket'
  | 'slash'
  | 'style';

/** The smallest piece of a header that may name something by itself. */
export interface Atom extends Segment {
  /** header line it stands on, counted from the line with the dates, and from the first */
  fromDates: number;
  line: number;
  /** how many atoms stand before it on its line, commas not counted */
  place: number;
  before: Separator;
  /** how it is drawn, as far as it tells it from others */
  style: string;
  /** where its text ends with the bracket that it closes */
  closed: number;
  /** what a label before it says that it is */
  field: FieldKind | null;
}

/** A header cut into atoms, its dates apart. */
export interface HeaderAtoms {
  atoms: Atom[];
  lines: LogicalLine[];
  period: WrittenPeriod | null;
  /** a single date without a span */
  date: WrittenDate | null;
}

/** Atoms beyond these say nothing that the first ones do not. */
const mostAtoms = 14;

export function cutHeader(lines: LogicalLine[]): HeaderAtoms {
  const { period, date, cuts } = datesOfHeader(lines);
  const dated = cuts.findIndex((cut) => cut !== null);
  const atoms: Atom[] = [];
  for (const [index, line] of lines.entries()) {
    const cut = cuts[index] ?? null;
    const pieces = cut ? [piece(line, line.start, cut.start), piece(line, cut.end, line.end)] : [line];
    let place = 0;
    for (const [at, text] of pieces.entries()) {
      for (const [nth, atom] of atomsIn(text, line).entries()) {
        const before = nth > 0 ? atom.before : place > 0 ? 'date' : 'line';
        if (nth > 0 && before !== 'comma') place += 1;
        atoms.push({ ...atom, before, line: index, fromDates: index - Math.max(0, dated), place });
      }
      if (at === 0 && atoms.at(-1)?.line === index) place += 1;
    }
  }
  return { atoms: withoutTools(atoms).slice(0, mostAtoms), lines, period, date };
}

/** The dates of the header, and on each line what of it they are. */
export function datesOfHeader(lines: LogicalLine[]): {
  period: WrittenPeriod | null;
  date: WrittenDate | null;
  cuts: (Span | null)[];
} {
  let period: WrittenPeriod | null = null;
  let date: WrittenDate | null = null;
  const cuts = lines.map((line) => {
    const found = shifted(findPeriod(line.text), line.start);
    if (found && (!period || spansLonger(period, found))) period = found;
    const edge = found ? null : dateAtEdge(line);
    if (!found && !period) date ??= edge ?? shiftedDate(findDates(line.text)[0], line.start);
    return found ?? edge;
  });
  return { period, date: period ? null : date, cuts };
}

const piece = (line: LogicalLine, start: number, end: number): Segment => {
  const text = line.text
    .slice(start - line.start, end - line.start)
    .replace(/[([]\s*$/, '')
    .replace(/^\s*(?:[)\]]|\([^()]{1,16}\)(?=\t))/, (sign) => ' '.repeat(sign.length));
  return { start, end: start + text.length, text };
};

const at = '(?:at|@|na empresa|en la empresa|bei|chez|presso|bij)';
const weakAt = '(?:en|na|in)';
const separators = new RegExp(
  [
    '(?<tab>\\t+)',
    '(?<bar>\\s*[|•∙●｜]\\s*|\\s+//+(?:\\s+|$)|(?<=\\S{2})\\s/\\s(?=\\S{2})|\\s[·▪◦~]\\s|\\s+[·∙]\\s*)',
    '(?<dash>\\s+[–—-]\\s+|\\s*—\\s*)',
    '(?<comma>[,;]\\s+|[，、；]\\s*)',
    `(?<at>(?:\\s+|(?<=\\)\\s))${at}\\s+)`,
    `(?<in>\\s+${weakAt}\\s+(?=\\p{Lu}))`,
    '(?<bracket>\\s*\\(|\\)\\s*)',
  ].join('|'),
  'giu',
);

/** "1. Lotus Mobile": positions are counted. */
const listNumber = /^\d{1,2}[.)]\s+(?=\p{L})/u;
/** An icon that reads as a letter. */
const loneSign = /^[^\p{Script=Han}]$/u;

type Cut = Pick<Atom, 'start' | 'end' | 'text' | 'before' | 'closed' | 'style' | 'field'>;

/** Cuts a piece of a line at every sign that may stand between a title, an employer and a place. */
function atomsIn(whole: Segment, line: LogicalLine): Cut[] {
  const atoms: Cut[] = [];
  let from = listNumber.exec(whole.text)?.[0].length ?? 0;
  let before: Separator = 'line';
  let labelled: FieldKind | null = null;
  const push = (to: number, closes: boolean): void => {
    for (const raw of atStyles(whole, from, to, line)) {
      const segment = trimmedSegment(raw.text, raw.start);
      if (!segment) continue;
      const named = labelAlone(segment, line);
      labelled = named ?? labelled;
      if (named || saysNothing(segment.text)) continue;
      const label = labelledField(segment.text);
      const start = segment.start + (label?.from ?? 0);
      const text = segment.text.slice(label?.from ?? 0);
      if (text === '') continue;
      const closed = closes ? whole.start + to + 1 : segment.end;
      const how = raw.start > whole.start + from ? 'style' : before;
      atoms.push({
        start,
        end: segment.end,
        text,
        before: how,
        closed,
        style: styleAt(line, start, text),
        field: label?.field ?? labelled ?? (atoms.length === 0 ? (line.field ?? null) : null),
      });
      labelled = null;
    }
  };
  for (const match of whole.text.matchAll(separators)) {
    const kind = kindOf(match);
    push(match.index, kind === 'bracket' && match[0].includes(')'));
    from = match.index + match[0].length;
    before = kind;
  }
  push(whole.text.length, false);
  return atoms;
}

/** "**City:** Graz": the label is drawn unlike what it names. */
const labelAlone = (segment: Segment, line: LogicalLine): FieldKind | null =>
  /^\s*[:：]/u.test(line.text.slice(segment.end - line.start)) ? fieldOf(segment.text) : null;

function kindOf({ groups, 0: sign }: RegExpMatchArray): Separator {
  const kind = Object.entries(groups ?? {}).find(([, found]) => found !== undefined)?.[0];
  return kind === 'bar' && sign.trim() === '/' ? 'slash' : ((kind ?? 'bar') as Separator);
}

const saysNothing = (text: string): boolean =>
  loneSign.test(text) ||
  isDuration(text) ||
  /https?:|@\w/i.test(text) ||
  isBareLabel(text) ||
  isDetail(text) ||
  isHouseAddress(text) ||
  namesAgent(text);

/** The parts of a piece that are drawn unlike each other. */
function atStyles(whole: Segment, from: number, to: number, line: LogicalLine): Segment[] {
  const [start, end] = [whole.start + from, whole.start + to];
  const cuts = line.styleChanges.filter(
    (change) => change > start && change < end && !goesOnAcross(whole.text.slice(from, to), change - start),
  );
  const edges = [start, ...(cuts.length < mostStyles ? cuts : []), end];
  return edges.slice(1).map((edge, index) => {
    const begin = edges[index] ?? start;
    return { start: begin, end: edge, text: whole.text.slice(begin - whole.start, edge - whole.start) };
  });
}

/** A line drawn in more styles is decorated, not parted. */
const mostStyles = 3;

const styleAt = (line: LogicalLine, start: number, text: string): string => {
  const changes = line.styleChanges.filter((change) => change <= start).length;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.length > 3 && letters === letters.toUpperCase();
  return `${line.bold}|${line.fontSize?.toFixed(0) ?? ''}|${changes}|${capitals}`;
};
