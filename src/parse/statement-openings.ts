import { once, verbWords } from '../lexicon/language.ts';
import { findPeriod } from './dates.ts';
import { hasRoleWord } from './traits.ts';

/** Tells "Cut the night run by half" from a name by how it opens: with a verb, and lower case behind it. */

const fewestWords = 4;

interface Forms {
  base: ReadonlySet<string>;
  past: ReadonlySet<string>;
}

const forms = once((): Forms => {
  const { regular, irregular, adjectives, titled } = verbWords();
  const past = new Set([
    ...[...regular].flatMap(pastForms),
    ...irregular.flatMap(({ past: form, participle }) => (participle ? [form, participle] : [form])),
  ]);
  for (const word of [...adjectives, ...titled]) past.delete(word);
  return { base: new Set([...regular, ...irregular.map(({ base }) => base)]), past };
});

/** "plan" → "planed", "planned"; only true forms are ever printed. */
const pastForms = (verb: string): string[] => [
  verb.endsWith('e') ? `${verb}d` : `${verb}ed`,
  `${verb.replace(/y$/, 'i')}ed`,
  `${verb}${verb.at(-1)}ed`,
];

/** A line of four words or more that says what was done; one with a period of time is a header. */
export function opensAsStatement(text: string): boolean {
  const [first = '', second = '', ...others] = text.split(/\s+/);
  if (others.length + 2 < fewestWords || !/^(?!of$)[\p{Ll}\d"“]/u.test(second)) return false;
  const verb = first.toLowerCase();
  const { base, past } = forms();
  const says = past.has(verb) || (base.has(verb) && !hasRoleWord(text));
  return says && findPeriod(text) === null;
}
