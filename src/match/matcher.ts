import type { Keyword, Vocabulary } from '../lexicon/role.ts';
import { senseWords } from '../lexicon/sense-words.ts';
import type { Span } from '../range.ts';
import { isOtherwiseExpanded } from './expansions.ts';
import { permits } from './guards.ts';
import { findHits, type Hit } from './hits.ts';
import type { MatchText } from './match-text.ts';
import type { MentionForm } from './mention.ts';
import { nameReader } from './names.ts';
import { isEverydayPractice } from './practices.ts';
import { contextReader, type Scene } from './scene.ts';
import { guardOf, isPlain, judgeHits, signsOfWeighed } from './senses.ts';
import { Surroundings } from './surroundings.ts';
import { buildTrie, type Trie } from './trie.ts';

/** A keyword printed in a text, before it is known what the sentence says of it. */
export interface Match extends Span {
  /** first and last token */
  from: number;
  to: number;
  keyword: Keyword;
  form: MentionForm;
  printed: string;
}

export interface MatchContext {
  /** whether an offset stands in a skills section or a labelled skill line */
  inSkills?: (offset: number) => boolean;
  /** a posting names tools more than anything else */
  isPosting?: boolean;
}

const tries = new WeakMap<Vocabulary, Trie>();

/**
 * The one matcher: every keyword of a vocabulary printed in the text, in order, without overlaps. The longest form at a
 * place wins; an ambiguous word counts only when its guard allows it.
 */
export function findMatches(read: MatchText, vocabulary: Vocabulary, context: MatchContext = {}): Match[] {
  const hits = findHits(trieOf(vocabulary), read.text, read.tokens);
  if (hits.length === 0) return [];
  return longestFirst(acceptHits(read, hits, context)).map((hit) => toMatch(read, hit));
}

function trieOf(vocabulary: Vocabulary): Trie {
  let trie = tries.get(vocabulary);
  if (!trie) {
    trie = buildTrie(vocabulary.keywords.values());
    tries.set(vocabulary, trie);
  }
  return trie;
}

/** What is no part of a name and no veto rules out; then what needs no reason, what has one, and what weighs enough. */
function acceptHits(read: MatchText, hits: Hit[], context: MatchContext): Hit[] {
  const { scene, nameless, allowed } = sceneOf(read, hits, context);
  return judgeHits(scene, nameless, allowed);
}

function sceneOf(
  read: MatchText,
  hits: Hit[],
  context: MatchContext,
): { scene: Scene; nameless: Hit[]; allowed: Hit[] } {
  const heads = new Set(hits.map((hit) => hit.from));
  const isKeyword = (from: number): boolean => heads.has(from);
  const isName = nameReader(read, isKeyword);
  const nameless = hits.filter((hit) => !(isName(hit.from, hit.to) || isOtherwiseExpanded(read, hit)));
  const { weights } = senseWords();
  const isOfTools = namesTools(nameless);
  const leaning = context.isPosting ? 'posting' : isOfTools ? 'text of tools' : '';
  const scene: Scene = {
    read,
    isKeyword,
    isOfTools,
    leaning: weights.get(leaning) ?? 0,
    inSkills: (hit) => context.inSkills?.(read.tokens[hit.from]?.start ?? 0) ?? false,
    ...contextReader(read, nameless, isPlain),
  };
  const allowed = nameless.filter((hit) => {
    const guard = guardOf(hit);
    return (!guard || permits(guard, new Surroundings(scene, hit))) && !isEverydayPractice(scene, hit);
  });
  return { scene, nameless, allowed };
}

/** A text that names so many tools without a doubt is one of software, whatever a sentence of it tells. */
const fewestTools = 5;

function namesTools(hits: readonly Hit[]): boolean {
  const ids = new Set<string>();
  for (const hit of hits) if (hit.entry.keyword.since !== null && isPlain(hit)) ids.add(hit.entry.keyword.id);
  return ids.size >= fewestTools;
}

/** The longest hit at each place, without overlaps; an exact form before an inflected one. */
function longestFirst(hits: Hit[]): Hit[] {
  const ordered = [...hits].sort(
    (a, b) =>
      a.from - b.from || b.to - a.to || Number(a.inflected) - Number(b.inflected) || rank(a) - rank(b),
  );
  const kept: Hit[] = [];
  let free = 0;
  for (const hit of ordered) {
    if (hit.from < free) continue;
    kept.push(hit);
    free = hit.to + 1;
  }
  return kept;
}

const ranks = { exact: 0, acronym: 1, full: 2, alias: 3 };

const rank = (hit: Hit): number => ranks[hit.entry.kind];

function toMatch({ text, tokens }: MatchText, hit: Hit): Match {
  const start = tokens[hit.from]?.start ?? 0;
  const end = tokens[hit.to]?.end ?? start;
  return {
    start,
    end,
    from: hit.from,
    to: hit.to,
    printed: text.slice(start, end),
    keyword: hit.entry.keyword,
    form: hit.inflected ? 'inflected' : hit.entry.kind,
  };
}

/** An ambiguous form and the signs around it. */
export interface WeighedForm {
  id: string;
  start: number;
  signs: string[];
  /** part of a name, or ruled out by its guard */
  vetoed: boolean;
}

/** Every ambiguous form of a text with its signs, also those that are ruled out: what the weights are fitted to. */
export function weighedForms(
  read: MatchText,
  vocabulary: Vocabulary,
  context: MatchContext = {},
): WeighedForm[] {
  const { text, tokens } = read;
  const hits = findHits(trieOf(vocabulary), text, tokens);
  const { scene, allowed } = sceneOf(read, hits, context);
  const kept = new Set(allowed);
  const printed = hits.filter(({ entry, from, to }) => {
    const forms = entry.guard?.printed;
    return !forms || forms.includes(text.slice(tokens[from]?.start, tokens[to]?.end));
  });
  const whole = { ...scene, ...contextReader(read, hits, isPlain) };
  return signsOfWeighed(whole, printed).map(({ hit, signs }) => ({
    id: hit.entry.keyword.id,
    start: tokens[hit.from]?.start ?? 0,
    signs,
    vetoed: !kept.has(hit),
  }));
}
