import type { Role } from '../src/lexicon/role.ts';
import type { JobPosting } from '../src/posting/job-posting.ts';
import { idOfName } from './names.ts';

/** What a careful reader wrote down about a posting; arguable names and kinds are right whether found or not. */
export interface PostingTruth {
  aside?: boolean;
  title: string;
  years: number | null;
  required: string[];
  preferred: string[];
  anyOf: string[][];
  knockOuts: string[];
  arguable: string[];
  neither: string[];
  /** named and not demanded; more may be named than is listed here */
  mentioned?: string[];
}

export interface KindResult {
  kind: 'required' | 'preferred' | 'either-or' | 'knock-outs' | 'years' | 'title' | 'mentioned' | 'traps';
  hit: number;
  found: number;
  asked: number;
  misses: string[];
}

/** Compares what was read of a posting with its truth, kind by kind; a trap is a name of `neither` that was found. */
export function measurePosting(posting: JobPosting, truth: PostingTruth, role: Role): KindResult[] {
  const idOf = (name: string): string => idOfName(role, name) ?? name;
  const arguable = new Set(truth.arguable.flatMap((name) => [idOf(name), name]));
  const ids = (names: string[]): string[] => names.map(idOf);
  const found = (terms: { id: string }[]): string[] =>
    terms.map(({ id }) => id).filter((id) => !arguable.has(id));
  const group = (members: string[]): string => [...new Set(members)].sort().join('/');
  const groups = posting.anyOf.map((terms) => group(found(terms))).filter((members) => members !== '');
  const kinds = [...new Set(posting.knockOuts.map(({ kind }) => kind as string))];
  const all = found([...posting.required, ...posting.preferred, ...posting.anyOf.flat()]);
  const neither = new Set(ids(truth.neither));
  const traps = [...new Set(all.filter((id) => neither.has(id)))];
  return [
    compare('required', found(posting.required), ids(truth.required)),
    compare('preferred', found(posting.preferred), ids(truth.preferred)),
    compare(
      'either-or',
      groups,
      truth.anyOf.map((members) => group(ids(members))),
    ),
    compare(
      'knock-outs',
      kinds.filter((kind) => !arguable.has(kind)),
      truth.knockOuts,
    ),
    compare('years', listed(posting.years), listed(truth.years)),
    compare(
      'title',
      arguable.has('title') ? [] : listed(posting.title),
      arguable.has('title') ? [] : listed(truth.title),
    ),
    mentionedIn(posting, ids(truth.mentioned ?? [])),
    { kind: 'traps', hit: 0, found: traps.length, asked: neither.size, misses: traps },
  ];
}

/** What is named beside the demands has no complete truth: only what is missing of it is counted. */
function mentionedIn(posting: JobPosting, asked: string[]): KindResult {
  const named = new Set(posting.mentioned.map(({ id }) => id));
  return compare(
    'mentioned',
    asked.filter((id) => named.has(id)),
    asked,
  );
}

const listed = (value: string | number | null): string[] =>
  value === null ? [] : [String(value).toLowerCase().replace(/\s+/g, ' ').trim()];

function compare(kind: KindResult['kind'], found: string[], asked: string[]): KindResult {
  const lost = asked.filter((each) => !found.includes(each)).map((each) => `-${each}`);
  const extra = found.filter((each) => !asked.includes(each)).map((each) => `+${each}`);
  return {
    kind,
    hit: asked.length - lost.length,
    found: found.length,
    asked: asked.length,
    misses: [...lost, ...extra],
  };
}

/** Precision, recall and F1 of summed results; 1 where nothing was asked and nothing found. */
export function ratesOf(results: { hit: number; found: number; asked: number }[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const sum = (key: 'hit' | 'found' | 'asked'): number =>
    results.reduce((total, each) => total + each[key], 0);
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: ratio(sum('hit'), sum('found')),
    recall: ratio(sum('hit'), sum('asked')),
    f1: ratio(2 * sum('hit'), sum('found') + sum('asked')),
  };
}
