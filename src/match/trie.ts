import type { Keyword, KeywordForm } from '../lexicon/role.ts';
import type { Guard } from '../lexicon/schema.ts';
import { spellingsOf } from '../lexicon/spellings.ts';

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

export interface Node {
  /** by the next word, with the sign before it where the form has one: "cd" and "/cd", "biases" and "&biases" */
  next: Map<string, Node>;
  /** the same steps by stem, for the last word of a form */
  stems: Map<string, Entry[]>;
  entries: Entry[];
}

/** What a word that stands first may be: the beginning of forms, and an inflection of forms of one word. */
export interface FirstWord {
  next: Node | undefined;
  inflected: readonly Entry[];
}

export interface Trie extends Node {
  /** the words of texts, remembered; null for the most, which begin no form */
  firsts: Map<string, FirstWord | null>;
}

const newNode = (): Node => ({ next: new Map(), stems: new Map(), entries: [] });

/** Builds the trie of all printed forms: spaced, hyphenated, dotted and closed spellings of each. */
export function buildTrie(keywords: Iterable<Keyword>): Trie {
  const root: Trie = { ...newNode(), firsts: new Map() };
  for (const keyword of keywords) for (const form of keyword.forms) addForm(root, keyword, form);
  return root;
}

function addForm(root: Node, keyword: Keyword, form: KeywordForm): void {
  const { guard } = form;
  for (const { keys, signs, stem } of spellingsOf(form.text)) {
    let node = root;
    for (const [index, key] of keys.entries()) {
      const step = `${signs?.[index] ?? ''}${key}`;
      let next = node.next.get(step);
      if (!next) {
        next = newNode();
        node.next.set(step, next);
      }
      if (index === keys.length - 1) addEntry(node, next, entryOf(keyword, form, guard, key), stem);
      node = next;
    }
  }
}

function addEntry(before: Node, node: Node, entry: Entry, stem: string): void {
  if (
    !node.entries.some(
      (known) =>
        known.keyword.id === entry.keyword.id && known.kind === entry.kind && known.guard === entry.guard,
    )
  ) {
    node.entries.push(entry);
  }
  if (entry.inflects === 'no') return;
  const key = entry.inflects === 'words' ? stem : `${entry.lastWord}s`;
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
