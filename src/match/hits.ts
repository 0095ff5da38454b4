import { signsBefore } from '../lexicon/signs.ts';
import { areInflections, stem } from '../lexicon/stem.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { Entry, FirstWord, Node, Trie } from './trie.ts';

/** Words that are remembered; a stranger's text cannot fill the memory. */
const mostRemembered = 50_000;

/** A hit in a list: beside some other keyword, or beside one that is beyond doubt. */
export type Company = 'list' | 'sure';

/** One form found in a text, from token `from` to token `to`, both inclusive. */
export interface Hit {
  from: number;
  to: number;
  entry: Entry;
  inflected: boolean;
}

/** Every form found in the tokens; a form runs over a break of the text only by the signs it is written with. */
export function findHits(trie: Trie, text: string, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    const split = first && rejoined(text, first, tokens[from + 1]) !== null;
    if (!first) continue;
    if (first.key.length === 1) addSpaced(hits, trie, text, tokens, from);
    else addNumbered(hits, trie, first, from);
    const known = firstWord(trie, first.key);
    if (!known && !split) continue;
    let node: Node | undefined = trie;
    for (let to = from; to < tokens.length && node; to += 1) {
      const token = tokens[to];
      if (!token || (token.inert && (to > from || !isDottedName(text, token)))) break;
      const broken = to > from && token.gap !== 'space' && token.gap !== 'hyphen';
      const signs = broken ? signsBefore(text, tokens[to - 1], token) : '';
      if (broken && signs === '') break;
      const next: Node | undefined = to === from ? known?.next : node.next.get(signs + token.key);
      const whole = rejoined(text, token, tokens[to + 1]);
      if (whole !== null) {
        for (const entry of node.next.get(whole)?.entries ?? [])
          hits.push({ from, to: to + 1, entry, inflected: false });
        for (const entry of inflectedAt(node, whole)) hits.push({ from, to: to + 1, entry, inflected: true });
      }
      if (next) for (const entry of next.entries) hits.push({ from, to, entry, inflected: false });
      if (!broken && !token.inert)
        for (const entry of to === from ? (known?.inflected ?? none) : inflectedAt(node, token.key))
          hits.push({ from, to, entry, inflected: true });
      node = token.inert ? undefined : next;
    }
  }
  return hits;
}

/** A product with its version glued on, "Python3" and "Angular2+", where no form is printed so. */
function addNumbered(hits: Hit[], trie: Trie, { key, inert }: Token, from: number): void {
  const last = key.charCodeAt(key.length - 1);
  if (inert || !(last === 43 || (last >= 48 && last <= 57)) || trie.next.has(key)) return;
  const bare = numbered.exec(key)?.[1];
  for (const entry of (bare === undefined ? undefined : trie.next.get(bare))?.entries ?? [])
    if (entry.keyword.since !== null) hits.push({ from, to: from, entry, inflected: false });
}

const numbered = /^([a-z]{3,}\+{0,2}|[a-z]{2}(?=\d\.\d))(?:[1-9]\d?(?:\.\d+)?|20\d\d)\+?$/;

/** "P y t h o n": letters set apart by single spaces are one word; wider gaps and signs part the words. */
function addSpaced(hits: Hit[], trie: Trie, text: string, tokens: readonly Token[], from: number): void {
  const isLetter = (index: number): boolean => {
    const token = tokens[index];
    return token?.key.length === 1 && token.gap === 'space' && text.charAt(token.start - 2) !== ' ';
  };
  if (isLetter(from) && tokens[from - 1]?.key.length === 1) return;
  let to = from;
  while (isLetter(to + 1)) to += 1;
  if (to - from + 1 < fewestSpaced) return;
  const whole = tokens.slice(from, to + 1).reduce((word, token) => word + token.key, '');
  for (const entry of trie.next.get(whole)?.entries ?? []) hits.push({ from, to, entry, inflected: false });
}

/** Two letters set apart are more often initials than a word. */
const fewestSpaced = 3;

const none: readonly Entry[] = [];

/** Texts are made of the same words, and most of these begin no form: to look into the trie once for each is enough. */
function firstWord(trie: Trie, key: string): FirstWord | null {
  let known = trie.firsts.get(key);
  if (known === undefined) {
    const next = trie.next.get(key);
    const inflected = inflectedAt(trie, key);
    known = next || inflected.length > 0 ? { next, inflected } : null;
    if (trie.firsts.size < mostRemembered) trie.firsts.set(key, known);
  }
  return known;
}

/** A word that a line break cut in two: "Kuber-" at the end of a line and "netes" on the next. */
const rejoined = (text: string, token: Token, next: Token | undefined): string | null =>
  next?.gap === 'hyphen' && text.slice(token.end, next.start).includes('\n') ? token.key + next.key : null;

/** "Fly.io" in a sentence or list is the name of a product; inside an address it is part of that. */
const isDottedName = (text: string, { start, end, key }: Token): boolean =>
  key.includes('.') &&
  !/[^\s(,;|]/.test(text.charAt(start - 1)) &&
  /^(?:[\s),;|]|[.!?:]?(?:\s|$))/.test(text.slice(end, end + 2));

const wordStems = new Map<string, string | null>();

/** The stem of a plain word of at least four letters; null for signs, acronyms and numbers. */
function stemOfWord(key: string): string | null {
  let known = wordStems.get(key);
  if (known === undefined) {
    known = key.length >= 4 && /^[a-z]+$/.test(key) ? stem(key) : null;
    if (wordStems.size < mostRemembered) wordStems.set(key, known);
  }
  return known;
}

/** The forms whose last word, behind a node, a word inflects. */
function inflectedAt(node: Node, key: string): readonly Entry[] {
  if (node.stems.size === 0 || key.length < 3) return none;
  const plurals = node.stems
    .get(key)
    ?.filter((entry) => entry.inflects === 'plural' && key !== entry.lastWord);
  const stemmed = stemOfWord(key);
  const words = (stemmed === null ? undefined : node.stems.get(stemmed))?.filter(
    (entry) => entry.inflects === 'words' && key !== entry.lastWord && areInflections(key, entry.lastWord),
  );
  return plurals && words ? [...plurals, ...words] : (plurals ?? words ?? none);
}
