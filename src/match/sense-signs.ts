import { resumeWords } from '../lexicon/resume-words.ts';
import { kindOf, type SenseWords, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { looksPast, verbForm } from '../wording/verbs.ts';
import { isFormOf } from './bases.ts';
import type { Company, Hit } from './hits.ts';
import { isRated, isRatedBefore } from './ratings.ts';
import type { Context, Scene } from './scene.ts';

/** What the list of a hit says of it. */
export interface ListCompany {
  company: Company | undefined;
  isItem: boolean;
}

const titleCase = /^\p{Lu}\p{Ll}/u;
const capital = /^\p{Lu}/u;
const shouted = /^[A-Z]{2,}$/;

/** Which meaning of a form comes first: a letter and a phrase are ranks of their own. */
function rankOf({ from, to, entry: { lastWord } }: Hit, words: SenseWords): string {
  if (from !== to) return 'phrase';
  return lastWord.length === 1 ? 'letter' : (words.first.get(lastWord) ?? 'even');
}

/**
 * The signs around an ambiguous form by which its meaning is weighed; each is a key of `weights` in
 * `language/senses.yaml`.
 */
export function signsOf(scene: Scene, hit: Hit, { company, isItem }: ListCompany): string[] {
  const words = senseWords();
  const { text, tokens } = scene.read;
  const rank = rankOf(hit, words);
  const classes: readonly string[] =
    hit.from === hit.to ? (words.classes.get(hit.entry.lastWord) ?? ['open']) : ['phrase'];
  const context = scene.contextOf(hit);
  const before = signBefore(scene, hit.from, company !== undefined || isItem);
  const after = signAfter(scene, hit);
  const signs = [`first ${rank}`, after, `${after}, ${rank}`, ...classes.map((each) => `class ${each}`)];
  const printing = signOfCase(scene, hit, context, rank);
  if (printing) signs.push(printing);
  if (before !== 'head') signs.push(`before ${before}`);
  if (before !== 'head' && before !== 'list') signs.push(...verbSigns(scene, hit.from));
  const head = before === 'list' ? listHead(scene, hit.from) : hit.from;
  const headed = head < hit.from ? signBefore(scene, head, false) : before;
  if (head < hit.from) signs.push(`headed ${headed}`, ...verbSigns(scene, head));
  for (const each of classes) signs.push(`${each}: before ${headed}`);
  for (const side of [-1, 1] as const) {
    const neighbour = itemBeside(scene, side < 0 ? hit.from : hit.to, side);
    if (neighbour) signs.push(`beside ${neighbour}`);
  }
  if (company) signs.push(company === 'sure' ? 'list sure' : 'list maybe');
  if (isItem) signs.push('list item');
  if (scene.inSkills(hit)) signs.push('skills');
  const around = text.charAt((tokens[hit.from]?.start ?? 0) - 1) + text.charAt(tokens[hit.to]?.end ?? 0);
  if (around === '()') signs.push('bracketed');
  if (around === '``') signs.push('code');
  signs.push(...contextSigns(context, classes));
  return signs;
}

function contextSigns(
  { tools, software, everyday, trade, covered }: Context,
  classes: readonly string[],
): string[] {
  const signs = [
    `tools ${Math.min(2, tools)}`,
    `software ${Math.min(3, software)}`,
    `everyday ${Math.min(2, everyday)}`,
  ];
  if (trade) signs.push(classes.includes('business') ? 'trade, business' : 'trade');
  if (covered) signs.push(`covered ${covered}`);
  if (tools + software === 0) signs.push('no software');
  return signs;
}

/** How the form is printed, against how its name is: a capital tells nothing at the head of a sentence or in a title. */
function signOfCase(
  { read: { text, tokens, sentences } }: Scene,
  hit: Hit,
  { titled }: Context,
  rank: string,
): string | null {
  const { keyword, kind } = hit.entry;
  const [first, last, before] = [tokens[hit.from], tokens[hit.to], tokens[hit.from - 1]];
  if (!first || !last) return null;
  const printed = text.slice(first.start, last.end);
  if (printed.length < 2) return null;
  if (shouted.test(printed) && !shouted.test(keyword.name) && kind !== 'acronym') return 'case shouted';
  if (!capital.test(printed)) return capital.test(keyword.name) ? `case lower, ${rank}` : null;
  if (!before || sentences[hit.from - 1] !== sentences[hit.from]) return `case head, ${rank}`;
  if (titled) return `case titled, ${rank}`;
  return /[.:;•]/.test(text.slice(before.end, first.start)) ? 'case after break' : `case capital, ${rank}`;
}

function signBefore(scene: Scene, from: number, inList: boolean): string {
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
function listHead({ read: { text, tokens, sentences }, isKeyword }: Scene, from: number): number {
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

const startsWithDigit = (key: string): boolean => key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;

function signAfter(scene: Scene, { from, to }: Hit): string {
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

const joints = new Set(['and', 'or', 'und', 'et', 'y']);
const separator = /^\s*(?:[,;|•·/&+]|\b(?:and|or|und|et|y)\b)(?:\s|\b(?:and|or|und|et|y)\b)*$/i;

/** What the next item of a list is, where it is no keyword: a person, a place, an everyday thing or an unknown word. */
function itemBeside(scene: Scene, at: number, side: -1 | 1): string | null {
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

/** How far before a form the verb is looked for that governs it. */
const reachOfVerb = 6;

/** The verb whose object or adverbial the form is, and the one that opens the sentence. */
function verbSigns(scene: Scene, from: number): string[] {
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
