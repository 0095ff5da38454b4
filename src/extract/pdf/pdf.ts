import type { DocumentLink, LayoutFacts } from '../document.ts';
import { assemble, type PrintedLine, pagesWith } from '../printed.ts';
import type { FormatReader, Reading } from '../reading.ts';
import { withoutFurniture } from './furniture.ts';
import { locateLinks } from './links.ts';
import { copyIn, type OpenPdf, scratchSize, withPdf } from './open.ts';
import { type PageReading, readPage } from './page.ts';
import { threadColumns } from './threads.ts';

/** The visual reading of a PDF: every visible character with its place, put in the order a human reads. */
export const pdfReader: FormatReader = {
  format: 'pdf',
  read: (bytes) =>
    withPdf(bytes, (pdf) => {
      const pages: PageReading[] = [];
      for (let index = 0; index < pdf.pages; index += 1) pages.push(readPage(pdf, index, pages));
      return readingOf(pdf, pages);
    }),
};

/** Puts the pages together: columns that go on, running heads and page numbers taken off. */
export function readingOf(pdf: OpenPdf, pages: PageReading[]): Reading {
  const printed = withoutFurniture(
    threadColumns(pages).flat(2),
    pages.map((page) => page.frame.height),
  );
  const { text, lines, runsByPage } = assemble(printed);
  const sizes = pages.map(({ frame }) => ({ width: frame.width, height: frame.height }));
  const links: DocumentLink[] = locateLinks(
    pages.flatMap((page) => page.links),
    runsByPage,
  );
  const layout: LayoutFacts = {
    columns: pages.some((page) => page.columns),
    tables: 0,
    textBoxes: 0,
    images: pages.reduce((sum, page) => sum + page.images, 0),
    headerText: [],
    unmapped: pages.reduce((sum, page) => sum + page.unmapped, 0),
    letterSpaced: lines
      .filter((_, index) => printedOf(printed)[index]?.letterSpaced)
      .map(({ start, end }) => ({ start, end })),
  };
  return {
    text,
    lines,
    pages: pagesWith(sizes, runsByPage),
    links,
    metadata: {
      title: metaText(pdf, 'Title'),
      author: metaText(pdf, 'Author'),
      producer: metaText(pdf, 'Producer'),
    },
    hidden: pages.flatMap((page) => page.hidden),
    layout,
    warnings: [],
  };
}

const printedOf = (printed: PrintedLine[]): PrintedLine[] => printed.filter((line) => line.words.length > 0);

function metaText({ pdfium, document }: OpenPdf, tag: string): string | null {
  const name = copyIn(pdfium, Buffer.from(`${tag}\0`, 'latin1'));
  const buffer = pdfium.wasmExports.malloc(scratchSize);
  const size = Math.min(scratchSize, pdfium._FPDF_GetMetaText(document, name, buffer, scratchSize));
  const text = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, size - 2))).toString('utf16le');
  pdfium.wasmExports.free(name);
  pdfium.wasmExports.free(buffer);
  return text || null;
}
