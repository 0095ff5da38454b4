import { readingOf } from '../flow/reading.ts';
import type { FormatReader } from '../reading.ts';
import { readOdtFlow } from './flow.ts';
import { openOdt } from './package.ts';

/** The visual reading of an OpenDocument text: page headers, body with frames and tables, page footers. */
export const odtReader: FormatReader = {
  format: 'odt',
  read(bytes) {
    const odt = openOdt(bytes);
    return readingOf(
      [
        ...odt.headers.map((header) => readOdtFlow(header, odt.pageStyles, odt.page, true)),
        readOdtFlow(odt.body, odt.styles, odt.page),
        ...odt.footers.map((footer) => readOdtFlow(footer, odt.pageStyles, odt.page, true)),
      ],
      { images: odt.images, metadata: odt.metadata },
    );
  },
};
