import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BatchFile } from '../batch/run-batch.ts';
import { CandorError } from '../errors.ts';
import { largestFile } from '../extract/extract.ts';
import { openArchive } from '../extract/zip.ts';
import { reasonOf } from './read-input.ts';
import { UsageError } from './usage.ts';

/** Files that a batch holds at most, and what an archive of them may unfold to. */
const mostFiles = 500;
const archiveCap = 500 * 1024 * 1024;

/**
 * The resumes of a folder and its folders, or of a zip archive, by name; hidden files and the leavings of other systems
 * are none.
 * @throws UsageError where there is nothing to read, or CandorError where the archive is damaged
 */
export async function batchFiles(name: string): Promise<BatchFile[]> {
  const files = (await isFolder(name)) ? await inFolder(name) : await inArchive(name);
  if (files.length === 0) throw new UsageError(`there is no file in ${name}`);
  if (files.length > mostFiles)
    throw new UsageError(`${name} holds ${files.length} files, and a batch at most ${mostFiles}`);
  return files;
}

const isFolder = (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isDirectory(),
    (error) => {
      throw new UsageError(`cannot open ${name}: ${reasonOf(error)}`);
    },
  );

async function inFolder(folder: string): Promise<BatchFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isWanted(relative(folder, path)))
    .toSorted()
    .map((path) => ({ name: relative(folder, path), load: () => loadBounded(path) }));
}

async function loadBounded(path: string): Promise<Uint8Array> {
  const size = await stat(path).then((found) => found.size, unopened);
  if (size > largestFile) throw new CandorError('too-large');
  return readFile(path).catch(unopened);
}

/** One file that is not open to us costs the batch a row and no more. */
const unopened = (cause: Error): never => {
  throw new CandorError('reading-failed', { detail: reasonOf(cause), cause });
};

async function inArchive(name: string): Promise<BatchFile[]> {
  const archive = openArchive(await readFile(name), archiveCap);
  return archive.names
    .filter((entry) => !entry.endsWith('/') && isWanted(entry))
    .toSorted()
    .map((entry) => ({ name: entry, load: async () => archive.bytes(entry) ?? new Uint8Array() }));
}

const isWanted = (path: string): boolean =>
  !path.split(/[\\/]/).some((part) => part.startsWith('.') || part === '__MACOSX');
