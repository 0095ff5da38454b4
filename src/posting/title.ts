import { background } from '../lexicon/background.ts';
import { cueLetter, madeOf, postingWords } from '../lexicon/posting-words.ts';
import { resumeWords } from '../lexicon/resume-words.ts';
import { hasRoleWord, isLocation, isRegion } from '../parse/traits.ts';
import type { Span } from '../range.ts';
import { cueSpans, holds, opensWith, wordCount } from './cues.ts';
import { cellLabel, kindOfHeading } from './headings.ts';
import { type Row, rowsOf } from './rows.ts';

const searchedRows = 14;
const searchedLength = 5_000;
const longestRow = 300;
const longestTitle = 14;

/** A job title with the place it is printed at. */
export type Title = Span & { text: string };

/** The title of the job: labelled, in a line of its own near the top, or after "we are looking for a". */
export function titleOf(text: string): Title | null {
  const rows = rowsOf(text.slice(0, searchedLength))
    .slice(0, searchedRows)
    .filter((row) => row.text.length <= longestRow);
  return labelledTitle(text, rows) ?? lineTitle(text, rows) ?? sentenceTitle(text);
}

function labelledTitle(text: string, rows: readonly Row[]): Title | null {
  const labels = postingWords()['title-labels'];
  for (const row of rows) {
    const match = /^([^:\t\n]{2,30}):\s*(?=\S)/.exec(row.text) ?? cellLabel.exec(row.text);
    const label = match?.[1];
    if (!match || !label || cueSpans(label, labels).every((cue) => cue.end - cue.start !== label.length))
      continue;
    const title = trimmed(text, row.start + match[0].length, row.end);
    if (title && wordCount(title.text) <= longestTitle) return title;
  }
  return null;
}

function lineTitle(text: string, rows: readonly Row[]): Title | null {
  for (const row of rows.slice(0, 6)) {
    if (row.bullet && !row.blankBefore) continue;
    const cell = roleCell(row);
    const start = cell.start + leadLength(cell.text);
    if (/[.:;?]$/.test(row.text) || wordCount(text.slice(start, cell.end)) > longestTitle + 6) continue;
    const title = trimmed(text, start, cell.end);
    if (title && hasRoleWord(title.text.replace(/[()/,:-]/g, ' ')) && wordCount(title.text) <= longestTitle)
      return title;
  }
  const [first] = rows;
  const title =
    first &&
    kindOfHeading(first.text) === null &&
    !/[.:;,]$/.test(first.text) &&
    wordCount(first.text) <= 8 &&
    !opensWith(first.text, postingWords().greetings)
      ? trimmed(text, first.start, first.end)
      : null;
  return title && !sentenceTitle(text) && rows.length > 1 ? title : null;
}

/** "Mossgate | Backend Engineer | Berlin": of a line cut by bars, the part that names a job. */
function roleCell(row: Row): Row {
  let start = row.start;
  for (const cell of row.text.split('|')) {
    if (hasRoleWord(cell.replace(/[()/,:-]/g, ' '))) {
      const lead = cell.length - cell.trimStart().length;
      const text = cell.trim();
      return { ...row, text, start: start + lead, end: start + lead + text.length };
    }
    start += cell.length + 1;
  }
  return row;
}

/** "We are looking for a Kotlin Backend Developer for our office": up to what is no part of the name. */
function sentenceTitle(text: string): Title | null {
  const wanted = wantedName().exec(text)?.[1];
  if (wanted && hasRoleWord(wanted))
    return trimmed(text, text.indexOf(wanted), text.indexOf(wanted) + wanted.length);
  const offered = offeredName().exec(text);
  const name = offered?.[1];
  if (offered && name && hasRoleWord(name)) {
    const start = offered.index + offered[0].indexOf(name);
    const title = name.trim();
    return { start, end: start + title.length, text: title };
  }
  for (const cue of cueSpans(text, postingWords().hiring)) {
    const match = soughtName().exec(text.slice(cue.end, cue.end + longestRow));
    const phrase = match?.[1];
    if (!match || !phrase) continue;
    const name = (phrase.split(titleBreak())[0] ?? '').trim();
    if (!hasRoleWord(name) || wordCount(name) > 8) continue;
    const start = cue.end + match[0].length - phrase.length + phrase.indexOf(name);
    const bracket = phrase.endsWith(name)
      ? /^\s*\(([^)\n]{1,40})\)/.exec(text.slice(start + name.length))
      : null;
    const end = start + name.length + (bracket && !isExtra(bracket[1] ?? '', text) ? bracket[0].length : 0);
    return { start, end, text: text.slice(start, end) };
  }
  return null;
}

