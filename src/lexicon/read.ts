import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { noteDoubledForms, noteLooseGuards } from './ambiguity.ts';
import {
  type KeywordFolder,
  packFolders,
  roleKnowledgeFiles,
  shippedFolder,
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
 * Reads the project's keyword folder, and a folder of own packs laid over it. Only an own folder is looked through for
 * what the tests hold for the project's.
 */
export function readLexicon(own: KeywordFolder | null, problems: Problems, thorough = own): Lexicon {
  const folders = own ? [shippedFolder, own] : [shippedFolder];
  if (own) noteStrays(own, problems);
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
  for (const folder of folders)
    for (const path of folder === shippedFolder ? allYamlIn(folder) : ownYamlIn(folder))
      hash
        .update(`${folder === shippedFolder ? '' : 'own/'}${path}\0`)
        .update(readFileSync(join(folder.root, path), 'utf8'))
        .update('\0');
  return hash.digest('hex');
}

const allYamlIn = ({ root }: KeywordFolder): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
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
