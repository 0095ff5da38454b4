import { kindOf, senseWords } from '../lexicon/sense-words.ts';
import type { Token } from '../lexicon/tokens.ts';
import { topicOf } from '../lexicon/topic-words.ts';
import type { Hit } from './hits.ts';
import type { MatchText } from './match-text.ts';

/** What is known of a text before its ambiguous words are judged. */
export interface Scene {
  read: MatchText;
  /** whether a form of some keyword begins at a token */
  isKeyword: (from: number) => boolean;
  /** the text as a whole names many tools */
  isOfTools: boolean;
  /** weight that the kind of text gives to every tool */
  leaning: number;
  inSkills: (hit: Hit) => boolean;
  /** what the sentence of a hit holds apart from it */
  contextOf: (hit: Hit) => Context;
  /** the first token of the sentence of a token */
  openingOf: (at: number) => number;
}

/** The other words of a sentence, counted. */
export interface Context {
  /** tools that are named without a doubt */
  tools: number;
  /** words of software */
  software: number;
  /** words of everyday things */
  everyday: number;
  /** what its words tell of the topic, added up: above zero software, below anything else */
  topic: number;
  /** a word of trade or employment */
  trade: boolean;
  /** most words have a capital, so that a capital tells nothing */
  titled: boolean;
  /** nearly all words are keywords, at least one of them without a doubt */
  covered: 'sure' | 'all' | null;
}

interface Counted extends Omit<Context, 'tools'> {
  first: number;
  ids: ReadonlySet<string>;
}

/** Fewest keywords, and the share of words, that make a sentence a list of keywords. */
const fewestCovered = 3;
const shareCovered = 0.75;

/** Counts the words of each sentence once, when first asked. */
export function contextReader(
  { text, tokens, sentences }: MatchText,
  hits: readonly Hit[],
  isSure: (hit: Hit) => boolean,
): Pick<Scene, 'contextOf' | 'openingOf'> {
  const counted = new Map<number, Counted>();
  const heads = new Set(hits.map(({ from }) => from));
  let bySentence: Map<number, Hit[]> | undefined;
  const hitsOf = (sentence: number): readonly Hit[] => {
    bySentence ??= groupBySentence(hits, sentences);
    return bySentence.get(sentence) ?? [];
  };
  const countOf = (at: number): Counted => {
    const sentence = sentences[at] ?? 0;
    let known = counted.get(sentence);
    if (!known) {
      let first = at;
      while (first > 0 && sentences[first - 1] === sentence) first -= 1;
      const own = hitsOf(sentence);
      known = {
        first,
        ...countWords(text, tokens, sentences, first, heads),
        ...countKeywords(tokens, sentences, first, own, isSure),
      };
      counted.set(sentence, known);
    }
    return known;
  };
  return {
    contextOf: (hit) => {
      const { ids, software, everyday, topic, trade, titled, covered } = countOf(hit.from);
      const { keyword, lastWord } = hit.entry;
      const own = hit.from === hit.to && isOfSoftware(lastWord) ? 1 : 0;
      const tools = ids.size - (ids.has(keyword.id) ? 1 : 0);
      return { tools, software: software - own, everyday, topic, trade, titled, covered };
    },
    openingOf: (at) => countOf(at).first,
  };
}

function groupBySentence(hits: readonly Hit[], sentences: readonly number[]): Map<number, Hit[]> {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (!hit.entry.keyword.technical) continue;
    const sentence = sentences[hit.from] ?? 0;
    const known = groups.get(sentence);
    if (known) known.push(hit);
    else groups.set(sentence, [hit]);
  }
  return groups;
}

const isOfSoftware = (key: string): boolean => {
  const kind = kindOf(key, senseWords());
  return kind !== undefined && kind !== 'everyday';
};

/** Shorter words are small words, which have no capital in a title either. */
const shortestContent = 4;

function countWords(
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[],
  first: number,
  heads: ReadonlySet<number>,
): Pick<Counted, 'software' | 'everyday' | 'topic' | 'trade' | 'titled'> {
  const words = senseWords();
  let [software, everyday, topic, low, capitals] = [0, 0, 0, 0, 0];
  let trade = false;
  for (let at = first; sentences[at] === sentences[first]; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const kind = kindOf(token.key, words);
    if (kind && kind !== 'everyday') software += 1;
    if (words.trade.has(token.key)) trade = true;
    if (heads.has(at)) continue;
    topic += topicOf(token.key);
    if (kind === 'everyday') everyday += 1;
    if (token.key.length < shortestContent || words.before.has(token.key)) continue;
    if (/^\p{Ll}/u.test(text.charAt(token.start))) low += 1;
    else if (at > first && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.start + 2))) capitals += 1;
  }
  return { software, everyday, topic, trade, titled: capitals > 1 && capitals > low };
}

function countKeywords(
  tokens: readonly Token[],
  sentences: readonly number[],
  first: number,
  hits: readonly Hit[],
  isSure: (hit: Hit) => boolean,
): Pick<Counted, 'ids' | 'covered'> {
  const products = hits.filter(({ entry }) => entry.keyword.since !== null);
  const sure = products.filter(isSure);
  const ids = new Set(sure.map(({ entry }) => entry.keyword.id));
  const within = new Set<number>();
  for (const { from, to } of products) for (let at = from; at <= to; at += 1) within.add(at);
  let words = 0;
  for (let at = first; sentences[at] === sentences[first] && tokens[at]; at += 1)
    if (!/^(?:and|or|und|et|y|e|o|[\d.]+)$/.test(tokens[at]?.key ?? '')) words += 1;
  const isList = new Set(products.map(({ from }) => from)).size >= fewestCovered;
  if (!isList || within.size < words * shareCovered) return { ids, covered: null };
  return { ids, covered: sure.length > 0 ? 'sure' : 'all' };
}
