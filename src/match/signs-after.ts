import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import { verbForm } from '../wording/verbs.ts';
import type { Hit } from './hits.ts';
import { isRated, isRatedBefore } from './ratings.ts';
import type { Scene } from './scene.ts';
import { startsWithDigit } from './signs-before.ts';

const titleCase = /^\p{Lu}\p{Ll}/u;

/** What stands just after a form. */
export function signAfter(scene: Scene, { from, to }: Hit): string {
  const { text, tokens, sentences } = scene.read;
  const last = tokens[to];
  const next = sentences[to + 1] === sentences[to] ? tokens[to + 1] : undefined;
  if (!last) return 'after end';
  if (isRated(text, last.end) || isRatedBefore(text, tokens[from]?.start ?? 0)) return 'after rating';
  if (!next) return 'after end';
  if (next.gap === 'hyphen') return `after hyphen ${kindJoined(next.key)}`;
  if (next.gap === 'space') return `after ${kindAfter(scene, to + 1)}`;
  return apposition.test(text.slice(last.end, last.end + 12)) ? 'after apposition' : 'after sign';
}

const apposition = /^, (?:our|my|who|whose|his|her|their|aged|an?|the)\b/;

function kindJoined(key: string): string {
  const { made, kinds } = senseWords();
  if (made.has(key)) return 'made';
  const kind = kinds.get(key);
  return kind && kind !== 'everyday' ? 'software' : 'other';
}

/** What the word just after a form is. */
function kindAfter(scene: Scene, at: number): string {
  const words = senseWords();
  const { text, tokens } = scene.read;
  const token = tokens[at];
  if (!token) return 'end';
  const { key } = token;
  const isCapital = titleCase.test(text.slice(token.start, token.end));
  const group = isCapital ? undefined : words.after.get(key);
  if (group) return group;
  if ((key === 'front' || key === 'back') && tokens[at + 1]?.key === 'end') return 'tool thing';
  if (words.skillNouns.has(key) && !isCapital) return 'skill';
  const kind = kindOf(key, words);
  if (kind === 'tool-thing' || kind === 'thing')
    return isCapital ? 'thing capital' : kind === 'thing' ? 'thing' : 'tool thing';
  if (kind === 'software') return 'context';
  if (kind) return 'everyday';
  if (scene.isKeyword(at)) return 'keyword';
  if (isCapital) return 'capital';
  if (startsWithDigit(key)) return 'number';
  const shape = verbForm(key)?.shape;
  if (shape === 'past' || shape === 'participle') return 'verb past';
  return shape === 'third' ? 'verb third' : 'other';
}
