import { postingWords } from '../lexicon/posting-words.ts';
import { resumeWords } from '../lexicon/resume-words.ts';
import { hasRoleWord, isLocation, isRegion } from '../parse/traits.ts';
import type { Span } from '../range.ts';
import { cueSpans, holds, wordCount } from './cues.ts';
import { kindOfHeading } from './headings.ts';
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
    const match = /^([^:\n]{2,30}):\s*(?=\S)/.exec(row.text);
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
    const start = row.start + leadLength(row.text);
    if (/[.:;]$/.test(row.text) || wordCount(text.slice(start, row.end)) > longestTitle + 6) continue;
    const title = trimmed(text, start, row.end);
    if (title && hasRoleWord(title.text.replace(/[()/,:-]/g, ' ')) && wordCount(title.text) <= longestTitle)
      return title;
  }
  const [first] = rows;
  const title =
    first && kindOfHeading(first.text) === null && !/[.:;]$/.test(first.text) && wordCount(first.text) <= 8
      ? trimmed(text, first.start, first.end)
      : null;
  return title && !sentenceTitle(text) && rows.length > 1 ? title : null;
}

/** "We are looking for a Kotlin Backend Developer for our office": up to what is no part of the name. */
function sentenceTitle(text: string): Title | null {
  const wanted = /^\s*([^\n.,:;!?]{3,60}?)\s+(?:is\s+|urgently\s+)?(?:needed|wanted|sought|gesucht)\b/i.exec(
    text,
  )?.[1];
  if (wanted && hasRoleWord(wanted))
    return trimmed(text, text.indexOf(wanted), text.indexOf(wanted) + wanted.length);
  for (const cue of cueSpans(text, postingWords().hiring)) {
    const match =
      /^\s*:?\s*(?:(?:an?|our next|another|the|one|two|eine?n?|our)\s+)?(?:(?:experienced|talented|passionate|motivated|skilled|great|strong|new|first|second|erfahrenen?)\s+)*([^.,;:!?\n(]{3,80})/iu.exec(
        text.slice(cue.end),
      );
    const phrase = match?.[1];
    if (!match || !phrase) continue;
    const name = (
      phrase.split(
        /\s+(?:to|for|who|with|in|at|on|and join|that|whose|from|within|as|based|der|die|mit|für|zur|zum)\s+/i,
      )[0] ?? ''
    ).trim();
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
  title = title.split(/\s+[|•·]\s+|\s+@\s*|\s+at\s+(?=\p{Lu})|\n/u)[0] ?? '';
  title = title.replace(/\s*[([]([^)\]]*)[)\]]/g, (whole, inner: string) =>
    isExtra(inner, text) ? '' : whole,
  );
  const pieces = title.split(/(\s+[–—-]\s+|,\s+)/);
  while (pieces.length > 1 && isAside(pieces.at(-1) ?? '', text)) pieces.splice(-2, 2);
  title = pieces.join('').replace(/[\s,!:–—-]+$/u, '');
  title = title
    .replace(/\s+(?:m\/w\/d|m\/f\/d|w\/m\/d|f\/m\/d|all genders)$/i, '')
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
  /[\d€$£!%]/.test(piece.replace(/\b(?:level|grade|l|e|ic)\s?\d\b/i, '')) ||
  holds(piece, postingWords()['title-extras']) ||
  isPlace(piece) ||
  isCompany(piece, text);

function isPlace(piece: string): boolean {
  const parts = piece.split(/\s*[/|,&]\s*|\s+(?:or|oder|und|and)\s+/);
  return parts.every((part) => {
    const name = part.trim();
    if (name === '') return true;
    return (
      resumeWords().cities.has(name.toLowerCase()) ||
      isRegion(name) ||
      isLocation(name) ||
      /^(?:remote|hybrid)\b/i.test(name)
    );
  });
}

/** A name that the posting goes on to speak of as somebody. */
function isCompany(piece: string, text: string): boolean {
  const name = piece.trim();
  if (!/^\p{Lu}/u.test(name) || hasRoleWord(name)) return false;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    String.raw`${literal}\s+(?:is|are|was|has|have|builds?|makes?|runs?|sells?|helps?|moves?|supports?|provides?|develops?|delivers?|offers?|keeps?|ist|entwickelt|macht|bietet)\b`,
    'u',
  ).test(text);
}
