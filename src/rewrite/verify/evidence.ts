import { openingWords } from '../../lexicon/language.ts';
import { scopeWords } from '../../lexicon/scope-words.ts';
import type { Evidence, Matcher, VerifyInput } from './check.ts';
import { type Reading, readingOf } from './reading.ts';

/** Reads the three texts and gathers what the rewrite may draw on. */
export function evidenceOf(input: VerifyInput, matcher: Matcher): Evidence {
  const original = readingOf(input.original);
  const context = readingOf(input.context ?? '');
  const found = matcher.findKeywords(input.original);
  const known = new Set<string>();
  const add = (id: string): void => {
    if (known.has(id)) return;
    known.add(id);
    for (const implied of matcher.implied(id)) add(implied);
  };
  for (const { id } of [...found, ...(input.context ? matcher.findKeywords(input.context) : [])]) add(id);
  return {
    original,
    rewrite: readingOf(input.rewrite),
    context,
    sameWork: linesOf(input.context ?? '')
      .map(readingOf)
      .filter((line) => isSameWork(original, line)),
    keywords: { original: found, rewrite: matcher.findKeywords(input.rewrite), known },
  };
}

const linesOf = (text: string): string[] =>
  text.split(/\n+|(?<=[.;!?])\s+(?=[A-Z•-])/).filter((line) => line.trim() !== '');

const topics = (reading: Reading): Set<string> => {
  const { prepositions, determiners, adverbs } = openingWords();
  const isPlain = (word: string): boolean =>
    prepositions.has(word) || determiners.has(word) || adverbs.has(word);
  return new Set(
    reading.words
      .filter(({ lower, stem }) => stem.length > 2 && !isPlain(lower) && !scopeWords().common.has(stem))
      .map(({ stem }) => stem),
  );
};

/** Two statements are about the same work when they share their topic: two telling words, or most of the shorter one. */
export function isSameWork(one: Reading, other: Reading): boolean {
  const first = topics(one);
  const second = topics(other);
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 2 || (shared === 1 && Math.min(first.size, second.size) <= 2);
}
