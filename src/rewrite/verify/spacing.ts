import type { Violation } from './check.ts';

/** A text with single spaces, and where each of its signs stood before. */
export interface Spaced {
  text: string;
  /** the place in the given text of each sign, and of the end */
  places: readonly number[];
}

/** Runs of spaces become one, and those at the ends none: they say nothing. Line breaks stay. */
export function spaced(given: string): Spaced {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < given.length; at++) {
    const sign = given[at] ?? '';
    const isSpace = blank.test(sign);
    if (isSpace && (text === '' || text.endsWith(' ') || text.endsWith('\n'))) continue;
    text += isSpace ? ' ' : sign;
    places.push(at);
  }
  if (text.endsWith(' ')) places.pop();
  places.push((places.at(-1) ?? -1) + 1);
  return { text: text.trimEnd(), places };
}

const blank = /[\t \u00a0\u2009\u202f]/;

/** A violation found in a spaced text, at its place in the given one. */
export function unspaced(violation: Violation, given: string, { places }: Spaced): Violation {
  const start = places[violation.start] ?? 0;
  const end = violation.end > violation.start ? (places[violation.end - 1] ?? start) + 1 : start;
  return { ...violation, start, end, text: given.slice(start, end) };
}
