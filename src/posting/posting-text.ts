import { CandorError } from '../errors.ts';
import type { Document } from '../extract/document.ts';
import { extract } from '../extract/extract.ts';
import { sniffFormat } from '../extract/sniff.ts';
import { decodeText } from '../extract/text.ts';

/** A job posting: its text, or the file it came in. */
export type PostingInput = string | { bytes: Uint8Array; fileName?: string | undefined };

/**
 * The text of a posting. A file is read as a resume is, so that a PDF is words and not bytes.
 * @throws CandorError `unreadable-posting`, saying why
 */
export async function postingText(posting: PostingInput): Promise<string> {
  if (typeof posting === 'string') return posting;
  try {
    const format = sniffFormat(posting.bytes);
    // text is kept as it is: empty lines and list signs tell a posting's parts
    if (format === 'text' || format === 'markdown') return decodeText(posting.bytes);
    return rowsAsText(await extract(posting));
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
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
