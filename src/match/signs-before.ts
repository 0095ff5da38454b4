import { resumeWords } from '../lexicon/resume-words.ts';
import { kindOf, type SenseWords, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { verbForm } from '../wording/verbs.ts';
import type { Scene } from './scene.ts';

const titleCase = /^\p{Lu}\p{Ll}/u;

/** What stands just before a form. */
export function signBefore(scene: Scene, from: number, inList: boolean): string {
  const { tokens, sentences } = scene.read;
  if (!tokens[from - 1] || sentences[from - 1] !== sentences[from]) return 'head';
  const gap = tokens[from]?.gap;
  if (gap === 'hyphen') return 'hyphen';
  if (gap !== 'space' && /:\s*$/.test(scene.read.text.slice(tokens[from - 1]?.end, tokens[from]?.start)))
    return `label ${kindOf(tokens[from - 1]?.key ?? '', senseWords()) ?? 'other'}`;
  if (gap !== 'space') return inList ? 'list' : 'sign';
  const kind = kindBefore(scene, from - 1);
  return kind === 'and' && inList ? 'list' : kind;
}

/** No list of tools is longer. */
const longestList = 24;

/** The first item of the list that an item stands in. */
export function listHead({ read: { text, tokens, sentences }, isKeyword }: Scene, from: number): number {
  let head = from;
  for (let at = from; at > 0 && at > from - longestList && sentences[at - 1] === sentences[from]; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token) break;
    const between = text.slice(before.end, token.start);
    if (/[:;()]|\s[–—-]\s/.test(between)) break;
    if (isKeyword(at - 1) || (titleCase.test(text.slice(before.start, before.end)) && between !== ' '))
      head = at - 1;
    else if (!joints.has(before.key)) break;
  }
  return head;
}

const prepositions = new Set(['in', 'of', 'means', 'moving', 'for']);

/** What the word just before a form is. */
function kindBefore(scene: Scene, at: number): string {
  const words = senseWords();
  const { text, tokens, sentences } = scene.read;
  const token = tokens[at];
  if (!token) return 'head';
  const { key } = token;
  const beyond = sentences[at - 1] === sentences[at] ? tokens[at - 1] : undefined;
  const group = words.before.get(key);
  if (group && beyond && prepositions.has(group) && words.skillNouns.has(beyond.key)) return 'skill of';
  if (group === 'in') return inOf(beyond, words);
  if (group) return group;
  const form = verbForm(key);
  if (form && words.deeds.has(form.base) && !(form.shape === 'base' && beyond))
    return beyond ? 'deed inside' : 'deed';
  const kind = words.kinds.get(key);
  if (kind) return kind;
  if (scene.isKeyword(at)) return 'keyword';
  if (titleCase.test(text.slice(token.start, token.end))) {
    if (beyond) return 'capital';
    if (form) return 'verb';
    return words.givenNames.has(key) ? 'given' : 'other head';
  }
  if (form && form.shape !== 'base') return beyond ? 'verb inside' : 'verb';
  return startsWithDigit(key) ? 'number' : 'other';
}

/** "Written in", "services in": what somebody makes in a language; else a place, a field or a year may follow. */
function inOf(beyond: Token | undefined, words: SenseWords): string {
  if (!beyond) return 'in, head';
  const kind = words.kinds.get(beyond.key);
  const isMade =
    (kind !== undefined && kind !== 'everyday') || words.deeds.has(verbForm(beyond.key)?.base ?? '');
  return isMade ? 'in software' : 'in other';
}

/** Whether a folded word begins with a digit. */
export const startsWithDigit = (key: string): boolean => key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;

const joints = new Set(['and', 'or', 'und', 'et', 'y']);
const separator = /^\s*(?:[,;|•·/&+]|\b(?:and|or|und|et|y)\b)(?:\s|\b(?:and|or|und|et|y)\b)*$/i;

/** What the next item of a list is, where it is no keyword: a person, a place, an everyday thing or an unknown word. */
export function itemBeside(scene: Scene, at: number, side: -1 | 1): string | null {
  const words = senseWords();
  const { text, tokens, sentences } = scene.read;
  let next = at + side;
  while (sentences[next] === sentences[at] && joints.has(tokens[next]?.key ?? '')) next += side;
  const [own, other] = [tokens[at], tokens[next]];
  if (!own || !other || sentences[next] !== sentences[at] || scene.isKeyword(next)) return null;
  const between = side < 0 ? text.slice(other.end, own.start) : text.slice(own.end, other.start);
  if (between === ' ' || !separator.test(between)) return null;
  const { key } = other;
  const isCapital = titleCase.test(text.slice(other.start, other.end));
  if (isCapital && words.givenNames.has(key)) return 'person';
  if (isCapital && resumeWords().cities.has(key)) return 'place';
  const kind = kindOf(key, words);
  if (kind) return kind === 'everyday' ? 'everyday' : 'software';
  if (isCapital) return scene.isKeyword(next - 1) ? null : 'stranger';
  const isSmall = words.before.has(key) || words.after.has(key) || startsWithDigit(key);
  return isSmall || verbForm(key) || scene.isKeyword(next - 1) ? null : 'word';
}
