import { postingWords } from '../lexicon/posting-words.ts';
import { hasRoleWord } from '../parse/traits.ts';
import type { Span } from '../range.ts';
import { verbForm } from '../wording/verbs.ts';
import { holds } from './cues.ts';
import { cellOf, headingOf, kindOfHeading, labelOf, type PartKind } from './headings.ts';
import { type Row, rowsOf } from './rows.ts';
import { sentencesOf } from './sentences.ts';

/** One sentence or list item of a posting, with what the part it stands in is about. */
export interface PostingLine extends Span {
  text: string;
  kind: PartKind;
  /** the number of the list below "at least one of the following:", whose items are one choice */
  choice: number | null;
}

interface Part {
  kind: PartKind;
  /** a label in its own line ends at the next empty line */
  labelled: boolean;
  /** has list items already */
  listed: boolean;
  choice: number | null;
}

const open: Part = { kind: 'open', labelled: false, listed: false, choice: null };

/** Cuts a posting into sentences and items and tells, by headings, labels and shape, what each is about. */
export function postingLines(text: string, holdsKeyword: (span: Span) => boolean): PostingLine[] {
  const rows = rowsOf(text);
  const lists = bareLists(rows, holdsKeyword);
  const lines: PostingLine[] = [];
  let part = open;
  for (const [index, row] of rows.entries()) {
    if (isTagLine(row)) continue;
    const heading =
      index === 0 && !isPlainHeading(row) ? null : headingOf(row, rows[index + 1], holdsKeyword);
    if (heading) {
      const kind = heading.kind === 'same' ? part.kind : heading.kind;
      part = { kind, labelled: false, listed: false, choice: heading.oneOf ? index : null };
      continue;
    }
    if (row.blankBefore && !row.bullet && closes(part, row)) part = open;
    if (row.bullet) part = { ...part, listed: true };
    const cell = cellOf(row.text);
    if (cell) {
      lines.push(...linesOfRow(row, cell.kind ?? 'open', null));
      continue;
    }
    const label = labelOf(row.text);
    if (label && !row.bullet) part = { ...open, kind: label.kind, labelled: true };
    const bare = part.kind === 'open' ? lists.get(row) : undefined;
    lines.push(...linesOfRow(row, bare ?? part.kind, part.choice));
  }
  return lines;
}

/** The first line is the title, unless it can only be a heading. */
const isPlainHeading = (row: Row): boolean => !hasRoleWord(row.text) && kindOfHeading(row.text) !== null;

/** A paragraph after a list, or after a labelled line, belongs to neither. */
const closes = (part: Part, row: Row): boolean =>
  part.labelled || (part.listed && /[.!?]$/.test(row.text) && row.text.length > 40);

/** The sentences of a row; a label among them speaks for those after it. */
function linesOfRow(row: Row, kind: PartKind, choice: number | null): PostingLine[] {
  let current = kind;
  return sentencesOf(row.text, row.start).map((sentence) => {
    const label = labelOf(sentence.text);
    const applies = label && (!row.bullet || !['about', 'nothing', 'duties', 'stack'].includes(label.kind));
    if (applies) current = label.kind;
    else if (current === 'stack' && !row.bullet && speaksToReader(sentence.text)) current = 'open';
    const line = { ...sentence, kind: current, choice };
    if (row.bullet) current = kind;
    return line;
  });
}

/** "Stack: Go, Kafka. You know SQL.": the sentence after a list of tools is prose again. */
const speaksToReader = (text: string): boolean => holds(text, postingWords().demands);

/** A list without a known heading demands, unless its items are deeds to be done or none of them is a skill. */
function bareLists(rows: readonly Row[], holdsKeyword: (span: Span) => boolean): Map<Row, PartKind> {
  const kinds = new Map<Row, PartKind>();
  for (let at = 0; at < rows.length; at += 1) {
    const items = itemsFrom(rows, at);
    if (items.length < 2) continue;
    const { demands } = postingWords();
    const asking = items.filter((row) => holds(row.text, demands)).length;
    const skills = items.filter(holdsKeyword).length;
    const deeds = items.filter((row) => opensWithDeed(row.text)).length;
    const isDemand = (asking > 0 || skills * 2 >= items.length) && deeds * 2 <= items.length;
    for (const row of items) kinds.set(row, isDemand ? 'demand' : 'duties');
    at += items.length - 1;
  }
  return kinds;
}

const opensWithDeed = (text: string): boolean => {
  const first = /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
  const shape = verbForm(first)?.shape;
  return (shape === 'base' || shape === 'gerund') && !holds(text, postingWords().demands);
};

/** The list that begins at a row; empty where none does. */
function itemsFrom(rows: readonly Row[], at: number): Row[] {
  let end = at;
  while (rows[end]?.bullet) end += 1;
  return rows.slice(at, end);
}

const isTagLine = (row: Row): boolean => /^#?\p{L}\S*(?:\s+#\S+)+\s*$/u.test(row.text);
