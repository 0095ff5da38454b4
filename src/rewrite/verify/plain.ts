import { measureWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import { isCapitalised } from '../../wording/tokens.ts';
import { verbForm } from '../../wording/verbs.ts';
import { type Check, type Evidence, type ViolationKind, violation } from './check.ts';
import { isChange } from './effects.ts';
import { isEnglish } from './english.ts';
import type { Word } from './reading.ts';
import { hasEqual, isSaid, type Sayings, sayingsOf } from './sayings.ts';

/**
 * Every plain word of the rewrite is said by the original, in some form or by an equal, or claims nothing. This is what
 * finds inventions that no list foresees: "for government agencies", "under tight deadlines", "each quarter".
 */
export const checkPlain: Check = (evidence) => {
  const { original, rewrite } = evidence;
  if (!isEnglish(original)) return [];
  const sayings = sayingsOf([original, ...evidence.sameWork]);
  const isOpen = opensFor(evidence);
  return rewrite.words
    .filter((word) => !isJudgedElsewhere(evidence, word) && !isAllowed(evidence, sayings, word, isOpen))
    .map((word) => violation(kindOf(word), 'plain', rewrite.text, word));
};

/** "Worked on" and noun phrases leave open what was done; "tested" does not. */
function opensFor({ original }: Evidence): boolean {
  const { verb } = openingIn(original.tokens);
  return verb === null || plainWords().open.has(verbForm(verb.lower)?.base ?? verb.lower);
}

function isAllowed(evidence: Evidence, sayings: Sayings, word: Word, isOpen: boolean): boolean {
  const words = plainWords();
  const { lower, stem } = word;
  const isIn = (list: ReadonlySet<string>): boolean => list.has(lower) || list.has(stem);
  if (words.function.has(lower) || isIn(words.nouns) || isIn(words.humble) || isIn(words.light)) return true;
  if (isSaid(sayings, word)) return true;
  if (hasEqual(sayings, word, [...words.deeds, ...words.equals, ...scopeWords().equals])) return true;
  if (scopeWords().soft.has(stem) && [evidence.original, ...evidence.sameWork].some(isChange)) return true;
  return isOpen && verbForm(lower) !== null && words.deeds.some((group) => group.includes(stem));
}

/** Tools, names and numbers, and the words of rank and effect, have checks of their own. */
function isJudgedElsewhere({ rewrite, keywords }: Evidence, word: Word): boolean {
  const holds = (span: { start: number; end: number }): boolean =>
    span.start <= word.start && word.end <= span.end;
  const words = plainWords();
  const follows = ({ start }: { start: number }): boolean =>
    start > word.end && start - word.end <= furthestHedge;
  if (keywords.rewrite.some(holds) || /\d/.test(rewrite.text[word.start - 1] ?? '')) return true;
  if (isNumberWord(word) && rewrite.figures.some(holds)) return true;
  if (words.hedges.has(word.lower) && rewrite.figures.some(follows)) return true;
  const isFirst = rewrite.words[0] === word;
  if (!isFirst && isCapitalised({ ...word, kind: 'word', glued: false })) return true;
  const { ranks, neutral, claims, effects, soft, results, shared, softeners } = scopeWords();
  const isIn = (list: { has(word: string): boolean }): boolean => list.has(word.stem) || list.has(word.lower);
  if (isIn(claims) || isIn(results) || isIn(shared) || isIn(softeners)) return true;
  const inGroups = (groups: readonly (readonly string[])[]): boolean =>
    groups.some((group) => group.includes(word.stem) || group.includes(word.lower));
  return (!isIn(neutral) && inGroups(ranks)) || (!isIn(soft) && inGroups(effects));
}

/** "More than 900": a hedge stands at most this far before its number. */
const furthestHedge = 8;

function isNumberWord({ lower }: Word): boolean {
  const words = measureWords();
  const lists = [words.numbers, words.magnitudes, words.fractions, words.factors, words.bareFactors];
  const units = [words.durations, words.sizes, words.percents, words.rates, words.units, words.periods];
  return (
    [...lists, ...units].some((list) => list.has(lower) || list.has(lower.replace(/s$/, ''))) ||
    words.frequencies.has(lower) ||
    words.currencies.has(lower)
  );
}

function kindOf(word: Word): ViolationKind {
  if (plainWords().statistics.has(word.lower)) return 'unit_change';
  return isNumberWord(word) ? 'invented_number' : 'invented_scope';
}
