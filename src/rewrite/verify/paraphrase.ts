import { measureWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { looksPast, verbForm } from '../../wording/verbs.ts';
import type { Evidence } from './check.ts';
import { isTelling, type Standing, standingsOf } from './deeds.ts';
import { rootOf } from './roots.ts';

/** What is asked of the words around a new one: whether they stand in the sources. */
type IsSaid = (word: Word) => boolean;

/**
 * Whether a new word only says in other words what stands there, by its place: what a thing of the original is called ("the
 * checkout flow", "settlement workloads"), the state it is in ("keeps the data consistent"), or what is done with it ("a
 * rule that flags SQL", "scheduled the jobs"). A new word before a thing ("a global API"), a phrase of new words alone
 * ("for government agencies") and words of rank, effect, people, place and time add a fact wherever they stand.
 */
export function isParaphrase(evidence: Evidence, word: Word, isSaid: IsSaid): boolean {
  const { rewrite } = evidence;
  if (isWeighty(word) || (word.text !== word.lower && word !== rewrite.words[0])) return false;
  const at = rewrite.words.indexOf(word);
  const standing = standingsOf(rewrite).get(word.start) ?? null;
  if (isVerb(word.lower) && (standing !== null || word.lower.endsWith('ing')))
    return isNewVerb(word, standing) && hasSaidObject(rewrite, at, isSaid);
  return isNameOfSaid(rewrite, at, isSaid);
}

const isVerb = (lower: string): boolean =>
  verbForm(lower) !== null || looksPast(lower) || lower.endsWith('ing');

/** Words that claim something by themselves. */
function isWeighty(word: Word): boolean {
  const { lower, stem } = word;
  const { people, durations } = measureWords();
  const { claims, effects, results, company } = scopeWords();
  const isIn = (list: { has(each: string): boolean }): boolean => list.has(lower) || list.has(stem);
  if (isTelling(word) || isIn(claims) || isIn(results) || isIn(people) || isIn(company.people)) return true;
  if (isIn(durations) || isIn(plainWords().grand) || isIn(plainWords().weighty)) return true;
  return quality.test(lower) || effects.some((group) => group.includes(stem) || group.includes(lower));
}

/** "Resilience", "consistency", "readiness": a quality is a result. Adverbs tell how well a thing was done. */
const quality = /(?:ity|ness|cy|ence|ance|ly|est|able|ible|ful|ous|ive)$/;

/** A deed that the groups of deeds know is judged by them. */
function isNewVerb(word: Word, standing: Standing): boolean {
  if (standing !== 'claim') return true;
  const root = rootOf(word.stem);
  return !deedRoots().has(root);
}

let known: ReadonlySet<string> | undefined;

function deedRoots(): ReadonlySet<string> {
  known ??= new Set(synonyms().deeds.flat().map(rootOf));
  return known;
}

/** How far behind a verb its object begins. */
const furthestObject = 4;

function hasSaidObject({ words, text }: Reading, at: number, isSaid: IsSaid): boolean {
  for (const [step, word] of words.slice(at + 1, at + 1 + furthestObject).entries()) {
    const before = words[at + step];
    if (!before || /[,;:.()]/.test(text.slice(before.end, word.start))) return false;
    if (isSmall(word)) continue;
    return isSaid(word);
  }
  return false;
}

/** The last word of a phrase that else stands in the sources. */
function isNameOfSaid(reading: Reading, at: number, isSaid: IsSaid): boolean {
  const [word, before, next] = [reading.words[at], reading.words[at - 1], reading.words[at + 1]];
  if (!word || !before || isApart(reading, before, word) || isSmall(before)) return false;
  if (next && !isApart(reading, word, next) && !isSmall(next)) return false;
  return isSaid(before);
}

const isApart = ({ text }: Reading, one: Word, other: Word): boolean =>
  /[,;:.()–—]/.test(text.slice(one.end, other.start));

const isSmall = ({ lower }: Word): boolean => plainWords().function.has(lower) || /^\d/.test(lower);
