import { scopeWords } from '../../lexicon/scope-words.ts';
import { stem } from '../../lexicon/stem.ts';

/**
 * The root that the words of one family share: "migrate" and "migration", "optimise" and "optimize". A word that only looks
 * like one of a family has a root of its own.
 */
export const rootOf = (word: string): string =>
  scopeWords().strangers.has(word) ? strange(word) : shared(word);

const strange = (word: string): string => `=${word.replace(/(?:ie)?s$/, '')}`;

const shared = (word: string): string =>
  stem(
    withoutAbility(word.replace(/is(?=(?:e[drs]?|ing|ations?)$)/, 'iz').replace(/our(?=s?$|e|i)/, 'or')),
  ).replace(/i$/, 'y');

/** "Deploy" of "deployable" and "deployability", where at least four letters are left. */
function withoutAbility(word: string): string {
  const ending = ['able', 'ability', 'abilities'].find((each) => word.endsWith(each));
  return ending && word.length >= ending.length + 4 ? word.slice(0, -ending.length) : word;
}

const fewestLetters = 5;

/** Two words of one family, by their roots, one of which may go on: "reduc" and "reduct". */
export const isOneFamily = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= fewestLetters && (one.startsWith(other) || other.startsWith(one)));
