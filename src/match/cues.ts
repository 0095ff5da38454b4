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
  words: ClaimWords,
): FoundCue[] {
  const cues: FoundCue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
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
    at = to;
  }
  return cues;
}

/** Whether more than an apostrophe stands between two words of a phrase. */
const isParted = (text: string, before: Token | undefined, token: Token): boolean =>
  token.gap === 'break' && /[.!?;,()•|]/.test(text.slice(before?.end, token.start));

/** What the text just after a keyword says of it: "(basic)", "is not required". */
export function cueAfter(text: string, end: number, words: ClaimWords): AfterCue | undefined {
  const following = text.slice(end, end + 40).trimStart();
  const phrases = words.after.get(following.charAt(0).toLowerCase());
  if (!phrases) return undefined;
  const rest = following.toLowerCase();
  return phrases.find(
    (each) => rest.startsWith(each.text) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.text.length)),
  )?.cue;
}
