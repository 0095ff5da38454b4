import type { Span } from '../range.ts';

/** One word of a reading: where it stands, and what it is compared by. */
export interface Word extends Span {
  key: string;
  /** no other word stands before it on its line */
  first: boolean;
}

/**
 * Letters and digits, with the signs of C++ and C#. Languages that write no spaces are compared sign by sign, and a
 * soft hyphen or one of the private-use signs of a broken font does not end a word.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}#+\ufffd\ue000-\uf8ff]|\u00ad\s?)+/gu;

/** The words of a text. Case, ligatures and width do not tell two words apart. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const match of text.matchAll(word)) {
    const key = keyOf(match[0]);
    if (!/[\p{L}\p{N}\ufffd]/u.test(key)) continue;
    const end = match.index + match[0].trimEnd().length;
    const first = words.length === 0 || text.slice(before, match.index).includes('\n');
    words.push({ key, start: match.index, end, first });
    before = end;
  }
  return words;
}

export const keyOf = (text: string): string =>
  text
    .replace(/\u00ad\s?/g, '')
    .normalize('NFKC')
    .toLowerCase();

/** How often each word occurs. */
export function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Consecutive numbers as runs; a hole of at most `bridge` does not cut one. */
export function runsOf(indexes: readonly number[], bridge: number): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && index - run[1] <= bridge + 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
