import { openingWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import type { Reading, Word } from '../../wording/reading.ts';
import { verbForm } from '../../wording/verbs.ts';
import type { FoundKeyword } from './check.ts';

/**
 * Which lines of a resume are about the same work as a statement: those that share two telling words with it, or the thing
 * that either is about ("matchmaking" of "designed matchmaking in Go" and "matchmaking picks a game in 2 s"). Tools tell
 * nothing: two services written in Java are two.
 */
export function sameWorkAs(original: Reading, tools: readonly FoundKeyword[]): (line: Reading) => boolean {
  const toolWords = new Set(
    original.words
      .filter(({ start, end }) => tools.some((tool) => tool.start <= start && end <= tool.end))
      .map(({ stem }) => stem),
  );
  const hasOther = original.words.some(
    (word) => isContent(word) && isNoted(word) && !toolWords.has(word.stem) && !verbForm(word.lower),
  );
  const isTelling = (word: Word): boolean => isContent(word) && !(hasOther && toolWords.has(word.stem));
  const topics = new Set(
    original.words
      .filter(isTelling)
      .filter(isNoted)
      .map(({ stem }) => stem),
  );
  const things = thingsOf(original, isTelling);
  return (line) => {
    const shared = new Set(line.words.map(({ stem }) => stem).filter((stem) => topics.has(stem)));
    return (
      shared.size >= 2 ||
      thingsOf(line, isTelling).some((other) => things.some((thing) => isSameThing(thing, other)))
    );
  };
}

const isContent = ({ lower, stem, text }: Word): boolean => {
  const { prepositions, determiners, adverbs } = openingWords();
  if (stem.length < 3 && !/^[A-Z]{2}$/.test(text)) return false;
  return (
    !prepositions.has(lower) &&
    !determiners.has(lower) &&
    !adverbs.has(lower) &&
    !plainWords().function.has(lower)
  );
};

const isNoted = ({ stem }: Word): boolean => !scopeWords().common.has(stem);

/** What a statement is about: its first noun phrase after the opening verb. A verb of the present may be a noun ("order service"). */
function thingsOf(reading: Reading, isTelling: (word: Word) => boolean): (readonly Word[])[] {
  const { verb } = openingIn(reading.tokens);
  const opens =
    verb !== null && verb.start === reading.words[0]?.start && verbForm(verb.lower)?.tense === 'past';
  const starts = verb === null ? [0] : opens ? [verb.end] : [verb.end, 0];
  return starts.map((from) => thingFrom(reading, from, isTelling));
}

function thingFrom(
  { words, text }: Reading,
  from: number,
  isTelling: (word: Word) => boolean,
): readonly Word[] {
  const { prepositions } = openingWords();
  const thing: Word[] = [];
  let last = from;
  for (const word of words) {
    if (word.start < from) continue;
    const ends = prepositions.has(word.lower) || /[,;:.()]/.test(text.slice(last, word.start));
    if (thing.length > 0 && (ends || isPredicate(word))) break;
    if (isTelling(word)) thing.push(word);
    last = word.end;
  }
  return thing;
}

/** "Booking service takes …": a verb after the thing. */
const isPredicate = ({ lower }: Word): boolean =>
  /^(?:is|are|was|were|has|have|had|that|which|who|and|or)$/.test(lower);

/** All telling words of the one thing stand in the other, and at least one of them is no common word. */
function isSameThing(one: readonly Word[], other: readonly Word[]): boolean {
  const [first, second] = [
    new Set(one.map(({ stem }) => stem)),
    new Set(other.slice(0, one.length + 1).map(({ stem }) => stem)),
  ];
  return one.some(isNoted) && [...first].every((stem) => second.has(stem));
}
