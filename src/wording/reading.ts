import { measureWords } from '../lexicon/language.ts';
import type { Span } from '../range.ts';
import { type Figure, figuresIn } from './figures.ts';
import { maskGaps } from './idioms.ts';
import { type Rhythm, rhythmsIn } from './rhythms.ts';
import { type Token, tokenize } from './tokens.ts';
import { verbForm } from './verbs.ts';

/** A word of a text with the base it stands for: "led" and "leading" for "lead", "APIs" for "api". */
export interface Word extends Span {
  text: string;
  lower: string;
  stem: string;
}

/** A text with what the checks ask of it, read once. */
export interface Reading {
  text: string;
  /** words and signs, with labelled gaps left out */
  tokens: readonly Token[];
  words: readonly Word[];
  figures: readonly Figure[];
  rhythms: readonly Rhythm[];
  stems: ReadonlySet<string>;
  /** the words with one space between, for phrases */
  plain: string;
  stemmed: string;
  /** neighbours written as one word: "timezone" of "time zone", "inhouse" of "in-house" */
  closed: ReadonlySet<string>;
}

export function readingOf(text: string): Reading {
  const tokens = tokenize(maskGaps(text));
  const words = tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ text, lower, start, end }) => ({ text, lower, start, end, stem: stemOf(lower) }));
  return {
    text,
    tokens,
    words,
    figures: withUnits(text, [
      ...figuresIn(text, tokens)
        .map(bareId)
        .map(halfOf)
        .map((figure) => teamOf(text, figure)),
      ...singleTimes(text),
    ]),
    rhythms: rhythmsIn(tokens),
    stems: new Set(words.flatMap(({ stem, lower }) => [stem, lower])),
    plain: ` ${words.map(({ lower }) => lower).join(' ')} `,
    stemmed: ` ${words.map(({ stem }) => stem).join(' ')} `,
    closed: new Set(words.slice(1).map(({ stem }, at) => `${words[at]?.lower}${stem}`)),
  };
}

/** The "95" of "p95 of 240 ms" shares no unit with the amount after it. */
const bareId = (figure: Figure): Figure =>
  figure.reason === 'id' && /^\d+$/.test(figure.text)
    ? { ...figure, kind: 'count', unit: null, value: Number(figure.text) }
    : figure;

/** "A team of 22 about costs" counts people, not costs. */
function teamOf(text: string, figure: Figure): Figure {
  const number = /^\d+(?= (?:about|on|in|for|with|at|from|by|to)\b)/.exec(figure.text)?.[0];
  if (number === undefined || !/\b(?:team|group|squad|crew) of $/i.test(text.slice(0, figure.start)))
    return figure;
  const value = Number(number);
  return {
    ...figure,
    kind: 'team',
    value,
    unit: null,
    noun: null,
    text: number,
    end: figure.start + number.length,
  };
}

/** "Half a day" is a time and no rate. */
function halfOf(figure: Figure): Figure {
  const unit = /^half an? (\w+)$/i.exec(figure.text)?.[1]?.toLowerCase() ?? '';
  const seconds = measureWords().durations.get(unit);
  return seconds === undefined ? figure : { ...figure, kind: 'duration', value: seconds / 2, unit: 's' };
}

/** "Ran 40 minutes, now 11": a bare number that tells of a change has the unit of the amount before it. */
function withUnits(text: string, unsorted: readonly Figure[]): Figure[] {
  const figures = [...unsorted].sort((a, b) => a.start - b.start);
  return figures.map((figure, at) => {
    const { kind, value, unit, noun, reason, start } = figure;
    if (kind !== 'count' || unit !== null || noun !== null || value === null) return figure;
    if (reason !== null && reason !== 'vague') return figure;
    const before = text.slice(0, start);
    const measured = figures.slice(0, at).filter((each) => each.reason === null);
    const from = laterWord.test(before)
      ? measured.findLast((each) => unitSize(each) !== null)
      : isSecondEnd(before, text.slice(figure.end))
        ? measured.at(-1)
        : undefined;
    const size = from ? unitSize(from) : null;
    return from && size !== null
      ? { ...figure, kind: from.kind, unit: from.unit, value: value * size, reason: null }
      : figure;
  });
}

