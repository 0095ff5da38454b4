import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { type KeywordFile, namesIn, packFolders, placeOf, shippedFolder, yamlFilesIn } from './folders.ts';
import { packSchemas } from './packs.ts';
import { hashOf } from './prepared.ts';
import { Problems } from './problems.ts';
import { skillFileSchema } from './schema.ts';
import { readChecked } from './yaml.ts';

/**
 * The project's skills and packs, read and checked, by the hash of each file's bytes: what the build keeps for the start.
 * @throws CandorError `keywords-invalid`
 */
export function prepareKeywords(): Record<string, unknown> {
  const problems = new Problems();
  const entry = (file: KeywordFile, schema: z.ZodType): [string, unknown] => [
    hashOf(readFileSync(placeOf(file), 'utf8')),
    readChecked(file, schema, problems),
  ];
  const prepared = Object.fromEntries([
    ...yamlFilesIn(shippedFolder, 'skills').map((file) => entry(file, skillFileSchema)),
    ...packFolders(shippedFolder)
      .flatMap(({ folder, path }) =>
        namesIn(placeOf({ folder, path })).map((name) => ({ folder, path: `${path}/${name}` })),
      )
      .flatMap((file) => {
        const schema = packSchemas.get(basename(file.path));
        return schema ? [entry(file, schema)] : [];
      }),
  ]);
  problems.refuse();
  return prepared;
}
