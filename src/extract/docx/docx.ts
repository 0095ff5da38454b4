import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { openWordPackage } from './package.ts';
import { readFlow } from './paragraphs.ts';

/** The visual reading of a DOCX: headers, body with text boxes and tables, footers, as they stand in the file. */
export const docxReader: FormatReader = {
  format: 'docx',
  read(bytes) {
    const word = openWordPackage(bytes);
    const flows = [
      ...word.headers.map((header) => ({ ...readFlow(header, word), outside: true })),
      readFlow(word.body, word),
      ...word.footers.map((footer) => ({ ...readFlow(footer, word), outside: true })),
    ];
    return readingOf(flows, {
      images: word.images,
      metadata: { title: word.title, author: word.author },
    });
  },
};
