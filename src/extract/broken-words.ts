import type { PrintedLine } from './printed.ts';

/** A word that is broken at the end of a line, as typesetters do: "Kuber-" over "netes". */

const endsBroken = /(\p{L}{2,})[-\u2010]$/u;
const goesOn = /^\p{Ll}{2,}/u;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];

/**
 * Whether the hyphen at the end of one text is the typesetter's and no part of the word: the document itself prints
 * the word whole elsewhere, and nowhere with its hyphen. "full-" over "stack" keeps it.
 */
export function brokenWords(lines: PrintedLine[]): (text: string, next: string) => boolean {
  let printed: ReadonlySet<string> | null = null;
  return (text, next) => {
    const front = endsBroken.exec(text)?.[1]?.toLowerCase();
    const back = goesOn.exec(next)?.[0];
    if (!front || !back) return false;
    printed ??= new Set(lines.flatMap(({ words }) => words.flatMap((word) => wordsOf(word.text))));
    return printed.has(front + back) && !printed.has(`${front}-${back}`);
  };
}