const laterWord = /\b(?:now|instead of|rather than|down to|then|before|today|was|were|not) $/i;

/** "From 40 seconds to 10", "took 40 seconds, after my change 10": a number that ends its clause, right after the other. */
const isSecondEnd = (before: string, after: string): boolean =>
  /^\s*(?:$|[.,;:)!]|(?:after|by|with|thanks|through|via|using)\b)/i.test(after) &&
  (/\bfrom [^.;]{1,32} to $/i.test(before) ||
    /\b(?:after|since|now|then|today)\b[^.;\d]{0,40} $/i.test(before));

/** What one of the printed unit is worth in the base of its kind: 60 for minutes. */
function unitSize({ kind, value, text }: Figure): number | null {
  const printed = Number.parseFloat(text.replaceAll(',', ''));
  if (!/^(?:duration|size|percent)$/.test(kind) || value === null || !(printed > 0)) return null;
  return value / printed;
}

const single =
  /\b(?:took|takes?|taking|from|to|of|than|in|within|for|over|after|about|nearly|almost|needed|needs) (an?) (second|minute|hour|day|week|month|year)\b/gi;

/** "Took an hour" is a time of one hour, which the grader of bullets does not count. */
function singleTimes(text: string): Figure[] {
  return [...text.matchAll(single)].flatMap((match) => {
    const [printed = '', article = '', unit = ''] = match;
    const end = match.index + printed.length;
    const start = end - article.length - 1 - unit.length;
    const value = measureWords().durations.get(unit.toLowerCase());
    if (value === undefined) return [];
    const quoted = { start, end, text: text.slice(start, end) };
    return [{ ...quoted, kind: 'duration' as const, value, unit: 's', reason: null, noun: null }];
  });
}

/** The base of a word: of a verb by the list of forms, else the singular. */
export function stemOf(lower: string): string {
  const word = lower.replace(/'s$/, '');
  const form = verbForm(word);
  if (form && form.base !== 'be') return form.base;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/(?:us|ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The place where a text says a word or phrase in any of its forms, else null. */
export function saidIn(reading: Reading, phrase: string): Span | null {
  const words = phrase.replace(/[-,]/g, ' ').trim().split(' ');
  const first = words[0] ?? '';
  if (words.length === 1)
    return reading.words.find(({ lower, stem }) => lower === first || stem === first) ?? null;
  if (!reading.plain.includes(` ${words.join(' ')} `)) return null;
  const at = reading.words.findIndex((_, from) =>
    words.every((word, step) => reading.words[from + step]?.lower === word),
  );
  const start = reading.words[at]?.start;
  const end = reading.words[at + words.length - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** A phrase as it is looked for: a word by its stem, several as they stand. */
interface Sought {
  words: string;
  isWord: boolean;
}

function soughtAs(phrase: string): Sought {
  const words = phrase.replace(/[-,]/g, ' ').trim();
  return words.includes(' ') ? { words: ` ${words} `, isWord: false } : { words, isWord: true };
}

const isSaid = ({ stems, plain }: Reading, { words, isWord }: Sought): boolean =>
  isWord ? stems.has(words) : plain.includes(words);

export const says = (reading: Reading, phrase: string): boolean => isSaid(reading, soughtAs(phrase));

const sought = new WeakMap<readonly string[], readonly Sought[]>();

/** How many phrases of a list a text says; how each is looked for is made out once for a list. */
export function countSaid(reading: Reading, phrases: readonly string[]): number {
  const all = sought.get(phrases) ?? phrases.map(soughtAs);
  sought.set(phrases, all);
  return all.filter((each) => isSaid(reading, each)).length;
}

export const saysAny = (reading: Reading, phrases: Iterable<string>): boolean => {
  for (const phrase of phrases) if (says(reading, phrase)) return true;
  return false;
};
