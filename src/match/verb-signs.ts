import { senseWords } from '../lexicon/sense-words.ts';
import { looksPast, verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { Scene } from './scene.ts';

/** How far before a form the verb is looked for that governs it. */
const reachOfVerb = 6;

/** The verb whose object or adverbial the form is, and the one that opens the sentence. */
export function verbSigns(scene: Scene, from: number): string[] {
  const { text, tokens, sentences } = scene.read;
  const signs: string[] = [];
  for (let at = from - 1; at >= from - reachOfVerb && sentences[at] === sentences[from]; at -= 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || !next || (next.gap === 'break' && /[:;().]/.test(text.slice(token.end, next.start)))) break;
    const kind = scene.isKeyword(at)
      ? null
      : kindOfVerb(token.key, sentences[at - 1] === sentences[from], 'other');
    if (!kind) continue;
    signs.push(`governed ${kind}${from - at > 1 ? ' far' : ''}`);
    break;
  }
  const opening = scene.openingOf(from);
  const kind =
    opening < from && !scene.isKeyword(opening)
      ? kindOfVerb(tokens[opening]?.key ?? '', false, 'verb')
      : null;
  if (kind) signs.push(`opening ${kind}`);
  return signs;
}

/** Inside a sentence a base form is more often a noun: "the build". */
function kindOfVerb(key: string, isInside: boolean, other: string): string | null {
  const { everydayVerbs, deeds } = senseWords();
  const form = verbForm(key);
  if (isInside && (form?.shape === 'base' || everydayVerbs.has(key) || deeds.has(key))) return null;
  if (isFormOf(key, everydayVerbs)) return 'everyday';
  if (isFormOf(key, deeds)) return 'deed';
  return form || looksPast(key) ? other : null;
}
