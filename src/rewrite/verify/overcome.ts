import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Reading, saidIn } from '../../wording/reading.ts';
import { looksPast, verbForm } from '../../wording/verbs.ts';

/**
 * Whether what was denied is only how things stood before: "backups were never tested, I wrote a script that does it". A
 * new clause with a deed of its own follows.
 */
export function isOvercome(original: Reading, phrase: string): boolean {
  const said = saidIn(original, phrase);
  if (!said || !phrase.split(' ').some((word) => scopeWords().denials.has(word))) return false;
  const rest = original.words.filter(({ start }) => start > said.end);
  if (/^[^,;:.]*\b(?:any ?more|any longer)\b/i.test(original.text.slice(said.end))) return true;
  return rest.some((word, at) => {
    const between = original.text.slice(rest[at - 1]?.end ?? said.end, word.start);
    if (!/[,;.:–—]/.test(between)) return false;
    const [first, second] = rest.slice(at);
    return isDeed(first?.lower) || (starters.test(first?.lower ?? '') && isDeed(second?.lower));
  });
}

const starters = /^(?:i|we|so|and|then|now|after|because|since|until)$/;

const isDeed = (lower = ''): boolean =>
  starters.test(lower) || verbForm(lower)?.tense === 'past' || looksPast(lower);
