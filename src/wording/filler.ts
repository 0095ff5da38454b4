import type { Span } from '../range.ts';

/** A phrase that fills space, and what to say instead. */
export interface FillerPhrase {
  text: string;
  instead: string;
}

export interface Filler extends Span {
  phrase: FillerPhrase;
}

/** The filler phrases printed in a text, whole words without regard to case, the longest where two overlap. */
export function fillerIn(text: string, phrases: readonly FillerPhrase[]): Filler[] {
  const { pattern, byText } = compiled(phrases);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const phrase = byText.get(match[0].toLowerCase());
    return phrase ? [{ start: match.index, end: match.index + match[0].length, phrase }] : [];
  });
}

interface Compiled {
  pattern: RegExp;
  byText: ReadonlyMap<string, FillerPhrase>;
}

const known = new WeakMap<readonly FillerPhrase[], Compiled>();

/** One pattern for all phrases; a hyphen binds, so that "results" is not found in "results-driven". */
function compiled(phrases: readonly FillerPhrase[]): Compiled {
  let found = known.get(phrases);
  if (!found) {
    const longestFirst = [...phrases].sort((a, b) => b.text.length - a.text.length);
    const alternatives = longestFirst
      .map(({ text }) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
    found = {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'giu'),
      byText: new Map(phrases.map((phrase) => [phrase.text.toLowerCase(), phrase])),
    };
    known.set(phrases, found);
  }
  return found;
}
