import { open, readFile } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { CandorError, type ErrorCode } from '../../errors.ts';
import { largestFile } from '../../extract/extract.ts';
import { batchLimits, type ReceivedFile } from './receive.ts';

/** One resume of a batch: its bytes, or why it is not taken. */
export type Unpacked = { fileName: string } & ({ bytes: Uint8Array } | { refused: ErrorCode });

/**
 * The resumes in what was received, one after another: each file, and each file of an archive. An archive is told by its
 * content; what it says of its own sizes is not believed.
 * @throws CandorError `batch-too-large`, `damaged-file` for an archive that cannot be opened
 */
export async function* unpack(files: readonly ReceivedFile[]): AsyncGenerator<Unpacked> {
  let count = 0;
  const budget = { bytes: batchLimits.bytes };
  for (const file of files)
    for await (const one of unpackOne(file, budget)) {
      count += 1;
      if (count > batchLimits.files) throw new CandorError('batch-too-large');
      yield one;
    }
}

interface Budget {
  bytes: number;
}

async function* unpackOne(file: ReceivedFile, budget: Budget): AsyncGenerator<Unpacked> {
  const { fileName, path, size } = file;
  if (await beginsAsZip(path)) {
    const archive = await openArchive(path);
    if (archive) {
      yield* filesIn(archive, budget);
      return;
    }
  }
  yield size > largestFile
    ? { fileName, refused: 'too-large' }
    : { fileName, bytes: new Uint8Array(await readFile(path)) };
}

async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}

interface Archive {
  zip: ZipFile;
  entries: Entry[];
}

/** Documents are archives too; these stand in them. */
const ofDocuments = new Set(['[Content_Types].xml', 'mimetype']);

/** Null for a document. @throws CandorError `damaged-file`, `batch-too-large` */
async function openArchive(path: string): Promise<Archive | null> {
  const entries: Entry[] = [];
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > mostEntries) throw new CandorError('batch-too-large');
    }
  } catch (error) {
    zip?.close();
    throw error instanceof CandorError ? error : new CandorError('damaged-file', { cause: error });
  }
  if (!entries.some(({ fileName }) => ofDocuments.has(fileName))) return { zip, entries };
  zip.close();
  return null;
}

/** Folders and leavings of other systems count here and are no resumes. */
const mostEntries = 2_000;

const isWanted = (name: string): boolean =>
  !name.endsWith('/') && !name.split(/[\\/]/).some((part) => part.startsWith('.') || part === '__MACOSX');

async function* filesIn({ zip, entries }: Archive, budget: Budget): AsyncGenerator<Unpacked> {
  try {
    for (const entry of entries.filter(({ fileName }) => isWanted(fileName))) {
      const { fileName } = entry;
      if (entry.isEncrypted()) yield { fileName, refused: 'encrypted-file' };
      else yield { fileName, ...(await inflated(zip, entry, budget)) };
    }
  } finally {
    zip.close();
  }
}

/** @throws CandorError `batch-too-large` once all files together unfold beyond the batch's bytes */
async function inflated(
  zip: ZipFile,
  entry: Entry,
  budget: Budget,
): Promise<{ bytes: Uint8Array } | { refused: ErrorCode }> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      // a stream of bytes gives nothing else
      const bytes = chunk as Buffer;
      size += bytes.length;
      budget.bytes -= bytes.length;
      if (budget.bytes < 0) throw new CandorError('batch-too-large');
      if (size > largestFile) return { refused: 'too-large' };
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof CandorError) throw error;
    return { refused: 'damaged-file' };
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)) };
}
