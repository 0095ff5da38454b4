import { type KeywordFile, textOf } from './folders.ts';
import type { GivenList } from './given-list.ts';
import type { Problems } from './problems.ts';
import { lineOf } from './yaml.ts';

/** An entry with the place where it is written. */
export interface Placed<T> {
  entry: T;
  file: KeywordFile;
  keys: readonly PropertyKey[];
}

/** Says that something is wrong with what stands at a place. */
export const complain = (
  problems: Problems,
  { file, keys }: Omit<Placed<unknown>, 'entry'>,
  reason: string,
): void => problems.note(file, lineOf(textOf(file), keys), reason);

/** A list as it stands in a file, before it is laid over what it inherits. */
export type ListSource<T> = Placed<GivenList<T> | undefined>;

/**
 * The list that follows from the inherited one and what a file gives: that one where it gives nothing, its own where it
 * gives one whole, else the changed one. `inherited` is null where there is nothing to inherit from.
 */
export function inheritList<T>(
  inherited: readonly Placed<T>[] | null,
  { entry: given, file, keys }: ListSource<T>,
  idOf: (entry: T) => string,
  problems: Problems,
): readonly Placed<T>[] {
  if (given === undefined) return inherited ?? [];
  const placed = (entries: T[], ...under: PropertyKey[]): Placed<T>[] =>
    entries.map((entry, index) => ({ entry, file, keys: [...keys, ...under, index] }));
  if (Array.isArray(given)) return once(placed(given), idOf, problems);
  if (!inherited) {
    complain(problems, { file, keys }, 'there is no inherited list to change: give the list whole');
    return [];
  }
  const known = new Set(inherited.map(({ entry }) => idOf(entry)));
  given.without.forEach((id, index) => {
    if (!known.has(id))
      complain(problems, { file, keys: [...keys, 'without', index] }, `${id} is not inherited`);
  });
  const added = new Map(
    once(placed(given.add, 'add'), idOf, problems).map((each) => [idOf(each.entry), each]),
  );
  const kept = inherited.filter(({ entry }) => !given.without.includes(idOf(entry)));
  const result = new Map(kept.map((each) => [idOf(each.entry), each]));
  for (const [id, each] of added) result.set(id, each);
  return [...result.values()];
}

/** The entries, of which none may stand twice. */
function once<T>(entries: Placed<T>[], idOf: (entry: T) => string, problems: Problems): Placed<T>[] {
  const seen = new Set<string>();
  for (const each of entries) {
    const id = idOf(each.entry);
    if (seen.has(id)) complain(problems, each, `${id} stands twice`);
    seen.add(id);
  }
  return entries;
}
