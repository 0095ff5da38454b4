import { cueLetter, madeOf, postingWords } from '../lexicon/posting-words.ts';
import type { Span } from '../range.ts';
import { cueSpans, holds, opensWith } from './cues.ts';
import type { PostingLine } from './lines.ts';

/** A number of years that a line asks for. */
export interface YearsAsked extends Span {
  years: number;
}

/** "5+ years", "three to five years", "eight (8) years", "mindestens 3 Jahre". */
const yearsPattern = madeOf((words) => {
  const number = String.raw`(?:\d{1,2}(?:\.\d)?|${Object.keys(words.numbers).join('|')})`;
  const bracket = String.raw`(?:\s*\(\d{1,2}\))?`;
  const more = String.raw`\s*(?:\+|${words['years-more']})?`;
  const range = String.raw`(?:\s*(?:-|–|—|${words['years-ranges']})\s*(${number})${bracket})?`;
  return new RegExp(
    String.raw`(?<![0-9A-Za-zÀ-ɏ$€£.,])(${number})${bracket}${more}${range}\s*\+?\s*(?:${words['years-fillers']}\s+)?[\s-]?${words['year-words']}(?!${cueLetter})`,
    'gi',
  );
});

const labelled = /\byears?(?:\s+of(?:\s+\p{L}+){0,2}\s+experience)?\s*:\s*(\d{1,2})/giu;
const mostYears = 25;

/** Every number of years of experience in a line, ages and histories left out. */
export function yearsOf(line: PostingLine): YearsAsked[] {
  const { numbers } = postingWords();
  if (isOfCompany(line)) return [];
  const found = [...line.text.matchAll(yearsPattern()), ...line.text.matchAll(labelled)];
  return found.flatMap((match) => {
    const printed = (match[1] ?? '').toLowerCase();
    const years = numbers[printed] ?? Math.floor(Number(printed));
    const start = line.start + match.index;
    const end = start + match[0].length;
    if (!(years > 0 && years <= mostYears) || isHistory(line, { start, end })) return [];
    return isMost(line, start) ? [] : [{ years, start, end }];
  });
}

/** "Up to two years": the most that is wanted, and none that is asked for. */
function isMost(line: PostingLine, start: number): boolean {
  const from = start - line.start;
  const before = line.text.slice(Math.max(0, from - 25), from);
  return cueSpans(before, postingWords()['most-years-after']).some(
    (cue) => before.slice(cue.end).trim() === '',
  );
}

/** The most years that a line wants, "0 to 2 years", "up to two years"; null where it sets no bound. */
export function mostYearsOf(line: PostingLine): number | null {
  const { numbers } = postingWords();
  if (isOfCompany(line)) return null;
  const bounds = [...line.text.matchAll(yearsPattern())].flatMap((match) => {
    const start = line.start + match.index;
    const printed = match[2] ?? (isMost(line, start) ? match[1] : undefined);
    if (printed === undefined || isHistory(line, { start, end: start + match[0].length })) return [];
    return [numbers[printed.toLowerCase()] ?? Number(printed)];
  });
  return bounds.length === 0 ? null : Math.max(...bounds);
}

/** "for the past 3 years", "18 years old", "founded ten years ago". */
function isHistory(line: PostingLine, span: Span): boolean {
  const from = span.start - line.start;
  const to = span.end - line.start;
  const before = line.text.slice(Math.max(0, from - 25), from);
  const leads = cueSpans(before, postingWords()['not-experience-after']).some((cue) =>
    /^\s*(?:the\s+|at least\s+)?$/i.test(before.slice(cue.end)),
  );
  return leads || opensWith(line.text.slice(to, to + 30), postingWords()['not-experience-before']);
}

/** "With 20 years of experience, we know how": years of the company, outside any list of demands. */
const isOfCompany = (line: PostingLine): boolean =>
  line.kind !== 'demand' &&
  holds(line.text, postingWords()['company-words']) &&
  !holds(line.text, postingWords()['applicant-words']);

/** The fewest years that do: the most of what the lines ask, and of one line's "four or six" the fewer. */
export function fewestYears(asked: readonly (YearsAsked & { line: PostingLine })[]): number | null {
  const byLine = new Map<PostingLine, { years: number; end: number }>();
  for (const { line, years, start, end } of asked) {
    const known = byLine.get(line);
    const between = known ? line.text.slice(known.end - line.start, start - line.start) : '';
    const fewest = holds(between, postingWords()['either-words']) ? Math.min : Math.max;
    byLine.set(line, { years: known ? fewest(known.years, years) : years, end });
  }
  return byLine.size > 0 ? Math.max(...[...byLine.values()].map(({ years }) => years)) : null;
}
