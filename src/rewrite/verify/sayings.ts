import type { Reading, Word } from './reading.ts';
import { isOneFamily, rootOf } from './roots.ts';

/** What some texts say, in any form or by an equal; a keyword shown says the words of its id. */
export interface Sayings {
  stems: ReadonlySet<string>;
  roots: readonly string[];
}

export function sayingsOf(sources: readonly Reading[], shown: Iterable<string> = []): Sayings {
  const ids = [...shown].flatMap((id) => id.split('-'));
  const stems = new Set([...sources.flatMap((source) => [...source.stems]), ...ids]);
  return { stems, roots: [...new Set([...stems].map(rootOf))] };
}

/** The word itself, or one of its family. */
export function isSaid({ stems, roots }: Sayings, { lower, stem }: Word): boolean {
  if (stems.has(lower) || stems.has(stem)) return true;
  const root = rootOf(lower);
  return roots.some((each) => isOneFamily(each, root));
}

/** A word of one group with it. */
export const hasEqual = (
  { stems }: Sayings,
  { lower, stem }: Word,
  groups: readonly (readonly string[])[],
): boolean =>
  groups.some(
    (group) => (group.includes(lower) || group.includes(stem)) && group.some((each) => stems.has(each)),
  );
