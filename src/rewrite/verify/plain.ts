import { measureWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { isCapitalised } from '../../wording/tokens.ts';
import { allowanceOf, saidBy } from './allowance.ts';
import { type Check, type Evidence, type ViolationKind, violation } from './check.ts';
import { isEnglish } from './english.ts';
import { isParaphrase } from './paraphrase.ts';
import { inRhythm } from './rhythms.ts';

/**
 * Every plain word of the rewrite is said by the original, in some form or by an equal, or claims nothing. This is what
 * finds inventions that no list foresees: "for government agencies", "under tight deadlines", "each quarter".
 */
export const checkPlain: Check = (evidence) => {
  const { original, rewrite } = evidence;
  if (!isEnglish(original)) return [];
  const isAllowed = allowanceOf(evidence);
  const added = rewrite.words.filter((word) => !isJudgedElsewhere(evidence, word) && !isAllowed(word));
  const isSaid = saidBy(evidence);
  const told = added.filter((word) => isParaphrase(evidence, word, isSaid));
  const invented = told.length > mostParaphrases ? added : added.filter((word) => !told.includes(word));
  return invented.map((word) => violation(kindOf(word), 'plain', rewrite.text, word));
};

/** Where more words than this are new, the statement is another one. */
const mostParaphrases = 3;

/** Tools, names and numbers, and the words of rank and effect, have checks of their own. */
function isJudgedElsewhere({ original, rewrite, keywords }: Evidence, word: Word): boolean {
  const holds = (span: { start: number; end: number }): boolean =>
    span.start <= word.start && word.end <= span.end;
  const words = plainWords();
  const follows = ({ start }: { start: number }): boolean =>
    start > word.end && start - word.end <= furthestHedge;
  if (keywords.rewrite.some(holds) || /\d/.test(rewrite.text[word.start - 1] ?? '')) return true;
  if (rewrite.figures.some((figure) => holds(figure) && (isNumberWord(word) || figure.kind === 'outcome')))
    return true;
  if (inRhythm(rewrite, word) || isSameNumber(original, word)) return true;
  const isAfter = ({ end }: { end: number }): boolean => /^ or $/.test(rewrite.text.slice(end, word.start));
  if (
    words.hedges.has(word.lower) &&
    (rewrite.figures.some(follows) ||
      (word.lower === 'more' &&
        rewrite.figures.some(isAfter) &&
        !/^ \w+er\b/.test(rewrite.text.slice(word.end))))
  )
    return true;
  const isFirst = rewrite.words[0] === word;
  if (!isFirst && isCapitalised({ ...word, kind: 'word', glued: false })) return true;
  const { ranks, neutral, claims, effects, soft, results, shared, softeners, universal } = scopeWords();
  const isIn = (list: { has(word: string): boolean }): boolean => list.has(word.stem) || list.has(word.lower);
  if (
    isIn(claims) ||
    isIn(universal.claims) ||
    isIn(results) ||
    isIn(shared) ||
    softeners.some(({ says }) => says.includes(word.lower))
  )
    return true;
  const inGroups = (groups: readonly (readonly string[])[]): boolean =>
    groups.some((group) => group.includes(word.stem) || group.includes(word.lower));
  return (
    (!isIn(neutral) && inGroups(ranks.map(({ claims }) => claims))) || (!isIn(soft) && inGroups(effects))
  );
}

/** "Twice" for "two times". */
function isSameNumber({ figures }: Reading, { lower }: Word): boolean {
  const { numbers, factors } = measureWords();
  const value = numbers.get(lower) ?? factors.get(lower);
  return value !== undefined && value > 1 && figures.some((figure) => figure.value === value);
}

/** "More than 900": a hedge stands at most this far before its number. */
const furthestHedge = 8;

export function isNumberWord({ lower }: Word): boolean {
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
