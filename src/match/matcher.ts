import { guardWords } from '../lexicon/groups.ts';
import type { Keyword, Vocabulary } from '../lexicon/role.ts';
import type { Span } from '../range.ts';
import { isToolByEvidence } from './everyday.ts';
import { type CompiledGuard, compileGuard, hasReason, permits } from './guards.ts';
import { type Company, findHits, type Hit } from './hits.ts';
import { listItems, listNeighbours } from './lists.ts';
import type { MatchText } from './match-text.ts';
import type { MentionForm } from './mention.ts';
import { nameReader } from './names.ts';
import { type Scene, Surroundings } from './surroundings.ts';
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
}

const tries = new WeakMap<Vocabulary, Trie>();

/**
 * The one matcher: every keyword of a vocabulary printed in the text, in order, without overlaps. The longest form at a
 * place wins; an ambiguous word counts only when its guard allows it.
 */
export function findMatches(read: MatchText, vocabulary: Vocabulary, context: MatchContext = {}): Match[] {
  let trie = tries.get(vocabulary);
  if (!trie) {
    trie = buildTrie(vocabulary.keywords.values());
    tries.set(vocabulary, trie);
  }
  const hits = findHits(trie, read.text, read.tokens);
  if (hits.length === 0) return [];
  return longestFirst(acceptHits(read, hits, context)).map((hit) => toMatch(read, hit));
}

/** First what needs no reason, then what its neighbours support, then what stands in a list with these. */
function acceptHits(read: MatchText, hits: Hit[], context: MatchContext): Hit[] {
  const { tokens, sentences } = read;
  const heads = new Set(hits.map((hit) => hit.from));
  const scene: Scene = {
    read,
    isKeyword: (from) => heads.has(from),
    inSkills: (hit) => context.inSkills?.(tokens[hit.from]?.start ?? 0) ?? false,
  };
  const isName = nameReader(read, scene.isKeyword);
  const nameless = hits.filter((hit) => !isName(hit.from, hit.to));
  const guardOf = ({ entry }: Hit): CompiledGuard | null => entry.guard && compileGuard(entry.guard);
  const allowed = nameless.filter((hit) => {
    const guard = guardOf(hit);
    return !guard || permits(guard, new Surroundings(scene, hit));
  });
  const plain = allowed.filter((hit) => !hit.entry.guard?.needs);
  const certain = plain.filter(
    (hit) => !isEverydayWord(hit) || isToolByEvidence(new Surroundings(scene, hit)),
  );
  const beside = idsBySentence(certain, sentences);
  const tools = idsBySentence(
    certain.filter(({ entry }) => entry.keyword.technical && !entry.guard),
    sentences,
  );
  const around = (hit: Hit, company?: Company): Surroundings => {
    const sentence = sentences[hit.from] ?? 0;
    return new Surroundings(scene, hit, company, beside.get(sentence), tools.get(sentence));
  };
  const supported = (hit: Hit, company?: Company): boolean => {
    const guard = guardOf(hit);
    return !guard || hasReason(guard, around(hit, company));
  };
  const isWord = (hit: Hit): boolean => isEverydayWord(hit) && !isToolByEvidence(around(hit));
  const sure = new Set(allowed.filter((hit) => supported(hit) && !isWord(hit)));
  const companies = listNeighbours(read, allowed, sure);
  const accepted = new Set(
    allowed.filter((hit) => sure.has(hit) || (companies.has(hit) && supported(hit, companies.get(hit)))),
  );
  const doubtful = nameless.filter((hit) => !accepted.has(hit));
  const items = listItems(scene, nameless, sure, doubtful);
  return nameless.filter((hit) => accepted.has(hit) || items.has(hit));
}

/** One word that is in everyday use too, as a name or a thing. */
const isEverydayWord = ({ from, to, entry }: Hit): boolean =>
  from === to && guardWords().everyday.words.has(entry.lastWord);

function idsBySentence(hits: readonly Hit[], sentences: readonly number[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const hit of hits) {
    const sentence = sentences[hit.from] ?? 0;
    const ids = found.get(sentence) ?? new Set();
    found.set(sentence, ids.add(hit.entry.keyword.id));
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
