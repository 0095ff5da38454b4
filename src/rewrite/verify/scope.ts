import { openingWords } from '../../lexicon/language.ts';
import { plainWords, scopeWords } from '../../lexicon/scope-words.ts';
import type { Span } from '../../range.ts';
import { type Check, type Evidence, type Violation, violation } from './check.ts';
import { isDoneToo, type Reading, saidIn, says, saysAny, stemOf, type Word } from './reading.ts';
import { hasEqual, isSaid, sayingsOf } from './sayings.ts';

/** The rewrite claims no larger part, rank or reach than the original: nothing led that was helped, nothing "global". */
export const checkScope: Check = (evidence) => [
  ...raisedRanks(evidence),
  ...droppedParticipation(evidence),
  ...droppedSofteners(evidence),
  ...newClaims(evidence),
];

const found = (rewrite: Reading, span: Span): Violation =>
  violation('invented_scope', 'scope', rewrite.text, span);

/** "Led" needs an equal in the original: headed, managed, in charge of. */
function raisedRanks({ original, rewrite, sameWork }: Evidence): Violation[] {
  const { ranks, neutral } = scopeWords();
  const raised = new Map<number, Violation>();
  const sources = [original, ...sameWork];
  const sayings = sayingsOf(sources);
  for (const [at, word] of rewrite.words.entries()) {
    if (original.stems.has(word.lower) && namesOther(rewrite.words[at - 1]?.lower)) continue;
    if (isPerson(rewrite, at) && isSaid(sayings, word)) continue;
    const groups = ranks.filter((group) => group.includes(word.stem));
    if (groups.length === 0 || sources.some((source) => groups.some((group) => tellsOf(source, group))))
      continue;
    if (!neutral.has(word.stem)) raised.set(word.start, found(rewrite, word));
  }
  return [...raised.values()];
}

/** "To managers", "with leaders": other people, where the original names them too. */
const isPerson = ({ words }: Reading, at: number): boolean =>
  /(?:er|or|ors|ers)$/.test(words[at]?.lower ?? '') &&
  /^(to|for|with|by|from|the|of)$/.test(words[at - 1]?.lower ?? '');

/** After a determiner or preposition a word names somebody or something: "the lead", "for sales". */
function namesOther(before = ''): boolean {
  const { determiners, prepositions } = openingWords();
  return before !== 'to' && before !== 'as' && (determiners.has(before) || prepositions.has(before));
}

/** A text tells of a deed by a verb or a phrase: "with the architects" and "the manager" name other people. */
function tellsOf(source: Reading, group: readonly string[]): boolean {
  return group.some((phrase) =>
    phrase.includes(' ')
      ? says(source, phrase)
      : source.words.some(
          ({ stem }, at) =>
            stem === phrase &&
            (!namesOther(source.words[at - 1]?.lower) ||
              scopeWords().giving.has(source.words[at - 2]?.stem ?? '')),
        ),
  );
}

/** "Helped migrate" may not become "Migrated": the omission makes the claim larger. */
function droppedParticipation({ original, rewrite }: Evidence): Violation[] {
  const { participation, shared } = scopeWords();
  const opening = original.words.slice(0, 5);
  const first = opening.find(
    ({ stem, lower }) => participation.has(stem) || (lower === 'took' && says(original, 'took part')),
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

/** A prototype stays a prototype, a plan a plan. */
function droppedSofteners({ original, rewrite }: Evidence): Violation[] {
  const { softeners, smallTitles } = scopeWords();
  const titles = original.words.slice(0, 2).flatMap(({ lower }) => (smallTitles.has(lower) ? [lower] : []));
  const softened = [...[...softeners].filter((phrase) => says(original, phrase)), ...titles];
  if (softened.length === 0 || softened.some((phrase) => says(rewrite, phrase)) || rewrite.words.length === 0)
    return [];
  if (isDoneToo(original, rewrite)) return [];
  const meant = softened.filter((phrase) => isMeant(original, phrase));
  return meant.length > 0 ? [found(rewrite, { start: 0, end: rewrite.text.length })] : [];
}

/** "Students" and "interns" who are taught or led soften nothing. */
const isMeant = (original: Reading, phrase: string): boolean =>
  !/^(student|intern|trainee|draft|demo|pilot|studied|internship)$/.test(phrase) ||
  original.words.some(({ lower }) => lower === phrase);

function newClaims({ original, rewrite, context }: Evidence): Violation[] {
  const sayings = sayingsOf([original]);
  const wordOf = (lower: string): Word => ({ text: lower, lower, stem: stemOf(lower), start: 0, end: 0 });
  return [...scopeWords().claims].flatMap((claim) => {
    const said = saidIn(rewrite, claim);
    if (!said || hasEqual(sayings, wordOf(claim), plainWords().equals)) return [];
    if (says(original, claim) || says(context, claim) || context.stems.has(stemOf(claim))) return [];
    return [found(rewrite, said)];
  });
}
