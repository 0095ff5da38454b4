import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** The kinds of headings, in the order in which they are asked. */
export const headingKinds = ['denied', 'nothing', 'wish', 'demand', 'duties', 'stack', 'about'] as const;

export type HeadingKind = (typeof headingKinds)[number];

const words = z.array(z.string().min(1)).min(1);
const cue = words.transform(toPattern);
/** One of a list inside a longer pattern. */
const part = words.transform(toPart);
const knockOutKind = z.enum([
  'work-permission',
  'clearance',
  'degree',
  'location',
  'travel',
  'years',
  'language',
  'licence',
]);

const schema = z.strictObject({
  headings: z.strictObject({
    denied: cue,
    nothing: cue,
    wish: cue,
    demand: cue,
    duties: cue,
    tasks: cue,
    stack: cue,
    about: cue,
  }),
  'whole-headings': z.strictObject({ demand: words, wish: words, nothing: words, same: words }),
  'strong-demands': cue,
  'bare-demands': cue,
  demands: cue,
  'own-stack': cue,
  gains: cue,
  invitations: cue,
  'wishes-before': cue,
  'wishes-after': cue,
  'denials-before': cue,
  'denials-after': cue,
  others: cue,
  'company-subjects': cue,
  'pointing-subjects': cue,
  'duty-subjects': cue,
  'clause-breaks': cue,
  'reason-breaks': cue,
  joins: part,
  'and-words': part,
  'or-words': part,
  'joint-fillers': part,
  'wish-ends': part,
  'wish-ends-before': part,
  'clause-words': cue,
  'asked-of-you': cue,
  'one-of': cue,
  examples: cue,
  similar: cue,
  another: cue,
  alternatives: cue,
  categories: cue,
  kinds: cue,
  together: z.array(z.array(z.string().min(1)).length(2)),
  apart: z.array(z.array(z.string().min(1)).length(2)),
  professions: words,
  'title-labels': cue,
  'title-leads': cue,
  hiring: cue,
  'position-words': part,
  greetings: cue,
  'title-breaks': part,
  'demand-breaks': part,
  'sought-fillers': part,
  'title-articles': part,
  'title-praise': part,
  wanted: part,
  'wanted-leads': part,
  genders: part,
  workplaces: part,
  'title-levels': part,
  'company-verbs': part,
  'title-extras': cue,
  numbers: z.record(z.string().min(1), z.number().int().positive()),
  'year-words': part,
  'years-more': part,
  'years-ranges': part,
  'years-fillers': part,
  'most-years-after': cue,
  'company-words': cue,
  'applicant-words': cue,
  'either-words': cue,
  'not-experience-after': cue,
  'not-experience-before': cue,
  'knock-outs': z.array(
    z.strictObject({
      kind: knockOutKind,
      scope: z.enum(['anywhere', 'demanded']),
      pattern: z.string(),
      never: z.string(),
    }),
  ),
});

/** The words by which a posting's demands, wishes and prose are told apart; a list is one pattern that finds any of it. */
export type PostingWords = z.output<typeof schema>;

let read: PostingWords | null = null;

/** The lists of `language/posting.yaml`, read once. */
export function postingWords(): PostingWords {
  read ??= readKeywordFile(keywordsFolder, 'language/posting.yaml', schema);
  return read;
}

/** A letter or figure as they occur in the cues' languages; `\p{L}` makes a long list's pattern a thousand times slower to build. */
export const cueLetter = '[0-9A-Za-zÀ-ÖØ-öø-ɏ]';

/** One pattern for a list of phrases, the longest first; each counts as whole words. */
function toPattern(phrases: readonly string[]): RegExp {
  const bodies = [...phrases].sort((a, b) => b.length - a.length).map(toBody);
  const isWord = (phrase: string): boolean => /[\p{L}\p{N}]$/u.test(phrase);
  const closed = bodies.filter(({ phrase }) => isWord(phrase)).map(({ body }) => body);
  const loose = bodies.filter(({ phrase }) => !isWord(phrase)).map(({ body }) => body);
  const either = [
    ...(loose.length > 0 ? [`(?:${loose.join('|')})`] : []),
    ...(closed.length > 0 ? [`(?:${closed.join('|')})(?!${cueLetter})`] : []),
  ];
  return new RegExp(`(?<!${cueLetter})(?:${either.join('|')})`, 'gi');
}

/** The source of a pattern for any phrase of a list, the longest first. */
function toPart(phrases: readonly string[]): string {
  const bodies = [...phrases].sort((a, b) => b.length - a.length).map((phrase) => toBody(phrase).body);
  return `(?:${bodies.join('|')})`;
}

function toBody(phrase: string): { phrase: string; body: string } {
  const body = phrase
    .split(' ')
    .map((word) => (word === '*' ? '' : escaped(word)))
    .join(String.raw`\s+`)
    .replaceAll(String.raw`\s+\s+`, String.raw`\s+(?:[^\s.;:()]+\s+){0,3}?`);
  return { phrase, body };
}

/** What is made of several lists, when it is first asked for. */
export const madeOf = <T>(make: (words: PostingWords) => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make(postingWords());
    return made;
  };
};

const escaped = (word: string): string =>
  word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll("'", "['’]");
