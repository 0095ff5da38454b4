import { openingWords, verbWords } from '../lexicon/language.ts';
import { opensWithVerb } from './noun-or-verb.ts';
import { skipAdverbs } from './statement.ts';
import type { Token } from './tokens.ts';
import { looksPast, verbForm } from './verbs.ts';

/** Where the main verb stands behind an introduction. */
interface Intro {
  at: number;
  /** "In 2021 I built" */
  personal: boolean;
}

/**
 * The main verb of a statement that does not begin with it: "In 2021, built", "To cut costs, moved", "Using Java, built",
 * "The team shipped", "Services were migrated".
 */
export function introVerb(tokens: readonly Token[], start: number): Intro | null {
  const { leads, determiners } = openingWords();
  const first = tokens[start];
  if (first?.kind !== 'word') return null;
  const gerund = first.lower.endsWith('ing') && verbForm(first.lower)?.shape === 'gerund';
  const led = leads.has(first.lower);
  if (led || gerund) {
    const comma = afterComma(tokens, start + 1, !led || gerund);
    if (comma) return comma;
  }
  if (gerund) return null;
  if (led) return pastWithin(tokens, start + 1, 12);
  const done = afterCopula(tokens, start);
  if (done) return done;
  return /^(the|my|our|this|these)$/.test(first.lower) && determiners.has(first.lower)
    ? pastWithin(tokens, start + 2, 4)
    : null;
}

function afterComma(tokens: readonly Token[], from: number, pastOnly: boolean): Intro | null {
  const { subjects, auxiliaries } = openingWords();
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.text !== ',') continue;
    let next = skipAdverbs(tokens, at + 1);
    const personal = subjects.has(tokens[next]?.lower ?? '');
    if (personal) next = skipAdverbs(tokens, next + 1);
    if (auxiliaries.has(tokens[next]?.lower ?? '') && isPast(tokens[next + 1])) next++;
    if (personal || opensInPast(tokens, next)) return { at: next, personal };
    if (!pastOnly && verbForm(tokens[next]?.lower ?? '')?.shape === 'base' && opensWithVerb(tokens, next))
      return { at: next, personal };
  }
  return null;
}

/** Behind a comma a past form is a verb even where it often describes: "By caching, reduced load". */
const opensInPast = (tokens: readonly Token[], at: number): boolean =>
  isPast(tokens[at]) || (tokens[at]?.lower.endsWith('ed') === true && opensWithVerb(tokens, at));

/** The first past form within reach that no determiner or preposition makes an adjective. */
function pastWithin(tokens: readonly Token[], from: number, reach: number): Intro | null {
  const { determiners, prepositions, subjects } = openingWords();
  for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
    const before = tokens[at - 1]?.lower ?? '';
    if (subjects.has(tokens[at]?.lower ?? '')) return { at: skipAdverbs(tokens, at + 1), personal: true };
    if (!isPast(tokens[at]) || determiners.has(before) || prepositions.has(before)) continue;
    if (verbForm(tokens[at]?.lower ?? '')?.shape === 'past') return { at, personal: false };
  }
  return null;
}

const isPast = (token: Token | undefined): boolean => {
  if (token?.kind !== 'word') return false;
  const { adjectives, notPast } = verbWords();
  if (adjectives.has(token.lower) || notPast.has(token.lower)) return false;
  const form = verbForm(token.lower);
  return form ? form.shape === 'past' : looksPast(token.lower);
};

/** "Services were migrated", "The backend has been rewritten". */
function afterCopula(tokens: readonly Token[], start: number): Intro | null {
  const { copulas } = openingWords();
  for (let at = start + 1; at < Math.min(tokens.length, start + 8); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || /^(that|which|who)$/.test(token.lower)) return null;
    if (!copulas.has(token.lower)) continue;
    let next = skipAdverbs(tokens, at + 1);
    if (tokens[next]?.lower === 'been' || tokens[next]?.lower === 'being')
      next = skipAdverbs(tokens, next + 1);
    const shape = verbForm(tokens[next]?.lower ?? '')?.shape;
    return shape === 'past' || shape === 'participle' ? { at: next, personal: false } : null;
  }
  return null;
}
