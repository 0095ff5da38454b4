import { type HeadingKind, headingKinds, postingWords } from '../lexicon/posting-words.ts';
import { hasRoleWord } from '../parse/traits.ts';
import { holds, wordCount } from './cues.ts';
import type { Row } from './rows.ts';

/** What a part of a posting is about; `open` where no heading says it. */
export type PartKind = HeadingKind | 'open';

export interface Heading {
  /** `same` divides the part above it: "Technical:" */
  kind: PartKind | 'same';
  /** the items below are a choice: "at least one of the following:" */
  oneOf: boolean;
}

const longestHeading = 10;
const longestLead = 18;

/** What a heading's words say; null where none of them is known. */
export function kindOfHeading(text: string): HeadingKind | null {
  const { headings, 'whole-headings': whole } = postingWords();
  const plain = plainHeading(text);
  for (const each of ['demand', 'wish', 'nothing'] as const) if (whole[each].includes(plain)) return each;
  const kind = headingKinds.find((each) => holds(text, headings[each])) ?? null;
  return (kind === 'demand' || kind === 'wish') && holds(text, headings.tasks) ? 'duties' : kind;
}

/**
 * Whether a line is a heading, by its shape: short and without a full stop, with something below it; or the words
 * before a list. What it is about is told by its words; a heading of unknown words opens a part of its own.
 */
export function headingOf(
  row: Row,
  next: Row | undefined,
  holdsKeyword: (row: Row) => boolean,
): Heading | null {
  if (!next) return null;
  const text = row.text.replace(/(?<![\s:…?!.])[\s:…?!.]+$/, '');
  const leads = /(?::|…|\.\.\.)$/.test(row.text);
  const sentence = leads ? (text.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? text) : text;
  const words = wordCount(sentence);
  const oneOf = leads && holds(sentence, postingWords()['one-of']);
  if (leads && (!row.bullet || isOwnMark(row, next)) && words <= longestLead)
    return { kind: kindOfHeading(sentence) ?? unknownKind(sentence), oneOf };
  if (row.bullet && !row.loud && !isOwnMark(row, next))
    return isNumberedRole(row, next) ? { kind: 'open', oneOf } : null;
  if (words > longestHeading || (/[.;,]$/.test(row.text) && !leads) || /[:]\s+\S/.test(text)) return null;
  const shaped = row.loud || next.bullet || (row.blankBefore && !next.blankBefore);
  if (!shaped) return isKnownAlone(row, text) ? { kind: kindOfHeading(text) ?? 'open', oneOf } : null;
  const kind = kindOfHeading(text);
  if (kind && !(holdsKeyword(row) && !row.loud && !next.bullet && words > 5)) return { kind, oneOf };
  return holdsKeyword(row) ? null : { kind: unknownKind(text), oneOf };
}

const plainHeading = (text: string): string =>
  text
    .replace(/[*_:]+/g, '')
    .trim()
    .toLowerCase();

/** A heading of unknown words opens a part of its own, unless it only divides the one above. */
const unknownKind = (text: string): 'open' | 'same' =>
  postingWords()['whole-headings'].same.includes(plainHeading(text)) ? 'same' : 'open';

/** "2) Build Engineer" between two lists: the second of two jobs in one posting. */
const isNumberedRole = (row: Row, next: Row): boolean =>
  row.blankBefore && !next.bullet && hasRoleWord(row.text) && wordCount(row.text) <= longestLabel;

/** A picture or tick before a heading is not the bullet of the list below it. */
const isOwnMark = (row: Row, next: Row): boolean =>
  row.blankBefore && next.bullet && !next.blankBefore && row.mark !== next.mark;

/** A short line between two empty ones is a heading only when its words say so. */
const isKnownAlone = (row: Row, text: string): boolean =>
  row.blankBefore && wordCount(text) <= 6 && !/[.]$/.test(row.text) && kindOfHeading(text) !== null;

const longestLabel = 7;

/** The label of a line or sentence, as "Nice to have: Kafka" and "Must-have – Go", when its words are known. */
export function labelOf(text: string): { kind: HeadingKind; length: number } | null {
  const match = /^([^:\n]{2,70}):\s+(?=\S)/.exec(text) ?? /^([^–—:\n]{2,30}?)\s[–—-]\s(?=\S)/.exec(text);
  const label = match?.[1];
  if (!match || !label || wordCount(label) > longestLabel) return null;
  const kind = kindOfHeading(label.replace(/[*_]+/g, ''));
  return kind ? { kind, length: match[0].length } : null;
}

/** The label of a table's row, as "Must have\tGo, Kafka"; a cell of unknown words speaks for nothing. */
export function cellOf(text: string): { kind: HeadingKind | null; length: number } | null {
  const match = cellLabel.exec(text);
  const label = match?.[1];
  if (!match || !label || wordCount(label) > longestLabel) return null;
  const kind = kindOfHeading(label);
  return kind || match[0].endsWith('\t') ? { kind, length: match[0].length } : null;
}

/** The first cell: before a tab, a bar or a wide gap. */
export const cellLabel = /^([^\t|:\n]{2,40}?)(?:\s*\t+|\s+\|\s+|\s{3,})(?=\S)/;
