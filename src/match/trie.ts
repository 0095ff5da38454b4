import type { Keyword, KeywordForm } from '../lexicon/role.ts';
import type { Guard } from '../lexicon/schema.ts';
import { areInflections, stem } from '../lexicon/stem.ts';
import { fold, type Token, tokenize } from '../lexicon/tokens.ts';

/** A keyword form that ends at a node of the trie. */
export interface Entry {
  keyword: Keyword;
  kind: KeywordForm['kind'];
  guard: Guard | null;
  /** the folded last word of the form, to tell an inflection */
  lastWord: string;
  /** plural and other inflections count */
  inflects: 'words' | 'plural' | 'no';
}

interface Node {
  /** by the next word, with the sign before it where the form has one: "cd" and "/cd", "biases" and "&biases" */
  next: Map<string, Node>;
  /** the same steps by stem, for the last word of a form */
  stems: Map<string, Entry[]>;
  entries: Entry[];
}

export interface Trie extends Node {
  /** words of texts that begin no form, remembered */
  barren: Set<string>;
}

/** Words whose stem is remembered; a stranger's text cannot fill the memory. */
const mostRemembered = 50_000;

/** One form found in a text, from token `from` to token `to`, both inclusive. */
export interface Hit {
  from: number;
  to: number;
  entry: Entry;
  inflected: boolean;
}

const newNode = (): Node => ({ next: new Map(), stems: new Map(), entries: [] });

/** Builds the trie of all printed forms: spaced, hyphenated, dotted and closed spellings of each. */
export function buildTrie(keywords: Iterable<Keyword>): Trie {
  const root: Trie = { ...newNode(), barren: new Set() };
  for (const keyword of keywords) for (const form of keyword.forms) addForm(root, keyword, form);
  return root;
}

function addForm(root: Node, keyword: Keyword, form: KeywordForm): void {
  const { guard } = form;
  for (const { keys, signs } of spellingsOf(form.text)) {
    let node = root;
    for (const [index, key] of keys.entries()) {
      const step = `${signs?.[index] ?? ''}${key}`;
      let next = node.next.get(step);
      if (!next) {
        next = newNode();
        node.next.set(step, next);
      }
      if (index === keys.length - 1) addEntry(node, next, entryOf(keyword, form, guard, key));
      node = next;
    }
  }
}

function addEntry(before: Node, node: Node, entry: Entry): void {
  if (
    !node.entries.some(
      (known) =>
        known.keyword.id === entry.keyword.id && known.kind === entry.kind && known.guard === entry.guard,
    )
  ) {
    node.entries.push(entry);
  }
  if (entry.inflects === 'no') return;
  const key = entry.inflects === 'words' ? stem(entry.lastWord) : `${entry.lastWord}s`;
  const known = before.stems.get(key);
  if (known) known.push(entry);
  else before.stems.set(key, [entry]);
}

const entryOf = (keyword: Keyword, form: KeywordForm, guard: Guard | null, lastWord: string): Entry => ({
  keyword,
  kind: form.kind,
  guard,
  lastWord,
  inflects: inflectionOf(keyword, form, lastWord),
});

/**
 * Words of a practice are inflected ("unit tests", "microservice"); a product's name is not, nor is an acronym,
 * beyond a plural s ("APIs").
 */
function inflectionOf(keyword: Keyword, form: KeywordForm, lastWord: string): Entry['inflects'] {
  if (!/^[a-z]+$/.test(lastWord) || keyword.since !== null) return 'no';
  if (form.kind === 'acronym' || lastWord.length < 4 || isAcronym(form.text))
    return lastWord.endsWith('s') ? 'no' : 'plural';
  return 'words';
}

const isAcronym = (text: string): boolean => /^[A-Z0-9]+$/.test(text.split(/[\s/-]/).at(-1) ?? '');

