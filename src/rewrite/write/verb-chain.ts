import { openingWords, verbWords } from '../../lexicon/language.ts';
import { rewritingWords } from '../../lexicon/rewriting-words.ts';
import type { Token } from '../../wording/tokens.ts';
import { type VerbForm, verbForm } from '../../wording/verbs.ts';
import { type Edit, edited, isDeterminer, isPreposition, wordsOf } from './text.ts';

/**
 * Verbs that stand side by side in one statement take one form together: "developing and maintaining services", "build the
 * API and write its tests". Null where it cannot be told whether a word is such a verb.
 */

type Shape = VerbForm['shape'];

/** Puts the first word of a text, if it is a verb of that shape, and all verbs joined to it, into another form. */
export function reformed(text: string, shape: Shape, form: (base: string) => string): string | null {
  const tokens = wordsOf(text);
  const edits: Edit[] = [];
  let inHead = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const known = token.kind === 'word' ? verbForm(token.lower) : null;
    const isJoined = at === 0 || isLink(tokens[at - 1]);
    if (token.kind === 'sign' && !isLink(token) && /[;:–—]/.test(token.text)) break;
    if (!isJoined) {
      if (!isLink(token)) inHead = false;
      continue;
    }
    if (known?.shape !== shape || (token.text !== token.lower && at > 0)) {
      // "testing and database tasks": what "and" joins to the first word tells that it is no verb
      if (at === 0 || inHead) return null;
      continue;
    }
    const judged = at === 0 || isParallel(tokens, at, shape, inHead);
    if (judged === 'effect') break;
    if (judged === null) return null;
    if (judged) edits.push({ start: token.start, end: token.end, text: form(known.base) });
  }
  return edits.length > 0 ? edited(text, edits) : null;
}

const isLink = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:and|or|&|,|\/|then|also)$/.test(token.lower);

/** Whether a joined word is one more verb; null where nobody can tell. */
function isParallel(
  tokens: readonly Token[],
  at: number,
  shape: Shape,
  inHead: boolean,
): boolean | null | 'effect' {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  const { keptGerunds, kindGerunds } = rewritingWords();
  if (shape === 'gerund') {
    if (tokens[at - 1]?.text === ',' && keptGerunds.has(lower)) return 'effect';
    if (next?.lower === 'of') return null;
    if (!verbWords().nounsInIng.has(lower)) return true;
    if (next === undefined || next.kind === 'sign' || isPreposition(next.lower)) return null;
    return inHead || isDeterminer(next.lower) || next.kind === 'number' || !kindGerunds.has(lower) || null;
  }
  if (inHead || !verbWords().alsoNouns.has(verbForm(lower)?.base ?? '')) return true;
  if (next === undefined || next.kind === 'sign') return false;
  if (isDeterminer(next.lower) || next.kind === 'number') return true;
  if (isPreposition(next.lower)) return false;
  // "and monitor production" tells a deed, "and monitor tools" may tell of things
  const { heads } = openingWords();
  return heads.has(next.lower) || heads.has(next.lower.replace(/s$/, '')) ? null : true;
}
