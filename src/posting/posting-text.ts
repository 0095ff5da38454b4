import { CandorError } from '../errors.ts';
import type { Document } from '../extract/document.ts';
import { extract } from '../extract/extract.ts';
import { sniffFormat } from '../extract/sniff.ts';
import { decodeText } from '../extract/text.ts';

/** A job posting: its text, or the file it came in. */
export type PostingInput = string | { bytes: Uint8Array; fileName?: string | undefined };

/** The longest text that is read as a posting, in characters. */
export const longestPosting = 100_000;

/**
 * The text of a posting. A file is read as a resume is, so that a PDF is words and not bytes.
 * @throws CandorError `posting-empty`, `posting-too-long`, or `unreadable-posting`, saying why
 */
export async function postingText(posting: PostingInput): Promise<string> {
  const text = typeof posting === 'string' ? posting : await textOfFile(posting);
  if (text.trim() === '') throw new CandorError('posting-empty');
  assertShortEnough(text);
  return text;
}

/** @throws CandorError `posting-too-long` */
export function assertShortEnough(text: string): void {
  if (text.length > longestPosting) throw new CandorError('posting-too-long');
}

async function textOfFile(posting: Exclude<PostingInput, string>): Promise<string> {
  try {
    const format = sniffFormat(posting.bytes);
    // text is kept as it is: empty lines and list signs tell a posting's parts
    if (format === 'text' || format === 'markdown') return decodeText(posting.bytes);
    return rowsAsText(await extract(posting));
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    if (error.code === 'text-too-long') throw new CandorError('posting-too-long');
    throw new CandorError('unreadable-posting', { detail: error.title });
  }
}

/** Printed rows as a posting is typed: an empty line before a paragraph, a sign before an item of a list. */
function rowsAsText({ text, lines }: Document): string {
  return lines
    .map((line) => {
      const words = text.slice(line.start, line.end);
      if (line.wrapped) return ` ${words}`;
      if (line.bullet) return `\n- ${words}`;
      return `${line.paragraph ? '\n' : ''}\n${words}`;
    })
    .join('')
    .trim();
}