interface Spelling {
  keys: string[];
  /** the signs that must stand before each word; none where spaces or hyphens may */
  signs?: string[];
}

/** A form as written, closed up, and with its inner dots and slashes as spaces: "node.js", "node js", "nodejs". */
function spellingsOf(text: string): Spelling[] {
  const tokens = tokenize(text);
  const asWritten = tokens.map((token) => token.key);
  const signs = tokens.map((token, index) => signsBefore(text, tokens[index - 1], token));
  const spellings: Spelling[] = signs.some((sign) => sign !== '') ? [{ keys: asWritten, signs }] : [];
  if (signs.every((sign) => sign === '' || sign === '/')) spellings.push({ keys: asWritten });
  const undotted = asWritten.flatMap((key) => (/^[a-z]+\.[a-z]/.test(key) ? key.split('.') : [key]));
  if (undotted.length > asWritten.length) spellings.push({ keys: undotted });
  if (undotted.length > 1 && !undotted.some((key) => key.length === 1))
    spellings.push({ keys: [undotted.join('')] });
  const closed = fold(text.replace(/\s+/g, ''));
  if (/[^\p{L}\p{N}]/u.test(closed) && tokenize(closed).length === 1) spellings.push({ keys: [closed] });
  return spellings;
}

/** What a form prints between two words besides spaces and hyphens: "/", "&", "++". */
function signsBefore(text: string, before: Token | undefined, token: Token): string {
  if (!before || token.gap === 'space' || token.gap === 'hyphen') return '';
  return text.slice(before.end, token.start).trim();
}

/** Every form found in the tokens; a form runs over a break of the text only by the signs it is written with. */
export function findHits(trie: Trie, text: string, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    const split = first && rejoined(text, first, tokens[from + 1]) !== null;
    if (!first || (!split && isBarren(trie, first.key))) continue;
    let node: Node | undefined = trie;
    for (let to = from; to < tokens.length && node; to += 1) {
      const token = tokens[to];
      if (!token || (token.inert && (to > from || !isDottedName(text, token)))) break;
      const broken = to > from && token.gap !== 'space' && token.gap !== 'hyphen';
      const signs = broken ? signsBefore(text, tokens[to - 1], token) : '';
      if (broken && signs === '') break;
      const next: Node | undefined = node.next.get(signs + token.key);
      const whole = rejoined(text, token, tokens[to + 1]);
      if (whole !== null) {
        for (const entry of node.next.get(whole)?.entries ?? [])
          hits.push({ from, to: to + 1, entry, inflected: false });
        addInflected(hits, node, whole, from, to + 1);
      }
      if (next) for (const entry of next.entries) hits.push({ from, to, entry, inflected: false });
      if (!broken && !token.inert) addInflected(hits, node, token.key, from, to);
      node = token.inert ? undefined : next;
    }
  }
  return hits;
}

/** Most words of a text begin no form; to look each up once is enough. */
function isBarren(trie: Trie, key: string): boolean {
  if (trie.barren.has(key)) return true;
  if (trie.next.has(key) || trie.stems.has(key)) return false;
  const stemmed = stemOfWord(key);
  if (stemmed !== null && trie.stems.has(stemmed)) return false;
  if (trie.barren.size < mostRemembered) trie.barren.add(key);
  return true;
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

function addInflected(hits: Hit[], node: Node, key: string, from: number, to: number): void {
  if (node.stems.size === 0 || key.length < 3) return;
  for (const entry of node.stems.get(key) ?? []) {
    if (entry.inflects === 'plural' && key !== entry.lastWord)
      hits.push({ from, to, entry, inflected: true });
  }
  const stemmed = stemOfWord(key);
  if (stemmed === null) return;
  for (const entry of node.stems.get(stemmed) ?? []) {
    if (entry.inflects !== 'words' || key === entry.lastWord) continue;
    if (areInflections(key, entry.lastWord)) hits.push({ from, to, entry, inflected: true });
  }
}
