import type { Span } from '../range.ts';

/** Whether a list of cues has one in the text. */
export const holds = (text: string, cues: RegExp): boolean => text.search(cues) >= 0;

/** Whether the text opens with one of the cues, at most `words` other words before it. */
export function opensWith(text: string, cues: RegExp, words = 0): boolean {
  const at = text.search(cues);
  if (at < 0) return false;
  return (text.slice(0, at).match(/[\p{L}\p{N}]+/gu) ?? []).length <= words;
}

/** The places of every cue of a list, as offsets in a text that begins at `offset`. */
export const cueSpans = (text: string, cues: RegExp, offset = 0): Span[] =>
  [...text.matchAll(cues)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));

export const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
