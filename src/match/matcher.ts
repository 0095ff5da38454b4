import type { Keyword, Role } from '../lexicon/role.ts';
import type { Token } from '../lexicon/tokens.ts';
import type { Span } from '../range.ts';
import { hasReason, permits, type Surroundings } from './guards.ts';
import { isRated, listItems, listNeighbours } from './lists.ts';
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
  const permitted = new Set(allowed);
  const plain = allowed.filter((hit) => !hit.entry.guard?.needs);
  for (const hit of plain) {
    const sentence = sentences[hit.from] ?? 0;
    const ids = idsBySentence.get(sentence) ?? new Set();
    idsBySentence.set(sentence, ids.add(hit.entry.keyword.id));
  }
  const listed = listNeighbours(text, tokens, allowed, new Set(plain));
  const inSkills = (hit: Hit): boolean => context.inSkills?.(tokens[hit.from]?.start ?? 0) ?? false;
  const items = listItems(text, tokens, nameless, sentences, new Set(plain), inSkills);
  return nameless.filter((hit) => {
    const { guard } = hit.entry;
    if (!guard || items.has(hit)) return true;
    if (!permitted.has(hit)) return false;
    if (!guard.needs) return true;
    return hasReason(guard, {
      ...neighbours(text, tokens, hit, sentences),
      inList: listed.has(hit),
      besideSure: listed.get(hit) === 'sure',
      isCapital: /^\p{Lu}/u.test(text.charAt(tokens[hit.from]?.start ?? 0)),
      isProper: isProper(text, tokens, hit, sentences, (from) => heads.has(from)),
      inSkills: inSkills(hit),
      isRated: isRated(text, tokens[hit.to]?.end ?? 0),
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
    beforeThat: near(hit.from - 2, hit.from - 1),
    afterThat: near(hit.to + 2, hit.to + 1),
    inList: false,
    besideSure: false,
    isCapital: false,
    isProper: false,
    inSkills: false,
    isRated: false,
    beside: nothing,
  };
}

/** "Configured Flux", but neither "Flux" at the head of a sentence nor "Flux Capacitors". */
function isProper(
  text: string,
  tokens: Token[],
  hit: Hit,
  sentences: number[],
  isKeyword: (from: number) => boolean,
): boolean {
  const [first, next] = [tokens[hit.from], tokens[hit.to + 1]];
  if (!first || !isCapital(text, first) || sentences[hit.from - 1] !== sentences[hit.from]) return false;
  if (!next || next.gap !== 'space' || sentences[hit.to + 1] !== sentences[hit.to]) return true;
  return !isTitleCase(text, next) || isKeyword(hit.to + 1);
}

const isCapital = (text: string, token: Token): boolean =>
  /^\p{Lu}/u.test(text.slice(token.start, token.end));

const isTitleCase = (text: string, token: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end));

/** The number of the sentence each token stands in; a line is a sentence of its own. */
function sentenceNumbers(text: string, tokens: Token[]): number[] {
  let sentence = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before && /[.!?](?=\s|$)|\n/.test(text.slice(before.end, token.start))) sentence += 1;
    return sentence;
  });
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
