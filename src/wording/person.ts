import type { Span } from '../range.ts';
import { tokenize } from './tokens.ts';

const pronouns = new Set([
  'i',
  "i've",
  "i'm",
  "i'd",
  "i'll",
  'we',
  "we've",
  "we're",
  "we'd",
  'me',
  'us',
  'my',
  'our',
  'mine',
  'ours',
  'myself',
  'ourselves',
]);

/** Most statements have none, and need not be cut into words. */
const anyPronoun = /(?<![a-z])(?:i|we|me|us|my|our|mine|ours|myself|ourselves)(?![a-z])/i;

/** Words that a Roman one follows: "level I", "Engineer I". */
const numbered = new Set([
  'level',
  'grade',
  'phase',
  'part',
  'type',
  'tier',
  'stage',
  'class',
  'war',
  'engineer',
  'developer',
]);

/** The words of the first person in a text. "US", "I/O", "II" and "C.I." are none. */
export function firstPerson(text: string): Span[] {
  if (!anyPronoun.test(text)) return [];
  const tokens = tokenize(text);
  return tokens
    .filter((token, at) => {
      if (token.kind !== 'word' || !pronouns.has(token.lower) || token.text === 'US' || token.text === 'WE')
        return false;
      const next = tokens[at + 1];
      const joined =
        (token.glued && tokens[at - 1]?.text !== '"' && tokens[at - 1]?.text !== '(') ||
        (next?.glued && /^[/.&-]$/.test(next.text) && tokens[at + 2]?.glued);
      if (token.lower !== 'i') return true;
      return token.text === 'I' && !joined && !numbered.has(tokens[at - 1]?.lower ?? '');
    })
    .map(({ start, end }) => ({ start, end }));
}
