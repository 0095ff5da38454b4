import { verbWords } from '../lexicon/language.ts';
import { rewritingWords } from '../lexicon/rewriting-words.ts';
import type { Tense } from './verbs.ts';

/** One vowel between consonants, of which the last is doubled: "plan", "ship", "scrub", "quit". */
const doublesByRule = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdgklmnprtv]$/;

const doubles = (verb: string): boolean => doublesByRule.test(verb) || rewritingWords().doubled.has(verb);

/** The parts of a verb that takes the ending and what stays: "set up", "re-architect", "load-test". */
function onVerb(base: string, inflect: (verb: string) => string): string {
  const [verb = '', ...particles] = base.split(' ');
  const hyphen = verb.lastIndexOf('-') + 1;
  return [verb.slice(0, hyphen) + inflect(verb.slice(hyphen)), ...particles].join(' ');
}

/** The simple past of a verb given by its base, American where usage differs. */
export const pastOf = (base: string): string =>
  onVerb(base, (verb) => {
    const irregular = verbWords().irregular.find((each) => each.base === verb);
    if (irregular) return irregular.past;
    if (verb.endsWith('e')) return `${verb}d`;
    if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
    return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
  });

/** The form in "-ing" of a verb given by its base. */
export const gerundOf = (base: string): string =>
  onVerb(base, (verb) => {
    if (/(?:ee|oe|ye)$/.test(verb)) return `${verb}ing`;
    if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
    if (verb.endsWith('e') && verb !== 'be') return `${verb.slice(0, -1)}ing`;
    return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
  });

/** A verb as a statement opens with it: "built" for the past, "build" for what goes on. */
export const openingForm = (base: string, tense: Tense): string => (tense === 'past' ? pastOf(base) : base);
