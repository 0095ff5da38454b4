import type { AfterCue, ClaimWords, Cue } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';

/**
 * A phrase that denies, weakens or gives away what follows it, puts it as a mere supposition, or speaks of what the
 * reader of a letter has.
 */
export interface FoundCue {
  from: number;
  to: number;
  cue: Cue | 'gives-away' | 'supposes' | 'addresses';
  /** how many words it reaches over, where not as far as others */
  reach?: number;
}

/** Every phrase of the lists in the text; the longest at each place, also those that only look like a denial. */
export function findCues(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  words: ClaimWords,
): FoundCue[] {
  const cues: FoundCue[] = [];
  let free = 0;
  for (const at of starts) {
    if (at < free) continue;
    const phrases = words.before.get(tokens[at]?.key ?? '');
    const isOpening = clauses[at - 1] !== clauses[at];
    const found = phrases?.find(
      ({ keys, opens }) =>
        (isOpening || !opens) &&
        keys.every((key, index) => {
          const token = tokens[at + index];
          return token?.key === key && (index === 0 || !isParted(text, tokens[at + index - 1], token));
        }),
    );
    if (!found) continue;
    const to = at + found.keys.length - 1;
    cues.push({ from: at, to, cue: found.cue });
    free = to + 1;
  }
  return cues;
}

/** Whether more than an apostrophe stands between two words of a phrase. */
const isParted = (text: string, before: Token | undefined, token: Token): boolean =>
  token.gap === 'break' && /[.!?;,()•|]/.test(text.slice(before?.end, token.start));

/** What the text just after a keyword says of it: "(basic)", "is not required". */
export function cueAfter(text: string, end: number, words: ClaimWords): AfterCue | undefined {
  let at = end;
  while (at < end + 40 && isSpace(text.charCodeAt(at))) at += 1;
  const phrases = words.after.get(text.slice(at, at + 2).toLowerCase());
  if (!phrases || beginsAnew(text.slice(end, at), text.slice(at, at + 2))) return undefined;
  const rest = text.slice(at, end + 40).toLowerCase();
  return phrases.find(
    (each) => rest.startsWith(each.text) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.text.length)),
  )?.cue;
}

/** A list of tools ends with its paragraph, and where the next line begins with "I". */
const beginsAnew = (between: string, next: string): boolean =>
  /\n\s*\n/.test(between) || (between.includes('\n') && /^I\P{L}/u.test(next));

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;
