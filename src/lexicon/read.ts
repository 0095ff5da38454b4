import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { noteDoubledForms, noteLooseGuards } from './ambiguity.ts';
import {
  type KeywordFolder,
  keywordsFolder,
  packFolders,
  roleKnowledgeFiles,
  shippedFolder,
  textOf,
  yamlFilesIn,
} from './folders.ts';
import { inheritPacks, type Pack } from './inherit.ts';
import { readPacks } from './packs.ts';
import { Problems } from './problems.ts';
import type { Role } from './role.ts';
import { loadSkills, type Skills } from './skills.ts';
import { noteStrays } from './strays.ts';
import { toRole } from './to-role.ts';

/** Everything that keyword folders say. */
export interface Lexicon {
  skills: Skills;
  packs: ReadonlyMap<string, Pack>;
  roles: ReadonlyMap<string, Role>;
}

/**
 * Reads the project's keyword folder, and folders of own packs laid over it, each over the one before. Only the last of
 * them is looked through for what the tests hold for the project's.
 */
export function readLexicon(
  own: readonly KeywordFolder[],
  problems: Problems,
  thorough: KeywordFolder | null = own.at(-1) ?? null,
): Lexicon {
  const folders = [shippedFolder, ...own];
  for (const folder of own) noteStrays(folder, problems);
  const skills = loadSkills(folders, problems);
  const packs = inheritPacks(
    folders.map((folder) => readPacks(folder, problems)),
    problems,
  );
  // what a file that could not be read defines would be missed everywhere
  const references = skills.whole ? problems : new Problems();
  const hash = hashOf(folders);
  const roles = new Map(
    [...packs].map(([id, pack]) => [id, toRole(pack, skills.keywords, hash, references)]),
  );
  if (thorough) {
    noteLooseGuards(skills, thorough, references);
    noteDoubledForms(skills, roles, packs, thorough, problems);
  }
  return { skills, packs, roles };
}

/** One hash over every keyword file that a score can depend on: it names the lexicon that a report was made with. */
function hashOf(folders: readonly KeywordFolder[]): string {
  const hash = createHash('sha256');
  for (const [level, folder] of folders.entries())
    for (const path of folder === shippedFolder ? allYaml() : ownYamlIn(folder))
      hash
        .update(`${'own/'.repeat(level)}${path}\0`)
        .update(textOf({ folder, path }))
        .update('\0');
  return hash.digest('hex');
}

const allYaml = (): string[] =>
  readdirSync(keywordsFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !isKnowledge(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** An own folder may be anything, with anything beside: what is read of it. */
const ownYamlIn = (folder: KeywordFolder): string[] =>
  ['skills', ...packFolders(folder).map(({ path }) => path)].flatMap((part) =>
    yamlFilesIn(folder, part)
      .map(({ path }) => path)
      .filter((path) => !isKnowledge(path)),
  );

const isKnowledge = (path: string): boolean => roleKnowledgeFiles.includes(basename(path));
