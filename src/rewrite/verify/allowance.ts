import { plainWords, scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import { openingIn } from '../../wording/opening.ts';
import { type Reading, saysAny, stemOf, type Word } from '../../wording/reading.ts';
import { tenseOf, verbForm } from '../../wording/verbs.ts';
import type { Evidence } from './check.ts';
import { deedWords, isNominal, isTelling, type Standing, standingsOf } from './deeds.ts';
import { isChange } from './effects.ts';
import { isOneFamily, rootOf } from './roots.ts';
import { hasEqual, isSaid, type Sayings, sayingsOf, sayingsOfWords } from './sayings.ts';

/** What the words of a rewrite are held against. */
interface Sources {
  /** all that the original and its answers and same work say */
  said: Sayings;
  /** what they say was done */
  done: Sayings;
  /** the original leaves open what was done */
  open: boolean;
}

/**
 * Which words a rewrite may use: those said by the original in some form or by an equal, and those that claim nothing. A verb
 * that claims a deed needs a deed of the original; a verb beside it ("a job that sends mails") claims little of itself.
 */
export function allowanceOf(evidence: Evidence): (word: Word) => boolean {
  const readings = [evidence.original, ...evidence.sameWork];
  const sources: Sources = {
    said: sayingsOf(readings, evidence.keywords.shown),
    done: sayingsOfWords(readings.flatMap(deedWords)),
    open: isOpen(evidence),
  };
  const standings = standingsOf(evidence.rewrite);
  return (word) => isAllowed(evidence, sources, word, standings.get(word.start) ?? null);
}

/** Whether the original, or what is about the same work, says a word or an equal of it; a tool that it shows counts. */
export function saidBy({ original, sameWork, rewrite, keywords }: Evidence): (word: Word) => boolean {
  const said = sayingsOf([original, ...sameWork], keywords.shown);
  const tools = keywords.rewrite.filter(({ id }) => keywords.shown.has(id));
  return (word) =>
    isSaid(said, word) ||
    [synonyms().equals, synonyms().deeds, scopeWords().equals].some((each) => hasEqual(said, word, each)) ||
    tools.some(({ start, end }) => start <= word.start && word.end <= end) ||
    rewrite.figures.some(({ start, end }) => start <= word.start && word.end <= end);
}

function isAllowed(
  evidence: Evidence,
  { said, done, open }: Sources,
  word: Word,
  standing: Standing,
): boolean {
  const words = plainWords();
  const { lower, stem } = word;
  const isIn = (list: ReadonlySet<string>): boolean => list.has(lower) || list.has(stem);
  if (words.function.has(lower) || isIn(words.humble) || isIn(words.light)) return true;
  if (
    isSaid(said, word) ||
    isCompound(evidence, said, word) ||
    isDenied(evidence, said, word) ||
    isPhrased(evidence, word)
  )
    return true;
  if (scopeWords().soft.has(stem) && [evidence.original, ...evidence.sameWork].some(isChange)) return true;
  if (standing === 'claim') {
    const deeds = lower.endsWith('ing') ? said : done;
    if (hasEqual(deeds, word, synonyms().deeds) || (open && !words.grand.has(stem))) return true;
    return (
      words.makers.has(stem) && [makesDeed, makesMeans, makesThing].some((isMade) => isMade(evidence, word))
    );
  }
  if (isIn(words.nouns) || (standing === 'beside' && !isTelling(word) && !isPurpose(evidence, word)))
    return true;
  if ([synonyms().equals, scopeWords().equals].some((each) => hasEqual(said, word, each))) return true;
  if (isMeasured(evidence, word)) return true;
  return hasEqual(done, word, synonyms().deeds) || isNamedByContext(evidence, word);
}

/** "To inform decisions": what for is a fact of its own; "used to send mails" tells what a thing does. */
function isPurpose({ rewrite: { words } }: Evidence, { start }: Word): boolean {
  const at = words.findIndex((word) => word.start === start);
  if (scopeWords().soft.has(words[at]?.stem ?? '')) return false;
  return words[at - 1]?.lower === 'to' && words[at - 2]?.lower !== 'used';
}

/** Euros are costs and hours a duration: what a measure of the original is called. */
function isMeasured({ original, sameWork }: Evidence, { lower, stem }: Word): boolean {
  const { measured } = plainWords();
  return [original, ...sameWork].some(({ figures }) =>
    figures.some(({ kind, reason }) => {
      const names = reason === null ? measured.get(kind) : undefined;
      return names !== undefined && (names.includes(lower) || names.includes(stem));
    }),
  );
}

/** "Handled the integration": such a verb says nothing but that the deed of the noun was done. */
function opensOpenly({ tokens }: Reading): boolean {
  const { verb } = openingIn(tokens);
  const base = verb === null ? '' : (verbForm(verb.lower)?.base ?? verb.lower);
  return /^(?:handle|do|perform|conduct|make|carry)$/.test(base);
}

/** "Implemented JWT security" for "secured by JWT": the deed is the noun after a verb of making. */
function makesDeed({ original, rewrite: { words } }: Evidence, { start }: Word): boolean {
  const at = words.findIndex((word) => word.start === start);
  const verbs = sayingsOfWords(deedWords(original).filter(({ lower }) => tenseOf(lower) !== null));
  return words
    .slice(at + 1, at + 6)
    .some(
      (word) =>
        isNominal(word.lower) &&
        (original.stems.has(word.stem) ? opensOpenly(original) : isSaid(verbs, word)),
    );
}

/** "Built an API" for "exposed data through an API": but what was kept, tested or used was not made. */
function makesThing({ original, rewrite: { words } }: Evidence, { start }: Word): boolean {
  const { verb } = openingIn(original.tokens);
  const base = verb === null ? '' : (verbForm(verb.lower)?.base ?? verb.lower);
  if (plainWords().keepers.has(base)) return false;
  const at = words.findIndex((word) => word.start === start);
  const thing = words.slice(at + 1).find(({ lower }) => !plainWords().function.has(lower));
  return thing !== undefined && original.stems.has(thing.stem);
}

/** "By adding an index" for "with an index": the means was made, bought or switched on, whatever is said of it. */
function makesMeans({ original, rewrite: { words } }: Evidence, { start }: Word): boolean {
  const at = words.findIndex((word) => word.start === start);
  if (words[at - 1]?.lower !== 'by') return false;
  const thing = words.slice(at + 1).find(({ lower }) => !plainWords().function.has(lower));
  return original.words.some(
    ({ stem }, place) =>
      stem === thing?.stem &&
      original.words.slice(Math.max(0, place - 3), place).some(({ lower }) => means.test(lower)),
  );
}

const means = /^(?:with|by|through|using|via|thanks|after)$/;

/** "Time zone" for "timezone", "in-house" for what equals it. */
function isCompound({ rewrite, original }: Evidence, said: Sayings, word: Word): boolean {
  if (original.closed.has(word.lower) || original.closed.has(word.stem)) return true;
  const at = rewrite.words.findIndex(({ start }) => start === word.start);
  return [at, at + 1].some((second) => {
    const [first, last] = [rewrite.words[second - 1], rewrite.words[second]];
    if (!first || !last) return false;
    if (said.stems.has(`${first.lower}${last.lower}`) || said.stems.has(`${first.lower}${last.stem}`))
      return true;
    if (rewrite.text.slice(first.end, last.start) !== '-') return false;
    if (last.lower === 'free' && isSaid(said, first) && saysAny(original, ['without', 'no', 'zero']))
      return true;
    const joined = `${first.lower}-${last.stem}`;
    return hasEqual(said, { ...last, lower: joined, stem: joined }, synonyms().equals);
  });
}

/** "Untested" for "had no tests". */
function isDenied({ original }: Evidence, said: Sayings, word: Word): boolean {
  if (!/^un\w{4}/.test(word.lower)) return false;
  const [lower, stem] = [word.lower.slice(2), stemOf(word.lower.slice(2))];
  return (
    isSaid(said, { ...word, lower, stem }) && saysAny(original, ['no', 'none', 'not', 'never', 'without'])
  );
}

/** "Monitored" for "kept an eye on". */
function isPhrased({ original, sameWork }: Evidence, { lower, stem }: Word): boolean {
  const phrases = synonyms().phrases.get(stem) ?? synonyms().phrases.get(lower);
  return phrases !== undefined && [original, ...sameWork].some((source) => saysAny(source, phrases));
}

/** "The site" may be called "the appointment site" where the resume calls it so, or by a word of the employer's name. */
function isNamedByContext({ rewrite, context, original }: Evidence, { stem, end }: Word): boolean {
  const next = rewrite.words.find(({ start }) => start > end);
  if (!next || !original.stems.has(next.stem)) return false;
  const inName = context.words.some((word) => word.stem === stem && word.text !== word.lower);
  return inName || context.stemmed.includes(` ${stem} ${next.stem} `);
}

/** "Worked on" and noun phrases leave open what was done; "tested" does not. */
function isOpen({ original }: Evidence): boolean {
  const { verb } = openingIn(original.tokens);
  if (namesDuty(original)) return false;
  if (verb === null || opensWithNoun(original, verb)) return true;
  const base = verbForm(verb.lower)?.base ?? verb.lower;
  if (!plainWords().open.has(base)) return false;
  if (base === 'use') return true;
  return !original.words.slice(0, furthestDeed).some(({ lower, stem }) => namesDeed(lower, stem));
}

/** "Responsible for testing", "in charge of keeping the docs": the verb after the phrase of duty is the deed. */
const namesDuty = ({ words }: Reading): boolean => {
  const at = words.findIndex(({ lower }) => /^(?:responsible|charge|tasked|entrusted)$/.test(lower));
  const duty = words[at + 2]?.lower ?? '';
  return (
    at >= 0 &&
    at < furthestDeed &&
    verbForm(duty)?.shape === 'gerund' &&
    !plainWords().open.has(verbForm(duty)?.base ?? '')
  );
};

/** "Interface between shop and ERP": a base form before a preposition is a noun. */
const opensWithNoun = ({ words }: Reading, verb: { start: number; lower: string }): boolean =>
  words[0]?.start === verb.start &&
  verbForm(verb.lower)?.shape === 'base' &&
  /^(?:between|for|of|in|with|from|on|by)$/.test(words[1]?.lower ?? '');

/** "Did maintenance of" and "responsible for code reviews" name the deed by a noun within the first words; what a thing was used for leaves it open. */
const furthestDeed = 6;
const namesDeed = (lower: string, stem: string): boolean =>
  (/(?:tion|ment|ance|sis|ing)s?$/.test(lower) || plainWords().deedNouns.has(stem)) &&
  synonyms().deeds.some((group) => group.some((each) => isOneFamily(rootOf(each), rootOf(lower))));
