import { measureWords, openingWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords, synonyms } from '../../lexicon/scope-words.ts';
import type { Span } from '../../range.ts';
import { type Reading, saidIn, says, saysAny, stemOf, type Word } from '../../wording/reading.ts';
import { verbForm } from '../../wording/verbs.ts';
import { type Check, type Evidence, type Violation, violation } from './check.ts';
import { isDoneToo } from './done-too.ts';
import { isOvercome } from './overcome.ts';
import { inRhythm } from './rhythms.ts';
import { hasEqual, isSaid, sayingsOf } from './sayings.ts';

/** The rewrite claims no larger part, rank or reach than the original: nothing led that was helped, nothing "global". */
export const checkScope: Check = (evidence) => [
  ...raisedRanks(evidence),
  ...droppedParticipation(evidence),
  ...droppedSofteners(evidence),
  ...newClaims(evidence),
  ...enlarged(evidence),
  ...madeOfKept(evidence),
  ...leadsCompany(evidence),
];

const found = (rewrite: Reading, span: Span): Violation =>
  violation('invented_scope', 'scope', rewrite.text, span);

/** "Led" needs in the original what shows it: headed, managed, in charge of. */
function raisedRanks({ original, rewrite, sameWork }: Evidence): Violation[] {
  const { ranks, neutral } = scopeWords();
  const raised = new Map<number, Violation>();
  const sources = [original, ...sameWork];
  const sayings = sayingsOf(sources);
  for (const [at, word] of rewrite.words.entries()) {
    if (original.stems.has(word.lower.replace(/'s$/, '')) && namesOther(rewrite.words[at - 1]?.lower))
      continue;
    if ((isPerson(rewrite, at) || isPlural(rewrite, at)) && isSaid(sayings, word)) continue;
    if (isPersonNoun(word.stem) && sources.some((source) => namesSame(source, rewrite, at))) continue;
    if (word.lower === 'leading' && rewrite.words[at + 1]?.lower === 'to') continue;
    const groups = ranks.filter(({ claims }) => claims.includes(word.stem));
    const shows = groups.map(({ claims, shownBy }) => [...claims, ...shownBy]);
    if (groups.length === 0 || sources.some((source) => shows.some((group) => tellsOf(source, group))))
      continue;
    if (!neutral.has(word.stem)) raised.set(word.start, found(rewrite, word));
  }
  return [...raised.values()];
}

/** "To managers", "with leaders": other people, where the original names them too. */
const isPerson = ({ words }: Reading, at: number): boolean =>
  /(?:er|or|ors|ers)$/.test(words[at]?.lower ?? '') &&
  /^(to|for|with|by|from|the|of)$/.test(words[at - 1]?.lower ?? '');

/** "Enabled tutors to cancel": in the plural, after another verb, people are named and no deed is claimed. */
const isPlural = ({ words }: Reading, at: number): boolean => {
  const { lower = '', stem = '' } = words[at] ?? {};
  return (
    at > 0 &&
    /(?:er|or)s$/.test(lower) &&
    lower === `${stem}s` &&
    verbForm(words[at - 1]?.lower ?? '') !== null
  );
};

/** After a determiner or preposition a word names somebody or something: "the lead", "for sales". */
function namesOther(before = ''): boolean {
  const { determiners, prepositions } = openingWords();
  return !/^(?:to|as|is|was|are|were)$/.test(before) && (determiners.has(before) || prepositions.has(before));
}

/** A text tells of a deed by a verb or a phrase: "with the architects" and "the manager" name other people. */
function tellsOf(source: Reading, group: readonly string[]): boolean {
  return group.some((phrase) =>
    phrase.includes(' ')
      ? saysOfPeople(source, phrase)
      : source.words.some(
          ({ stem }, at) =>
            stem === phrase &&
            (!isPersonNoun(phrase) || isOneself(source, at)) &&
            (!namesOther(source.words[at - 1]?.lower) ||
              scopeWords().giving.has(source.words[at - 2]?.stem ?? '')),
        ),
  );
}

/** A "product manager" whom the original names too. */
const namesSame = (source: Reading, { words }: Reading, at: number): boolean =>
  at > 1 && source.stemmed.includes(` ${words[at - 1]?.stem} ${words[at]?.stem} `);

const isPersonNoun = (stem: string): boolean => /(?:er|or|dba|admin)$/.test(stem) && verbForm(stem) === null;

/** "As manager of", "Manager of": the one who tells; a "product manager" further on is somebody else. */
const isOneself = ({ words }: Reading, at: number): boolean =>
  at < 3 || words.slice(at - 3, at).some(({ lower }) => /^(?:as|was|am|became|being|acting)$/.test(lower));

const people = ' {people}';

/** A phrase, which may end in a stand-in for a noun of people within the next words. */
function saysOfPeople(source: Reading, phrase: string): boolean {
  if (!phrase.endsWith(people)) return says(source, phrase);
  const said = saidIn(source, phrase.slice(0, -people.length));
  if (!said) return false;
  const after = source.words.filter(({ start }) => start > said.end).slice(0, 3);
  return after.some(
    ({ lower, stem }) => measureWords().people.has(lower) || scopeWords().company.people.has(stem),
  );
}

/** "Helped migrate" may not become "Migrated": the omission makes the claim larger. */
function droppedParticipation({ original, rewrite }: Evidence): Violation[] {
  const { participation, shared } = scopeWords();
  if (isDoneToo(original, rewrite)) return [];
  const opening = original.words.slice(0, 5);
  const first = opening.find(
    ({ stem, lower }, at) =>
      (participation.has(stem) && (stem !== 'co' || verbForm(opening[at + 1]?.lower ?? '') !== null)) ||
      (lower === 'took' && says(original, 'took part')),
  );
  if (
    !first ||
    original.words.slice(0, original.words.indexOf(first)).some(({ lower }) => /^(and|to|that)$/.test(lower))
  )
    return [];
  if (saysAny(rewrite, shared) || rewrite.words.length === 0) return [];
  if (first.stem === 'attend' && original.words[1]?.lower === 'to') return [];
  if (
    first.stem === 'support' &&
    /^support(s|ed|ing)?$/.test(first.lower) &&
    !/^(the|in|with)$/.test(original.words[1]?.lower ?? '')
  )
    return [];
  const verb = rewrite.words[0];
  return verb ? [found(rewrite, verb)] : [];
}

/** A prototype stays a prototype, a plan a plan: every softening of the original is kept by one of its equals. */
function droppedSofteners({ original, rewrite }: Evidence): Violation[] {
  const { softeners, smallTitles } = scopeWords();
  if (rewrite.words.length === 0 || isDoneToo(original, rewrite)) return [];
  const titles = original.words.slice(0, 2).flatMap(({ lower }) => (smallTitles.has(lower) ? [lower] : []));
  const groups = [...softeners, ...titles.map((title) => ({ says: [title], keptBy: [] }))];
  const isDropped = groups.some(({ says: soft, keptBy }) => {
    const said = soft.filter(
      (phrase) =>
        says(original, phrase) && isMeant(original, rewrite, phrase) && !isOvercome(original, phrase),
    );
    return said.length > 0 && !saysAny(rewrite, soft) && !saysAny(rewrite, keptBy);
  });
  return isDropped ? [found(rewrite, { start: 0, end: rewrite.text.length })] : [];
}

/** "Students" and "interns" who are taught or led soften nothing. */
const isMeant = (original: Reading, rewrite: Reading, phrase: string): boolean =>
  !isOfAnother(original, rewrite, phrase) &&
  !(phrase === 'part of' && keepsKind(original, rewrite)) &&
  (!/^(student|intern|trainee|draft|demo|pilot|studied|internship)$/.test(phrase) ||
    original.words.some(({ lower }) => lower === phrase));

/** "Wrote the Dockerfile, deployment was not my job": what is denied is not what the rewrite tells of. */
function isOfAnother({ text, words }: Reading, rewrite: Reading, phrase: string): boolean {
  if (!/\b(?:not|never)\b/.test(phrase)) return false;
  const at = text.toLowerCase().indexOf(phrase);
  const start = text.slice(0, at).search(/[,;:.][^,;:.]*$/);
  const end = text.slice(at).search(/[,;:.]/);
  if (at < 0 || start < 0) return false;
  const clause = words.filter(
    (word) =>
      word.start > start && (end < 0 || word.end <= at + end) && !plainWords().function.has(word.lower),
  );
  return !clause.some(({ stem }) => rewrite.stems.has(stem));
}

/** "The backend part of the app" is named by its kind: "the backend of the app". */
const keepsKind = ({ words }: Reading, rewrite: Reading): boolean =>
  words.some(
    ({ lower, stem }, at) =>
      stem !== '' &&
      words[at + 1]?.lower === 'part' &&
      !plainWords().function.has(lower) &&
      rewrite.stems.has(stem),
  );

/** "As a senior" and "Senior developer" tell of the one who writes, "under a senior" does not. */
const claimsOneself = ({ words }: Reading, claim: string): boolean =>
  words.some(
    ({ lower }, at) =>
      lower === claim &&
      (at === 0 || words.slice(Math.max(0, at - 2), at).some((word) => word.lower === 'as')),
  );

function newClaims({ original, rewrite, context }: Evidence): Violation[] {
  const sayings = sayingsOf([original]);
  const wordOf = (lower: string): Word => ({ text: lower, lower, stem: stemOf(lower), start: 0, end: 0 });
  return [...scopeWords().claims].flatMap((claim) => {
    const said = saidIn(rewrite, claim);
    if (!said || hasEqual(sayings, wordOf(claim), synonyms().equals)) return [];
    const isOwn = claimsOneself(rewrite, claim) && says(original, claim) && !claimsOneself(original, claim);
    if (says(context, claim) || context.stems.has(stemOf(claim)) || isShown(original, claim)) return [];
    if (says(original, claim) && !isOwn) return [];
    return [found(rewrite, said)];
  });
}

/** "End-to-end" is shown by "Cypress", and "from scratch" by "from the first line". */
function isShown(original: Reading, claim: string): boolean {
  const topic = scopeWords().results.get(claim.replace(/ /g, '-'));
  const phrases = synonyms().phrases.get(claim.split(' ').at(-1) ?? '');
  return [topic, phrases].some((words) => words !== undefined && saysAny(original, words));
}

/** "The whole codebase" needs a whole, an all or an each in the original; "all 14" and "every night" are amounts. */
function enlarged({ original, rewrite, sameWork }: Evidence): Violation[] {
  const { claims, shownBy } = scopeWords().universal;
  if ([original, ...sameWork].some((source) => saysAny(source, shownBy))) return [];
  const isAmount = (word: Word): boolean =>
    inRhythm(rewrite, word) ||
    rewrite.figures.some(({ start, end }) => start <= word.end + 1 && word.start < end) ||
    /^in$/.test(rewrite.words[rewrite.words.indexOf(word) - 1]?.lower ?? '');
  return rewrite.words
    .filter((word) => claims.has(word.lower) && !isAmount(word))
    .map((word) => found(rewrite, word));
}

/** Who took over a service has not built it, unless the original says so too. */
function madeOfKept({ original, rewrite, sameWork }: Evidence): Violation[] {
  const { kept } = scopeWords();
  const { makers } = plainWords();
  const first = rewrite.words.slice(0, 2).find(({ stem }) => makers.has(stem) || stem === 'design');
  if (!first || !saysAny(original, kept) || verbForm(first.lower)?.tense !== 'past') return [];
  const isMade = [original, ...sameWork].some((source) => source.words.some(({ stem }) => makers.has(stem)));
  return isMade ? [] : [found(rewrite, first)];
}

/** "Coordinated the release with three teams" makes no leader of the teams: those with whom a thing was done are not led. */
function leadsCompany({ original, rewrite, sameWork }: Evidence): Violation[] {
  const { company } = scopeWords();
  const { prepositions } = openingWords();
  const leaders = scopeWords().ranks[0]?.claims ?? [];
  const managers = scopeWords().ranks[1]?.claims ?? [];
  const isPeople = ({ stem }: Word): boolean => company.people.has(stem) || stem === 'department';
  const isLed = (source: Reading, at: number): boolean =>
    source.words.slice(Math.max(0, at - 4), at).every(({ lower }) => !prepositions.has(lower));
  const verb = rewrite.words
    .slice(0, 2)
    .find(({ stem }) => [...leaders, ...managers, 'train'].includes(stem));
  if (!verb) return [];
  const from = rewrite.words.indexOf(verb) + 1;
  const led = rewrite.words.findIndex(
    (word, at) =>
      at >= from &&
      at < from + 4 &&
      isPeople(word) &&
      isLed({ ...rewrite, words: rewrite.words.slice(from) }, at - from),
  );
  const people = rewrite.words[led];
  if (!people) return [];
  const places = [original, ...sameWork].flatMap((source) =>
    source.words.flatMap(({ stem }, at) => (stem === people.stem ? [{ source, at }] : [])),
  );
  const isWith = ({ source, at }: (typeof places)[number]): boolean =>
    source.words
      .slice(Math.max(0, at - 4), at)
      .some(({ lower }) => /^(?:with|alongside|together)$/.test(lower));
  return places.length > 0 && places.every(isWith) ? [found(rewrite, verb)] : [];
}
