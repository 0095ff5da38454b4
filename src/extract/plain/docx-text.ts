import mammoth from 'mammoth';
import { openArchive } from '../zip.ts';

/** The text of a DOCX by `mammoth`: the body's paragraphs, without headers and footers. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  // the library unpacks whatever an archive holds, and 0.4 MB may hold 400: every entry is tried under our bounds
  const archive = openArchive(bytes);
  for (const name of archive.names) archive.text(name);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}
