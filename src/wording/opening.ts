import { openingWords } from '../lexicon/language.ts';
import { introVerb } from './introduction.ts';
import { opensWithVerb } from './noun-or-verb.ts';
import { joinHyphened, skipAdverbs } from './statement.ts';
import { isDash, type Token } from './tokens.ts';
import { looksPast, verbForm } from './verbs.ts';

/** How a statement opens: its first main verb, and whether the opening says little. */
export interface Opening {
  verb: Token | null;
  weak: boolean;
  /** whether the verb tells of a deed, be it with "I" before it */
  tells: boolean;
}

const none: Opening = { verb: null, weak: true, tells: false };

/** The first main verb of a statement as printed, null for noun phrases and duty phrases. */
export function openingIn(all: readonly Token[]): Opening {
  const tokens = joinHyphened(all);
  const start = afterMarkers(tokens);
  const opening = openingAt(tokens, start);
  if (opening.verb !== null) return opening;
  const label = labelEnd(tokens, start);
  return label > 0 ? openingAt(tokens, label) : opening;
}

function openingAt(tokens: readonly Token[], start: number): Opening {
  const { subjects, auxiliaries } = openingWords();
  let at = skipAdverbs(tokens, start);
  const personal = subjects.has(tokens[at]?.lower ?? '');
  if (personal) at = skipAdverbs(tokens, at + 1);
  if (isDuty(tokens, at)) return none;
  const token = tokens[at];
  if (!token) return none;
  if (auxiliaries.has(token.lower)) {
    const next = skipAdverbs(tokens, at + 1);
    if (isDuty(tokens, next)) return none;
    return isDone(tokens[next]) ? judged(tokens, next, personal) : { verb: token, weak: true, tells: false };
  }
  if (personal) return judged(tokens, at, true);
  const intro = introVerb(tokens, at);
  if (intro) return judged(tokens, intro.at, intro.personal);
  return opensWithVerb(tokens, at) ? judged(tokens, at, false) : none;
}

/** A participle or gerund after an auxiliary: "has led", "was promoted", "were using". */
const isDone = (token: Token | undefined): boolean => {
  if (token?.kind !== 'word') return false;
  const form = verbForm(token.lower);
  return form ? form.shape !== 'base' && form.shape !== 'third' : looksPast(token.lower);
};

function judged(tokens: readonly Token[], at: number, personal: boolean): Opening {
  const verb = tokens[at];
  if (verb?.kind !== 'word') return none;
  if (isDuty(tokens, at)) return none;
  const weak = isWeak(verb.lower, tokens[at + 1]?.lower ?? '');
  return {
    verb,
    weak: personal || weak,
    tells: !weak && !openingWords().presence.has(verbForm(verb.lower)?.base ?? verb.lower),
  };
}

function isWeak(lower: string, next: string): boolean {
  const { weakVerbs, weakPhrases, prepositions } = openingWords();
  const base = verbForm(lower)?.base ?? lower;
  if (base === 'involve') return next === '' || prepositions.has(next);
  return weakVerbs.has(base) || weakPhrases.has(`${lower} ${next}`);
}

let duties: ReadonlySet<string> | undefined;

/** "Responsible for", "Duties included", "In charge of". */
function isDuty(tokens: readonly Token[], at: number): boolean {
  duties ??= new Set(openingWords().duties);
  let phrase = '';
  for (let next = at; next < at + 3; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    phrase = phrase ? `${phrase} ${token.lower}` : token.lower;
    if (duties.has(phrase)) return true;
  }
  return false;
}

/** Past bullets, dashes, quotes and list numbers. */
function afterMarkers(tokens: readonly Token[]): number {
  let at = 0;
  while (tokens[at]?.kind === 'sign') at++;
  const mark = tokens[at + 1];
  if (tokens[at]?.kind === 'number' && mark && /^[.):]$/.test(mark.text)) at += 2;
  if (/^[a-o]$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.text === ')') at += 2;
  while (tokens[at]?.kind === 'sign') at++;
  return at;
}

/** Past a leading label: "Performance: cut …", "Project Atlas – built …". */
function labelEnd(tokens: readonly Token[], start: number): number {
  for (let at = start + 1; at < Math.min(tokens.length, start + 7); at++) {
    const token = tokens[at];
    if (token && (token.text === ':' || token.text === '|' || (isDash(token) && !token.glued))) return at + 1;
  }
  return 0;
}
