import type { Keyword, Role } from '../lexicon/role.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { hasReason, permits, type Surroundings } from './guards.ts';
import type { MentionForm } from './mention.ts';
import { nameReader } from './names.ts';
import { buildTrie, findHits, type Hit, type Trie } from './trie.ts';

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
}

const tries = new WeakMap<Role, Trie>();

/**
 * The one matcher: every keyword of the role printed in the text, in order, without overlaps. The longest form at a
 * place wins; an ambiguous word counts only when its guard allows it.
 */
export function findMatches(text: string, tokens: Token[], role: Role, context: MatchContext = {}): Match[] {
  let trie = tries.get(role);
  if (!trie) {
    trie = buildTrie(role.keywords.values());
    tries.set(role, trie);
  }
  const hits = findHits(trie, text, tokens);
  const accepted = acceptHits(text, tokens, hits, context);
  return longestFirst(accepted).map((hit) => toMatch(text, tokens, hit));
}

/** First what needs no reason, then what is supported by its neighbours. */
function acceptHits(text: string, tokens: Token[], hits: Hit[], context: MatchContext): Hit[] {
  const sentences = sentenceNumbers(text, tokens);
  const idsBySentence = new Map<number, Set<string>>();
  const isName = nameReader(text, tokens);
  const heads = new Set(hits.map((hit) => hit.from));
  const nameless = hits.filter((hit) => !isName(hit.from, hit.to, (from) => heads.has(from)));
  const allowed = nameless.filter(
    (hit) => !hit.entry.guard || permits(hit.entry.guard, neighbours(text, tokens, hit, sentences)),
  );
  const plain = allowed.filter((hit) => !hit.entry.guard?.needs);
  for (const hit of plain) {
    const sentence = sentences[hit.from] ?? 0;
    const ids = idsBySentence.get(sentence) ?? new Set();
    idsBySentence.set(sentence, ids.add(hit.entry.keyword.id));
  }
  const listed = listNeighbours(text, tokens, allowed);
  return allowed.filter((hit) => {
    const { guard } = hit.entry;
    if (!guard?.needs) return true;
    return hasReason(guard, {
      ...neighbours(text, tokens, hit, sentences),
      inList: listed.has(hit),
      inSkills: context.inSkills?.(tokens[hit.from]?.start ?? 0) ?? false,
      beside: idsBySentence.get(sentences[hit.from] ?? 0) ?? nothing,
    });
  });
}

const nothing: ReadonlySet<string> = new Set();

function neighbours(text: string, tokens: Token[], hit: Hit, sentences: number[]): Surroundings {
  const near = (index: number, at: number): Token | null => {
    const joined = tokens[Math.max(index, at)]?.gap !== 'break' && sentences[index] === sentences[at];
    return joined ? (tokens[index] ?? null) : null;
  };
  return {
    printed: text.slice(tokens[hit.from]?.start, tokens[hit.to]?.end),
    before: near(hit.from - 1, hit.from),
    after: near(hit.to + 1, hit.to),
    inList: false,
    inSkills: false,
    beside: nothing,
  };
}

/** The number of the sentence each token stands in; a line is a sentence of its own. */
function sentenceNumbers(text: string, tokens: Token[]): number[] {
  let sentence = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before && /[.!?](?=\s|$)|\n/.test(text.slice(before.end, token.start))) sentence += 1;
    return sentence;
  });
}

const listSeparator =
  /^\s*(?:[,;/|•·&+\t]|\n(?:\s*[-–—*▪◦](?=\s))?|\b(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b|\()(?:\s|[,/|•·&)]|(?:and|or|und|oder|et|ou|y|o|e|oraz|lub|i)\b)*$/i;

/** Hits that stand in a list beside a hit of another keyword. */
function listNeighbours(text: string, tokens: Token[], hits: Hit[]): Set<Hit> {
  const found = new Set<Hit>();
  const ordered = [...hits].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const [index, hit] of ordered.entries()) {
    for (let next = index + 1; next < ordered.length; next += 1) {
      const other = ordered[next];
      if (!other || other.from > hit.to + 3) break;
      if (other.from <= hit.to || other.entry.keyword.id === hit.entry.keyword.id) continue;
      const between = text.slice(tokens[hit.to]?.end, tokens[other.from]?.start);
      if (!listSeparator.test(between)) continue;
      found.add(hit);
      found.add(other);
    }
  }
  return found;
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

function toMatch(text: string, tokens: Token[], hit: Hit): Match {
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
