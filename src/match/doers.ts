import type { OthersWords } from '../lexicon/claim-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { FoundCue } from './cues.ts';
import { hasComma } from './others.ts';

/** How many words may stand before the head of a noun phrase, and between it and its verb: "colleagues in our Pune office". */
const mostBefore = 3;
const mostBehind = 5;
/** How far what somebody else does reaches. */
export const reachOfDeed = 5;

/**
 * "Our vendor hosts everything on Azure", "colleagues in Pune wrote": a noun phrase about somebody else opens a clause
 * and has a verb.
 */
export function findDoers(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  starts: readonly number[],
  words: OthersWords,
): FoundCue[] {
  const found: FoundCue[] = [];
  for (const at of starts) {
    const key = tokens[at]?.key ?? '';
    if (
      !words.ours.has(key) &&
      relativePronouns.has(tokens[at + 1]?.key ?? '') &&
      isNextWord(text, tokens, at)
    ) {
      found.push({ from: at, to: at + 1, cue: 'gives-away', reach: reachOfDeed + 2 });
      continue;
    }
    const first = phraseStart(text, tokens, clauses, at, words);
    if (first === null) continue;
    const verb = isLet(tokens[first - 1], words) ? at + 1 : verbOf(text, tokens, clauses, at, words);
    if (verb !== null && !isLeftBehind(tokens, first, at))
      found.push({ from: first, to: verb, cue: 'gives-away', reach: reachOfDeed });
  }
  return found;
}

/** "Cleaned up what a contractor had written": what somebody had done is the candidate's to work on. */
const isLeftBehind = (tokens: readonly Token[], first: number, head: number): boolean =>
  left.has(tokens[first - 1]?.key ?? '') && tokens[head + 1]?.key === 'had';

const left = new Set(['what', 'that', 'which']);

/** Whether the next word follows with no more than a comma between: "scientists, who live in R". */
const isNextWord = (text: string, tokens: readonly Token[], at: number): boolean =>
  /^,? $/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));

const relativePronouns = new Set(['that', 'who', 'which']);

/** The first word of the noun phrase that ends in a head and opens its clause; null where it is no somebody else. */
function phraseStart(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  head: number,
  words: OthersWords,
): number | null {
  const key = tokens[head]?.key ?? '';
  let first = head;
  let isNamed = false;
  while (
    head - first < mostBefore &&
    clauses[first - 1] === clauses[head] &&
    tokens[first]?.gap === 'space'
  ) {
    const before = tokens[first - 1]?.key ?? '';
    if (isDeterminer(before, words)) {
      const opens = opensAt(text, tokens, clauses, first - 1, words) || isLet(tokens[first - 2], words);
      const isOther = isNamed || !words.ours.has(key) || elsewhere.has(before);
      return opens && isOther ? first - 1 : null;
    }
    const shape = verbForm(before)?.shape;
    if (
      (shape && shape !== 'gerund' && shape !== 'base') ||
      words.joints.has(before) ||
      words.relatives.has(before)
    )
      break;
    first -= 1;
    isNamed = true;
  }
  const isPlural = key.endsWith('s') && !words.ours.has(key);
  return isPlural && first === head && opensAt(text, tokens, clauses, head, words) ? head : null;
}

/** "Let a contractor write it" */
const isLet = (before: Token | undefined, { letting }: OthersWords): boolean =>
  isFormOf(before?.key ?? '', letting);

const elsewhere = new Set(['another', 'other', 'their', 'his', 'her', 'some', 'many', 'most', 'several']);

const isDeterminer = (key: string, words: OthersWords): boolean =>
  words.determiners.has(key) || words.possessors.has(key);

function opensAt(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  first: number,
  words: OthersWords,
): boolean {
  const before = tokens[first - 1];
  if (!before || clauses[first - 1] !== clauses[first]) return true;
  return hasComma(text, before, tokens[first]) || words.joints.has(before.key);
}

/** The finite verb of a head, over a phrase such as "in Pune"; null where another word follows. */
function verbOf(
  text: string,
  tokens: readonly Token[],
  clauses: readonly number[],
  head: number,
  { relatives, verbs }: OthersWords,
): number | null {
  const isPlural = tokens[head]?.key.endsWith('s') ?? false;
  let isPhrase = false;
  for (let at = head + 1; at <= head + mostBehind && clauses[at] === clauses[head]; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || hasComma(text, before, token)) return null;
    if (token.gap !== 'space') return null;
    const shape = verbForm(token.key)?.shape;
    if (modals.has(token.key)) continue;
    const tellsDeed = (shape && shape !== 'gerund' && (isPlural || shape !== 'base')) || verbs.has(token.key);
    if (tellsDeed) return at;
    if (at === head + 1 && ofPlace.has(token.key)) isPhrase = true;
    else if (relatives.has(token.key)) return null;
    else if (!isPhrase && !token.key.endsWith('ly')) return null;
  }
  return null;
}

const modals = new Set(['would', 'will', 'may', 'might', 'could', 'can', 'have', 'has', 'had']);

const ofPlace = new Set(['in', 'at', 'from', 'of', 'next', 'over', 'across', 'before', 'after']);