/** "We are hiring:", "Now hiring a". */
function leadLength(text: string): number {
  const join = /^join\s+[^,.]{2,40}?\s+as\s+(?:an?|our)\s+/i.exec(text);
  if (join) return join[0].length;
  const leads = cueSpans(text, postingWords()['title-leads']).filter((cue) => cue.start === 0);
  const end = leads[0]?.end ?? 0;
  return end === 0 ? 0 : end + (/^\s*[:!–-]?\s*(?:an?\s+)?/i.exec(text.slice(end))?.[0].length ?? 0);
}

/** The title without the company, the place, the pay and the marks that stand beside it. */
function trimmed(text: string, from: number, to: number): Title | null {
  let title = text.slice(from, to);
  title = title.split(/;\s|\s+[|•·]\s+|\s+@\s*|[*_]*\s+at\s+(?=\p{Lu})|\n/u)[0] ?? '';
  title = title
    .replace(/[*_]{2}/g, '')
    .replace(/\s*[([]([^)\]]*)[)\]]/g, (whole, inner: string) => (isExtra(inner, text) ? '' : whole));
  const pieces = title.split(/(\s+[–—-]\s+|,\s+|:\s+)/);
  while (pieces.length > 1 && !hasRoleWord(pieces[0] ?? '') && isAside(pieces[0] ?? '', text))
    pieces.splice(0, 2);
  while (pieces.length > 1 && isAside(pieces.at(-1) ?? '', text)) pieces.splice(-2, 2);
  title = pieces.join('').replace(/[\s,!:–—-]+$/u, '');
  title = title
    .replace(endings(), '')
    .replace(/\s+in\s+(?=\p{Lu})(.*)$/u, (whole, place: string) => (isPlace(place) ? '' : whole));
  const lead = /^[\s"“]*/.exec(title)?.[0].length ?? 0;
  title = title.slice(lead).trimEnd();
  const start = text.indexOf(title.split(/\s{2,}/)[0] ?? title, from);
  return title && start >= 0 ? { start, end: Math.min(start + title.length, to), text: title } : null;
}

const isExtra = (inner: string, text: string): boolean =>
  holds(inner, postingWords()['title-extras']) || isPlace(inner) || isCompany(inner, text);

/** A piece after a dash or comma that is a place, pay, a company or a way of working. */
const isAside = (piece: string, text: string): boolean =>
  /[\d€$£!%]/.test(piece.replace(level(), '')) ||
  holds(piece, postingWords()['title-extras']) ||
  isPlace(piece) ||
  isCompany(piece, text);

function isPlace(piece: string): boolean {
  const parts = piece.split(/\s*[/|,&]\s*|\s+(?:or|oder|und|and)\s+/);
  return parts.every((part) => {
    const name = part.trim();
    if (name === '') return true;
    const city = resumeWords().cities.has(name.toLowerCase());
    return city || isRegion(name) || isLocation(name) || workplace().test(name);
  });
}

/** A name that the posting goes on to speak of as somebody. */
function isCompany(piece: string, text: string): boolean {
  const name = piece.trim();
  if (!/^\p{Lu}/u.test(name) || hasRoleWord(name)) return false;
  const [first = ''] = name.split(/\s+/);
  const names = background().words.has(first.toLowerCase()) ? [name] : [name, first];
  return names.some((each) => {
    const literal = each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(String.raw`${literal}\s+${postingWords()['company-verbs']}(?!${cueLetter})`, 'u').test(
      text,
    );
  });
}

const wantedName = madeOf(
  (words) =>
    new RegExp(
      String.raw`^\s*(?=\S)([^\n.,:;!?]{3,60}?)\s+(?:${words['wanted-leads']}\s+)?${words.wanted}(?!${cueLetter})`,
      'i',
    ),
);
/** "a Senior Kotlin Engineer position" */
const offeredName = madeOf(
  (words) =>
    new RegExp(
      String.raw`(?<!${cueLetter})${words['title-articles']}\s+((?:\p{Lu}[^\s.,;:!?]*[ ]){1,6}?)(?=${words['position-words']}(?!${cueLetter}))`,
      'u',
    ),
);
const soughtName = madeOf(
  (words) =>
    new RegExp(
      String.raw`^\s*:?\s*(?:${words['sought-fillers']}\s+)?(?:${words['title-articles']}\s+)?(?:${words['title-praise']}\s+)*([^.,;:!?\n(]{3,80})`,
      'iu',
    ),
);
const titleBreak = madeOf((words) => new RegExp(String.raw`\s+${words['title-breaks']}\s+`, 'i'));
/** "Developer m/w/d", "Developer wanted" */
const endings = madeOf(
  (words) =>
    new RegExp(
      String.raw`(?:\s+${words.genders})?(?:\s+(?:${words['wanted-leads']}\s+)?${words.wanted})?$`,
      'i',
    ),
);
const level = madeOf(
  (words) => new RegExp(String.raw`(?<!${cueLetter})${words['title-levels']}\s?\d\b`, 'i'),
);
const workplace = madeOf(({ workplaces }) => new RegExp(`^${workplaces}(?!${cueLetter})`, 'i'));
