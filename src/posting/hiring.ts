import { madeOf, postingWords } from '../lexicon/posting-words.ts';
import { hasRoleWord } from '../parse/traits.ts';
import type { Span } from '../range.ts';
import { cueSpans } from './cues.ts';

/** The names of the job in "we are looking for a PHP Developer": what they hold is named and not yet demanded. */
export function hiringSpans(text: string): Span[] {
  return cueSpans(text, postingWords().hiring).flatMap((cue) => {
    const rest = /^[^.;:!?\n]{0,90}/.exec(text.slice(cue.end))?.[0] ?? '';
    const words = [...rest.matchAll(/\S+/g)];
    const role = words.slice(0, 9).findLast((word) => hasRoleWord(word[0].replace(/[^\p{L}-]/gu, '')));
    const before = role ? rest.slice(0, role.index) : '';
    if (!role || demandBreak().test(before)) return [];
    return [{ start: cue.start, end: cue.end + role.index + role[0].length }];
  });
}

const demandBreak = madeOf((words) => new RegExp(String.raw`\s${words['demand-breaks']}\s`, 'i'));
