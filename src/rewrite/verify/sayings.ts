import type { Reading, Word } from '../../wording/reading.ts';
import { isOneFamily, rootOf } from './roots.ts';

/** What some texts say, in any form or by an equal; a keyword shown says the words of its id, but no deed. */
export interface Sayings {
  stems: ReadonlySet<string>;
  roots: ReadonlySet<string>;
}

export function sayingsOf(sources: readonly Reading[], shown: Iterable<string> = []): Sayings {
  const ids = [...shown]
    .flatMap((id) => id.split('-'))
    .filter((word) => !/(?:ment|ing|ion|sign)$/.test(word));
  const stems = new Set([...sources.flatMap((source) => [...source.stems]), ...ids]);
  return { stems, roots: new Set([...stems].map(rootOf)) };
}

/** The same of some words alone. */
export function sayingsOfWords(words: readonly Word[]): Sayings {
  const stems = new Set(words.flatMap(({ lower, stem }) => [lower, stem]));
  return { stems, roots: new Set([...stems].map(rootOf)) };
}

/** The word itself, or one of its family. */
export function isSaid({ stems, roots }: Sayings, { lower, stem }: Word): boolean {
  if (stems.has(lower) || stems.has(stem)) return true;
  const root = rootOf(lower);
  if (roots.has(root)) return true;
  for (const each of roots) if (isOneFamily(each, root)) return true;
  return false;
}

type Groups = readonly (readonly string[])[];

const byRoot = new WeakMap<Groups, Map<string, string[]>>();

/** Every root of some groups with the roots of its equals. */
function rootsOf(groups: Groups): Map<string, string[]> {
  let found = byRoot.get(groups);
  if (found) return found;
  found = new Map();
  for (const group of groups) {
    const roots = [...new Set(group.map(rootOf))];
    for (const root of roots) found.set(root, [...(found.get(root) ?? []), ...roots]);
  }
  byRoot.set(groups, found);
  return found;
}

/** A word of one group with it. */
export function hasEqual({ roots }: Sayings, { lower, stem }: Word, groups: Groups): boolean {
  const equals = rootsOf(groups);
  return [rootOf(lower), rootOf(stem)].some((root) => equals.get(root)?.some((each) => roots.has(each)));
}
