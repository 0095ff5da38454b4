import { resumeWords } from '../lexicon/resume-words.ts';
import type { Span } from '../range.ts';

/** A month or year as written; `value` is `YYYY-MM` or `YYYY`. */
export interface WrittenDate extends Span {
  value: string;
}

/** A span of time as written. `end` is null while it goes on. */
export interface WrittenPeriod extends Span {
  from: WrittenDate | null;
  to: WrittenDate | null;
  current: boolean;
}

interface Grammar {
  date: RegExp;
  period: RegExp;
  since: RegExp;
}

let grammar: Grammar | null = null;

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join('|');

/** Compiles the written forms of dates once, from the word lists. */
function compile(): Grammar {
  const words = resumeWords();
  const year = '(?:19[5-9]\\d|20[0-4]\\d)';
  const month = `(?:${alternatives(words.months.keys())})`;
  const season = `(?:${alternatives(words.seasons.keys())})`;
  const forms = [
    `(?<![\\p{L}\\d])(?:\\d{1,2}\\.?\\s+)?${month}\\.?,?(?:\\s+|\\s*[-/]\\s*)(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:de\\s+|del\\s+)?${year}`,
    `(?<![\\p{L}\\d])${month}\\.?\\s*['’]\\d{2}(?!\\d)`,
    `(?<![\\p{L}\\d])${season}\\s+(?:of\\s+)?${year}`,
    `(?<!\\d)${year}\\s*年\\s*\\d{1,2}\\s*月`,
    `(?<!\\d)${year}[-./](?:0?[1-9]|1[0-2])(?:[-./](?:[0-2]?\\d|3[01]))?(?![\\d])`,
    `(?<!\\d)(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])/${year}(?!\\d)`,
    `(?<!\\d)(?:(?:[0-2]?\\d|3[01])[./-])?(?:0?[1-9]|1[0-2])[./-]${year}(?!\\d)`,
    `(?<![\\d.,$€£-])${year}(?:\\s*年)?(?![\\d%]|,\\d)`,
  ];
  const date = `(?:${forms.join('|')})`;
  const present = `(?:${alternatives(words.present)})(?![\\p{L}])`;
  const join = `\\s*(?:[-\\u2010-\\u2015\\u2212~→/]+>?|(?<![\\p{L}])(?:${alternatives(words.joins)})(?![\\p{L}]))\\s*`;
  // "2009-12" is a month, "2019-21" two years
  const shortYear = '(?:1[3-9]|[2-9]\\d)(?!\\d)';
  // "June - August 2025": both months are of one year, or the first of the year before
  const yearless = `(?<![\\p{L}\\d])${month}\\.?(?=${join}${month})`;
  // "04/21 – 03/23", "04-21 – now": only a span tells that these are months and years
  const shortDate = '(?<![\\d./-])(?:0[1-9]|1[0-2])[/-]\\d{2}(?![\\d./-])';
  return {
    date: new RegExp(date, 'giu'),
    period: new RegExp(
      `(?<from>${date}|${yearless})(?:${join}|\\t)(?<to>${date}|${year}(?![\\d%])|${present}|${shortYear})|(?<shortFrom>${shortDate})${join}(?<shortTo>${shortDate}|${present})|(?<open>${date})\\s*[-\\u2012-\\u2015]\\s*(?=$|[\\t|)\\n])`,
      'giu',
    ),
    since: new RegExp(`(?<![\\p{L}])(?:${alternatives(words.since)})\\s+(?<begun>${date})`, 'giu'),
  };
}

const forms = (): Grammar => {
  grammar ??= compile();
  return grammar;
};

/** Every written form of a date holds a year, in full or behind an apostrophe; most lines have none. */
const mayHoldDate = (text: string): boolean =>
  /19[5-9]\d|20[0-4]\d|['’]\d\d|(?:0\d|1[0-2])[/-]\d\d\b/.test(text);

/** The first period of a text: "Mar 2020 – Present", "2020/08 – 至今", "seit 9.2020", "2021-09 —". */
export function findPeriod(text: string): WrittenPeriod | null {
  if (!mayHoldDate(text)) return null;
  const { period, since } = forms();
  period.lastIndex = 0;
  const match = period.exec(text);
  if (match?.groups) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const open = match.groups.open;
    if (open) return { start, end, from: dateAt(open, start), to: null, current: true };
    const fromText = match.groups.from ?? match.groups.shortFrom ?? '';
    const toText = match.groups.to ?? match.groups.shortTo ?? '';
    const from = dateAt(fromText, start);
    if (isPresent(toText)) return { start, end, from, to: null, current: true };
    const to = dateAt(toText, start + match[0].lastIndexOf(toText), from.value);
    return { start, end, from: datedBefore(from, to), to, current: false };
  }
  since.lastIndex = 0;
  const begun = since.exec(text);
  if (begun?.groups?.begun) {
    const at = begun.index + begun[0].length - begun.groups.begun.length;
    return {
      start: begun.index,
      end: begun.index + begun[0].length,
      from: dateAt(begun.groups.begun, at),
      to: null,
      current: true,
    };
  }
  return null;
}

/** Every single date of a text. */
export function findDates(text: string): WrittenDate[] {
  if (!mayHoldDate(text)) return [];
  const { date } = forms();
  return [...text.matchAll(date)].map((match) => dateAt(match[0], match.index));
}

/** A month without its year belongs to the last one before the end. */
function datedBefore(from: WrittenDate, to: WrittenDate): WrittenDate {
  if (!from.value.startsWith('-')) return from;
  const [year = '', month = ''] = to.value.split('-');
  return { ...from, value: `${Number(year) - (from.value.slice(1) > month ? 1 : 0)}${from.value}` };
}

const isPresent = (text: string): boolean => resumeWords().present.includes(text.toLowerCase());

function dateAt(text: string, start: number, notBefore?: string): WrittenDate {
  return { start, end: start + text.length, value: normalize(text, notBefore) };
}

function normalize(text: string, notBefore?: string): string {
  const { months, seasons } = resumeWords();
  const lower = text.toLowerCase();
  const fourDigits = /(?:19|20)\d\d/.exec(lower)?.[0];
  const year = fourDigits ?? expandYear(/\d{2}(?!\d)/.exec(lower.replace(/^\D*/, ''))?.[0] ?? '', notBefore);
  for (const word of lower.match(/\p{L}+/gu) ?? []) {
    const month = months.get(word) ?? seasons.get(word);
    if (month) return `${year}-${pad(month)}`;
  }
  const short = /^(\d{2})[/-](\d{2})$/.exec(lower);
  if (short?.[1] && short[2]) return `${expandYear(short[2])}-${short[1]}`;
  if (!fourDigits) return year;
  const parts = lower.split(/\D+/).filter(Boolean);
  const at = parts.indexOf(fourDigits);
  const [first, second] = parts;
  // "06/15/2019" can only be the American order, "06/05/2019" either
  const american = at === 2 && Number(second) > 12;
  const either = at === 2 && lower.includes('/') && Number(first) <= 12 && first !== second;
  if (either && !american) return year;
  const month = american ? first : at === 0 ? second : parts[at - 1];
  return month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${pad(Number(month))}` : year;
}

/** "'21" and "2019 – 21" stand for a year near the one before. */
const expandYear = (digits: string, notBefore?: string): string =>
  digits ? `${notBefore?.slice(0, 2) ?? (Number(digits) > 50 ? '19' : '20')}${digits}` : '';

const pad = (month: number): string => String(month).padStart(2, '0');
