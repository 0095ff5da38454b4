import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import { verbForm } from '../../wording/verbs.ts';
import type { Evidence } from './check.ts';
import { isChange } from './effects.ts';
import type { Word } from './reading.ts';
import { isOneFamily, rootOf } from './roots.ts';
import { hasEqual, isSaid, type Sayings, sayingsOf } from './sayings.ts';

/** Which words a rewrite may use: those said by the original in some form or by an equal, and those that claim nothing. */
export function allowanceOf(evidence: Evidence): (word: Word) => boolean {
  const sayings = sayingsOf([evidence.original, ...evidence.sameWork], evidence.keywords.shown);
  return (word) => isAllowed(evidence, sayings, word) || (isPlainDeed(evidence, word) && opensFor(evidence));
}

/** What an open original may be said to be: the opening verb, or one that "and" joins to it. */
function isPlainDeed({ rewrite }: Evidence, { lower, stem, start }: Word): boolean {
  const at = rewrite.words.findIndex((word) => word.start === start);
  const opens = (at >= 0 && at < 2) || rewrite.words[at - 1]?.lower === 'and';
  return opens && verbForm(lower) !== null && !plainWords().grand.has(stem);
}

/** "Worked on" and noun phrases leave open what was done; "tested" does not. */
function opensFor({ original }: Evidence): boolean {
  const { verb } = openingIn(original.tokens);
  if (verb === null) return true;
  if (!plainWords().open.has(verbForm(verb.lower)?.base ?? verb.lower)) return false;
  return !original.words.slice(0, furthestDeed).some(({ lower, stem }) => namesDeed(lower, stem));
}

/** "Did maintenance of" and "responsible for code reviews" name the deed by a noun within the first words. */
const furthestDeed = 6;
const namesDeed = (lower: string, stem: string): boolean =>
  (/(?:tion|ment|ance|sis|ing)s?$/.test(lower) || plainWords().deedNouns.has(stem)) &&
  plainWords().deeds.some((group) => group.some((each) => isOneFamily(rootOf(each), rootOf(lower))));

function isAllowed(evidence: Evidence, sayings: Sayings, word: Word): boolean {
  const words = plainWords();
  const { lower, stem } = word;
  const isIn = (list: ReadonlySet<string>): boolean => list.has(lower) || list.has(stem);
  if (words.function.has(lower) || isIn(words.nouns) || isIn(words.humble) || isIn(words.light)) return true;
  if (isSaid(sayings, word)) return true;
  const groups = [words.deeds, words.equals, scopeWords().equals];
  if (groups.some((each) => hasEqual(sayings, word, each))) return true;
  return scopeWords().soft.has(stem) && [evidence.original, ...evidence.sameWork].some(isChange);
}
