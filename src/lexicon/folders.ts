import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own keyword folder, found from the package's root and never from the working directory. */
export const keywordsFolder = fileURLToPath(new URL('../../keywords', import.meta.url));

/** A folder of skills and role packs. */
export interface KeywordFolder {
  root: string;
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

export const placeOf = ({ folder, path }: KeywordFile): string => join(folder.root, path);

/** A file as people are told of it. */
export const shownName = ({ folder, path }: KeywordFile): string =>
  folder.shown === '' ? path : [folder.shown, path].filter(Boolean).join('/');

/** The YAML files right under a part of a folder, in a fixed order; none where there is no such part. */
export const yamlFilesIn = (folder: KeywordFolder, under: string): KeywordFile[] =>
  namesIn(join(folder.root, under))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ folder, path: `${under}/${name}` }));

/** What stands in a folder, without hidden names, in a fixed order; nothing where there is no folder. */
export const namesIn = (path: string): string[] =>
  isFolder(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Parts of a keyword folder that hold no pack. */
const parts = new Set(['roles', 'skills', 'language']);

/**
 * The folders of role packs: those in `roles/`, and whatever else holds YAML files, since an own folder may hold its
 * packs directly.
 */
export const packFolders = (folder: KeywordFolder): KeywordFile[] => [
  ...namesIn(join(folder.root, 'roles'))
    .map((name) => ({ folder, path: `roles/${name}` }))
    .filter((file) => isFolder(placeOf(file))),
  ...namesIn(folder.root)
    .filter((name) => !parts.has(name) && holdsYaml(join(folder.root, name)))
    .map((path) => ({ folder, path })),
];

const holdsYaml = (path: string): boolean => namesIn(path).some((name) => /\.ya?ml$/.test(name));

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
