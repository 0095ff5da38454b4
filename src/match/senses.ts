import { senseWords } from '../lexicon/sense-words.ts';
import { type CompiledGuard, compileGuard, hasOwnReason, hasReason } from './guards.ts';
import type { Hit } from './hits.ts';
import { listItems, listNeighbours } from './lists.ts';
import type { Scene } from './scene.ts';
import { type ListCompany, signsOf } from './sense-signs.ts';
import { Surroundings } from './surroundings.ts';

export const guardOf = ({ entry }: Hit): CompiledGuard | null => entry.guard && compileGuard(entry.guard);

/** A form of a tool that means other things too, so that its signs are weighed. */
function isWeighed({ from, to, entry }: Hit): boolean {
  const { keyword, guard, lastWord } = entry;
  if (!keyword.technical || keyword.tier === 'avoid') return false;
  if (guard?.needs && keyword.since !== null) return true;
  const { classes, first } = senseWords();
  const forms = from === to ? classes.get(lastWord) : undefined;
  return forms !== undefined && (first.get(lastWord) !== 'distinct' || forms.includes('business'));
}

/** A text that is one word asks for that word: nothing around it could speak against it. */
const isWholeText = ({ read }: Scene, { from, to, entry }: Hit): boolean =>
  !entry.guard?.needs && from === 0 && to === read.tokens.length - 1;

/** A form that is taken for the tool before anything is weighed: it means hardly anything else. */
export function isPlain(hit: Hit): boolean {
  if (!isWeighed(hit)) return !hit.entry.guard?.needs;
  const rank = senseWords().first.get(hit.entry.lastWord);
  return hit.from === hit.to && (rank === 'tool' || rank === 'distinct');
}

/** Rounds of weighing: what one round finds is company in the next. */
const rounds = 2;

/**
 * The hits that are keywords: plain terms; practices whose guard has a reason; and ambiguous tools whose signs weigh
 * more than nothing, or that are an item of a list of tools. A tool found is company for the other items of its list.
 */
export function judgeHits(scene: Scene, nameless: readonly Hit[], allowed: readonly Hit[]): Hit[] {
  const isOpen = (hit: Hit): boolean => isWeighed(hit) && !isWholeText(scene, hit);
  const weighed = allowed.filter(isOpen);
  const certain = allowed.filter((hit) => !isOpen(hit));
  if (weighed.length === 0 && !certain.some((hit) => hit.entry.guard?.needs)) return certain;
  let sure = new Set(allowed.filter(isPlain));
  const weights = new Map<string, number>();
  const weigh = (hit: Hit, index: number, company: ListCompany): number => {
    const key = `${index} ${company.company} ${company.isItem}`;
    const known = weights.get(key) ?? weightOf(scene, hit, company);
    weights.set(key, known);
    return known;
  };
  const open = certain.filter((hit) => hit.entry.guard?.needs);
  const accepted = new Set(certain.filter((hit) => !hit.entry.guard?.needs));
  const doubtful = nameless.filter((hit) => !accepted.has(hit));
  for (let round = 0; round < rounds; round += 1) {
    const companies = listNeighbours(scene.read, allowed, sure);
    const items = listItems(scene, nameless, round === 0 ? new Set(certain) : sure, doubtful);
    const companyOf = (hit: Hit): ListCompany => ({ company: companies.get(hit), isItem: items.has(hit) });
    const beside = idsBySentence(accepted, scene.read.sentences);
    for (const hit of open) {
      const guard = guardOf(hit);
      const { company } = companyOf(hit);
      const around = new Surroundings(scene, hit, company, beside.get(scene.read.sentences[hit.from] ?? 0));
      if (guard && hasReason(guard, around)) accepted.add(hit);
    }
    for (const hit of items) accepted.add(hit);
    for (const [index, hit] of weighed.entries()) {
      const company = companyOf(hit);
      if (company.isItem || weigh(hit, index, company) > 0) accepted.add(hit);
      else if (round === 0) accepted.delete(hit);
    }
    sure = accepted;
  }
  return nameless.filter((hit) => accepted.has(hit));
}

/** The sum of the weights of the signs around a form; a guard's own neighbours count as one more. */
export function weightOf(scene: Scene, hit: Hit, company: ListCompany): number {
  const { weights } = senseWords();
  let sum = (weights.get('bias') ?? 0) + scene.leaning;
  for (const sign of signsOf(scene, hit, company)) sum += weights.get(sign) ?? 0;
  const guard = guardOf(hit);
  if (guard && hasOwnReason(guard, new Surroundings(scene, hit))) sum += weights.get('guard reason') ?? 0;
  return sum;
}

function idsBySentence(hits: ReadonlySet<Hit>, sentences: readonly number[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const hit of hits) {
    const sentence = sentences[hit.from] ?? 0;
    const ids = found.get(sentence) ?? new Set();
    found.set(sentence, ids.add(hit.entry.keyword.id));
  }
  return found;
}

/** The signs of each weighed hit, with the company that certain tools give. */
export function signsOfWeighed(scene: Scene, hits: readonly Hit[]): { hit: Hit; signs: string[] }[] {
  const sure = new Set(hits.filter(isPlain));
  const companies = listNeighbours(scene.read, hits, sure);
  const items = listItems(scene, hits, sure, hits);
  const longer = (hit: Hit): boolean =>
    hits.some(
      (other) =>
        other.from <= hit.from &&
        other.to >= hit.to &&
        other.to - other.from > hit.to - hit.from &&
        !isWeighed(other),
    );
  return hits
    .filter((hit) => isWeighed(hit) && !longer(hit))
    .map((hit) => {
      const guard = guardOf(hit);
      const signs = signsOf(scene, hit, { company: companies.get(hit), isItem: items.has(hit) });
      return {
        hit,
        signs:
          guard && hasOwnReason(guard, new Surroundings(scene, hit)) ? [...signs, 'guard reason'] : signs,
      };
    });
}
