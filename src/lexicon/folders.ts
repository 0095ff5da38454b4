import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own keyword folder, found from the package's root and never from the working directory. */
export const keywordsFolder = fileURLToPath(new URL('../../keywords', import.meta.url));

/** A folder of skills and role packs. */
export interface KeywordFolder {
  /** where it stands in the file system; or the texts it holds, by their paths with slashes */
  root: string | ReadonlyMap<string, string>;
  /** what stands before a path that people are shown; nothing for the project's own folder */
  shown: string;
}

/** One file of a folder. */
export interface KeywordFile {
  folder: KeywordFolder;
  /** relative to the folder, with slashes */
  path: string;
}

export const shippedFolder: KeywordFolder = { root: keywordsFolder, shown: '' };

/** A file as people are told of it. */
export const shownName = ({ folder, path }: KeywordFile): string =>
  folder.shown === '' ? path : [folder.shown, path].filter(Boolean).join('/');

/** @throws what the file system says where it cannot be read */
export function textOf({ folder: { root }, path }: KeywordFile): string {
  if (typeof root === 'string') return readFileSync(join(root, path), 'utf8');
  const text = root.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
}

export const isThere = ({ folder: { root }, path }: KeywordFile): boolean =>
  typeof root === 'string' ? existsSync(join(root, path)) : root.has(path);

/** The YAML files right under a part of a folder, in a fixed order; none where there is no such part. */
export const yamlFilesIn = (folder: KeywordFolder, under: string): KeywordFile[] =>
  namesIn(folder, under)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ folder, path: `${under}/${name}` }));

/** What stands right under a part of a folder, without hidden names, in a fixed order; nothing where there is no part. */
export function namesIn(folder: KeywordFolder, under: string): string[] {
  if (!isFolder(folder, under)) return [];
  const names =
    typeof folder.root === 'string' ? readdirSync(join(folder.root, under)) : firstNames(folder.root, under);
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** Whether a path of a folder is a folder too; the empty path is the folder itself. */
export function isFolder({ root }: KeywordFolder, path: string): boolean {
  if (typeof root !== 'string') return path === '' || firstNames(root, path).length > 0;
  const place = join(root, path);
  return existsSync(place) && statSync(place).isDirectory();
}

function firstNames(files: ReadonlyMap<string, string>, under: string): string[] {
  const before = under === '' ? '' : `${under}/`;
  const below = [...files.keys()].filter((path) => path.startsWith(before));
  return [...new Set(below.flatMap((path) => path.slice(before.length).split('/')[0] ?? []))];
}

/** Parts of a keyword folder that hold no pack. */
const parts = new Set(['roles', 'skills', 'language']);

/**
 * The folders of role packs: those in `roles/`, and whatever else holds YAML files, since an own folder may hold its
 * packs directly.
 */
export const packFolders = (folder: KeywordFolder): KeywordFile[] => [
  ...namesIn(folder, 'roles')
    .map((name) => ({ folder, path: `roles/${name}` }))
    .filter(({ path }) => isFolder(folder, path)),
  ...namesIn(folder, '')
    .filter((name) => !parts.has(name) && holdsYaml(folder, name))
    .map((path) => ({ folder, path })),
];

const holdsYaml = (folder: KeywordFolder, path: string): boolean =>
  namesIn(folder, path).some((name) => /\.ya?ml$/.test(name));

/** Files of a pack that hold what is known of the role; they enter no score, and so no hash of the lexicon. */
export const roleKnowledgeFiles: readonly string[] = [
  'documents.yaml',
  'levels.yaml',
  'responsibilities.yaml',
  'market.yaml',
  'learning.yaml',
  'advice.yaml',
  'ai.yaml',
  'assessment.yaml',
];
