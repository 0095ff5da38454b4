import { isThere, type KeywordFile } from './folders.ts';
import { complain, inheritList, type ListSource, type Placed } from './lists.ts';
import type { PackFiles } from './packs.ts';
import type { Problems } from './problems.ts';
import type { Rubric } from './role.ts';
import { toRubric } from './rubric.ts';
import type { AvoidEntry, DutyEntry, ListEntry } from './schema.ts';

/** The lists of title words in `role.yaml`. */
const wordLists = [
  'core',
  'managers',
  'neighbours',
  'adjacent',
  'titles',
  'generic',
  'unsure',
  'unrelated',
  'otherwise',
] as const;

/** A role pack with everything that it inherits. */
export interface Pack {
  id: string;
  /** its `role.yaml` */
  file: KeywordFile;
  extends: string | null;
  name: string;
  description: string;
  words: Record<(typeof wordLists)[number], readonly string[]>;
  mustHave: readonly Placed<ListEntry>[];
  bonus: readonly Placed<ListEntry>[];
  avoid: readonly Placed<AvoidEntry>[];
  duties: readonly Placed<DutyEntry>[];
  rubric: { file: KeywordFile; rubric: Rubric };
}

/**
 * Every role of some folders. A later folder's pack takes the place of an earlier one of its id, which it may extend by
 * that id; whoever extends the id gets the later.
 */
export function inheritPacks(
  folders: readonly ReadonlyMap<string, PackFiles>[],
  problems: Problems,
): Map<string, Pack> {
  const done = new Map<PackFiles, Pack | null>();
  const open: PackFiles[] = [];

  /** The pack of an id, up to and including some folder. */
  const find = (id: string, last: number): { files: PackFiles; level: number } | null => {
    for (let level = last; level >= 0; level -= 1) {
      const files = folders[level]?.get(id);
      if (files) return { files, level };
    }
    return null;
  };

  const resolve = ({ files, level }: { files: PackFiles; level: number }): Pack | null => {
    const known = done.get(files);
    if (known !== undefined) return known;
    const extended = files.role.extends;
    const place = { file: files.roleFile, keys: ['extends'] };
    if (open.includes(files)) {
      complain(
        problems,
        place,
        `${[...open, files].map(({ id }) => id).join(' extends ')}, which is a circle`,
      );
      return null;
    }
    open.push(files);
    const base = extended ? find(extended, extended === files.id ? level - 1 : folders.length - 1) : null;
    if (extended && !base) complain(problems, place, `it extends ${extended}, which is no other role`);
    const inherited = base && resolve(base);
    const pack = extended && !inherited ? null : complete(files, inherited, problems);
    open.pop();
    done.set(files, pack);
    return pack;
  };

  const packs = new Map<string, Pack>();
  for (const id of [...new Set(folders.flatMap((folder) => [...folder.keys()]))].sort()) {
    const found = find(id, folders.length - 1);
    const pack = found && resolve(found);
    if (pack) packs.set(id, pack);
  }
  return packs;
}

/** Lays a pack's files over what it inherits; null where something is missing. */
function complete(files: PackFiles, base: Pack | null, problems: Problems): Pack | null {
  const { id, role, roleFile, rubric } = files;
  const list = <T>(
    source: ListSource<T>,
    inherited: readonly Placed<T>[] | undefined,
    idOf: (of: T) => string,
  ) => {
    if (!base) require(source.file, problems);
    return inheritList(inherited ?? null, source, idOf, problems);
  };
  const lists = {
    mustHave: list(files.mustHave, base?.mustHave, ({ skill }) => skill),
    bonus: list(files.bonus, base?.bonus, ({ skill }) => skill),
    avoid: list(files.avoid, base?.avoid, (phrase) => phrase.id),
    duties: list(files.duties, base?.duties, (duty) => duty.id),
  };
  if (!base) require(rubric.file, problems);
  // a pack of another id needs a name of its own, or two roles would be called the same
  const name = role.name ?? (base?.id === id ? base.name : undefined);
  const description = role.description ?? base?.description;
  for (const [field, value] of Object.entries({ name, description }))
    if (value === undefined)
      complain(problems, { file: roleFile, keys: [] }, `the role has no ${field} of its own`);
  const words = Object.fromEntries(
    wordLists.map((key) => [key, wordsOf(key, role[key], base, roleFile, problems)]),
  ) as Pack['words'];
  const scored = rubric.data ? { file: rubric.file, rubric: toRubric(rubric.data) } : base?.rubric;
  if (name === undefined || description === undefined || !scored) return null;
  return {
    id,
    file: roleFile,
    extends: role.extends ?? null,
    name,
    description,
    words,
    ...lists,
    rubric: scored,
  };
}

function wordsOf(
  key: (typeof wordLists)[number],
  entry: ListSource<string>['entry'],
  base: Pack | null,
  file: KeywordFile,
  problems: Problems,
): readonly string[] {
  const inherited = base?.words[key].map((word) => ({ entry: word, file, keys: [key] })) ?? null;
  return inheritList(inherited, { entry, file, keys: [key] }, (word) => word, problems).map(
    (placed) => placed.entry,
  );
}

function require(file: KeywordFile, problems: Problems): void {
  if (!isThere(file))
    problems.note(file, null, 'it is missing: give it, or let role.yaml extend a role that has it');
}
