import { CandorError } from '../../errors.ts';
import type { DocumentFormat } from '../document.ts';

/** Gives a file's words in the order in which a simple reader meets them. */
type PlainReader = (bytes: Uint8Array) => Promise<string>;

/** Loaded when called for: the libraries are slow to start, and a process that only analyses needs none of them. */
const readers: Partial<Record<DocumentFormat, () => Promise<PlainReader>>> = {
  pdf: async () => (await import('./pdf-text.ts')).readPdfText,
  docx: async () => (await import('./docx-text.ts')).readDocxText,
};

/** Loads the libraries ahead of the first file. */
export const warmPlainReaders = (): Promise<unknown> =>
  Promise.all(Object.values(readers).map((load) => load()));

/** Beyond this the rest is cut off: a file may hold any amount of text that nobody sees. */
const longestText = 400_000;

/**
 * The plain reading: what widely used software makes of a file, which knows no layout. It may be slow, take much
 * memory or fail, so it belongs in a process that can be killed, after the visual reading stands.
 * @returns null for a format that only has one reading
 * @throws CandorError `damaged-file` when an archive breaks its bounds, `reading-failed` when the library gives up
 */
export async function readPlainly(bytes: Uint8Array, format: DocumentFormat): Promise<string | null> {
  // a picture has no text for software that knows no letters in it
  if (format === 'image') return '';
  const load = readers[format];
  if (!load) return null;
  const read = await load();
  try {
    return (await read(bytes)).slice(0, longestText);
  } catch (cause) {
    if (cause instanceof CandorError) throw cause;
    throw new CandorError('reading-failed', { detail: 'the plain reading', cause });
  }
}
