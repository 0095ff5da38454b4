import { basename } from 'node:path';
import type { z } from 'zod';
import { isThere, type KeywordFile, type KeywordFolder, packFolders } from './folders.ts';
import type { GivenList } from './given-list.ts';
import { complain, type ListSource } from './lists.ts';
import type { Problems } from './problems.ts';
import { rubricSchema } from './rubric.ts';
import {
  type AvoidEntry,
  avoidFileSchema,
  type DutyEntry,
  dutyFileSchema,
  keywordListSchema,
  type ListEntry,
  type RoleFile,
  roleFileSchema,
} from './schema.ts';
import { readChecked } from './yaml.ts';

/** The files of a pack by their names. */
export const packSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['role.yaml', roleFileSchema],
  ['must-have.yaml', keywordListSchema],
  ['bonus.yaml', keywordListSchema],
  ['avoid.yaml', avoidFileSchema],
  ['duties.yaml', dutyFileSchema],
  ['rubric.yaml', rubricSchema],
]);

/** A role pack as its files say it, before what it inherits; a file that the pack lacks gives nothing. */
export interface PackFiles {
  id: string;
  role: RoleFile;
  roleFile: KeywordFile;
  mustHave: ListSource<ListEntry>;
  bonus: ListSource<ListEntry>;
  avoid: ListSource<AvoidEntry>;
  duties: ListSource<DutyEntry>;
  rubric: { file: KeywordFile; data: z.output<typeof rubricSchema> | null };
}

/** The packs of one folder by their ids. */
export function readPacks(folder: KeywordFolder, problems: Problems): Map<string, PackFiles> {
  const packs = new Map<string, PackFiles>();
  for (const place of packFolders(folder)) {
    const pack = readPack(place, problems);
    if (!pack) continue;
    if (packs.has(pack.id))
      complain(problems, { file: pack.roleFile, keys: ['id'] }, `there are two packs of ${pack.id}`);
    packs.set(pack.id, pack);
  }
  return packs;
}

function readPack(place: KeywordFile, problems: Problems): PackFiles | null {
  const id = basename(place.path);
  const fileOf = (name: string): KeywordFile => ({ ...place, path: `${place.path}/${name}` });
  const roleFile = fileOf('role.yaml');
  if (!isThere(roleFile)) {
    problems.note(roleFile, null, 'it is missing, and says what the role is called and what it extends');
    return null;
  }
  const optional = <T extends z.ZodType>(name: string, schema: T): z.output<T> | null =>
    isThere(fileOf(name)) ? readChecked(fileOf(name), schema, problems) : null;
  const source = <T>(name: string, key: string, entry: GivenList<T> | undefined): ListSource<T> => ({
    entry,
    file: fileOf(name),
    keys: [key],
  });
  const role = readChecked(roleFile, roleFileSchema, problems);
  const lists = {
    mustHave: source('must-have.yaml', 'keywords', optional('must-have.yaml', keywordListSchema)?.keywords),
    bonus: source('bonus.yaml', 'keywords', optional('bonus.yaml', keywordListSchema)?.keywords),
    avoid: source('avoid.yaml', 'phrases', optional('avoid.yaml', avoidFileSchema)?.phrases),
    duties: source('duties.yaml', 'duties', optional('duties.yaml', dutyFileSchema)?.duties),
    rubric: { file: fileOf('rubric.yaml'), data: optional('rubric.yaml', rubricSchema) },
  };
  if (!role) return null;
  if (role.id !== id)
    complain(problems, { file: roleFile, keys: ['id'] }, `the id is ${role.id}, but the folder is ${id}`);
  return { id, role, roleFile, ...lists };
}
