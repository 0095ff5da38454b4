import { madeOf, postingWords } from '../lexicon/posting-words.ts';
import type { Span } from '../range.ts';

/** A part of a sentence that says one thing. Brackets belong to the clause around them. */
export interface Clause extends Span {
  text: string;
  /** gives a reason or a circumstance: "since our team …" */
  reason: boolean;
}

/** A sentence with the number of brackets that are open at each of its offsets. */
export interface Sentence extends Span {
  text: string;
  depths: Uint16Array;
}

const longestCue = 60;
const leadingJoin = madeOf((words) => new RegExp(`^${words.joins}\\s+`, 'i'));

/** Cuts a line at dashes and at commas before a contrast, a reason or a new subject. */
export function clausesOf(line: Sentence): Clause[] {
  const words = postingWords();
  const starts = new Map<number, boolean>([[0, false]]);
  for (const match of line.text.matchAll(/(?:,|;|\s[–—-])\s+/g)) {
    const at = match.index + match[0].length;
    if (line.depths[at]) continue;
    const rest = line.text.slice(at, at + longestCue);
    if (beginsWith(rest, words['reason-breaks'])) starts.set(at, true);
    else if (beginsWith(rest, words['clause-breaks']) || !match[0].startsWith(',')) starts.set(at, false);
    else if (opensOnCompany(rest.replace(leadingJoin(), ''))) starts.set(at, false);
  }
  const at = [...starts.keys()];
  return at.map((start, index) => {
    const end = at[index + 1] ?? line.text.length;
    return {
      start: line.start + start,
      end: line.start + end,
      text: line.text.slice(start, end),
      reason: starts.get(start) ?? false,
    };
  });
}

/** Whether a text opens with the company or with what points at it. */
export const opensOnCompany = (text: string): boolean =>
  beginsWith(text, postingWords()['company-subjects']) ||
  beginsWith(text, postingWords()['pointing-subjects']);

const beginsWith = (text: string, cues: RegExp): boolean => text.search(cues) === 0;

/** For each offset of a text, how many brackets are open there. */
export function countDepths(text: string): Uint16Array {
  const at = new Uint16Array(text.length + 1);
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '(' || sign === '[') depth += 1;
    else if ((sign === ')' || sign === ']') && depth > 0) depth -= 1;
    at[index + 1] = depth;
  }
  return at;
}
