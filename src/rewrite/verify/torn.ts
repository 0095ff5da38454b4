import { synonyms } from '../../lexicon/scope-words.ts';
import type { Figure } from '../../wording/figures.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { looksPast, verbForm } from '../../wording/verbs.ts';
import { hasEqual, isSaid, sayingsOfWords } from './sayings.ts';

const isDeed = ({ lower }: Word): boolean => verbForm(lower)?.tense === 'past' || looksPast(lower);

/** A statement cut where an "and" joins a second deed to the first. */
function deedsOf({ words }: Reading): Word[][] {
  const parts: Word[][] = [[]];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.lower ?? '';
    if (at > 1 && /^(?:and|then)$/.test(before) && isDeed(word)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/**
 * Whether a time is torn from its deed: "learned Go in two months and wrote the proxy" may not become "wrote the proxy in
 * two months", for the deed that took the time is not told at all.
 */
export function isTorn(rewrite: Reading, figure: Figure, source: Reading, own: Figure): boolean {
  if (
    figure.kind !== 'duration' ||
    !/\b(?:in|within) (?:only |just |about )?$/i.test(source.text.slice(0, own.start))
  )
    return false;
  const parts = deedsOf(source);
  const said = sayingsOfWords(rewrite.words);
  const isTold = (part: readonly Word[]): boolean => {
    const verb = part.find(isDeed);
    return verb === undefined || isSaid(said, verb) || hasEqual(said, verb, synonyms().deeds);
  };
  const at = parts.findIndex((part) => part.some(({ start }) => start >= own.start && start < own.end));
  const part = parts[at];
  return part !== undefined && !isTold(part) && parts.some((other) => other !== part && isTold(other));
}
