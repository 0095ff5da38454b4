import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { RtfReader } from './reader.ts';
import { rtfTokens } from './tokens.ts';

/** The visual reading of an RTF file: page headers, body with tables and text boxes, page footers. */
export const rtfReader: FormatReader = {
  format: 'rtf',
  read(bytes) {
    const reader = new RtfReader();
    reader.read(rtfTokens(bytes));
    const { title, author, generator } = reader.tables;
    return readingOf(reader.flows, {
      images: reader.images,
      metadata: {
        title: title.trim() || null,
        author: author.trim() || null,
        producer: generator.replace(/;$/, '').trim() || null,
      },
    });
  },
};
