import type { Span } from '../range.ts';
import { joinHyphened } from './statement.ts';
import { tokenize } from './tokens.ts';

/** A phrase that fills space, and what to say instead. */
export interface FillerPhrase {
  text: string;
  instead: string;
}

export interface Filler extends Span {
  phrase: FillerPhrase;
}

/** The filler phrases printed in a text, whole words without regard to case, the longest first where two overlap. */
export function fillerIn(text: string, phrases: readonly FillerPhrase[]): Filler[] {
  const lower = text.toLowerCase();
  const words = new Set(joinHyphened(tokenize(text)).flatMap(({ start, end }) => [start, end]));
  const found: Filler[] = [];
  for (const phrase of phrases) {
    const sought = phrase.text.toLowerCase();
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (words.has(at) && words.has(end)) found.push({ start: at, end, phrase });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((filler, at) => !found.slice(0, at).some((earlier) => earlier.end > filler.start));
}
