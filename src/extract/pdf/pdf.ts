import { CandorError } from '../../errors.ts';
import type { DocumentLink, HiddenText, LayoutFacts } from '../document.ts';
import { assemble, type PrintedLine, pagesWith } from '../printed.ts';
import type { FormatReader, Reading } from '../reading.ts';
import { joinAccents } from './accents.ts';
import { readingOrder } from './columns.ts';
import { buildFragments } from './fragments.ts';
import { type Frame, frameOf } from './frame.ts';
import { withoutFurniture } from './furniture.ts';
import { readGlyphs } from './glyphs.ts';
import { hiddenTexts } from './hidden.ts';
import { linesOfBlock } from './lines.ts';
import { locateLinks, type PageLink, readLinks } from './links.ts';
import { openPdfium, type Pdfium } from './pdfium.ts';
import { readScene } from './scene.ts';
import { type PlacedBlock, threadColumns } from './threads.ts';

interface PageReading {
  frame: Frame;
  blocks: PlacedBlock[];
  links: PageLink[];
  hidden: HiddenText[];
  images: number;
  unmapped: number;
  columns: boolean;
}

const mostPages = 100;
const scratchSize = 1024;
const passwordError = 4;

/** The visual reading of a PDF: every visible character with its place, put in the order a human reads. */
export const pdfReader: FormatReader = {
  format: 'pdf',
  async read(bytes) {
    const pdfium = await openPdfium();
    const file = copyIn(pdfium, bytes);
    const scratch = pdfium.wasmExports.malloc(scratchSize);
    const document = pdfium._FPDF_LoadMemDocument(file, bytes.length, 0);
    try {
      if (document === 0) throw openingError(pdfium);
      return readDocument(pdfium, document, scratch);
    } finally {
      if (document !== 0) pdfium._FPDF_CloseDocument(document);
      pdfium.wasmExports.free(scratch);
      pdfium.wasmExports.free(file);
    }
  },
};

function readDocument(pdfium: Pdfium, document: number, scratch: number): Reading {
  const count = pdfium._FPDF_GetPageCount(document);
  if (count > mostPages) throw new CandorError('too-many-pages', { detail: `${count} pages` });
  const pages: PageReading[] = [];
  for (let index = 0; index < count; index += 1)
    pages.push(readPage(pdfium, document, index, scratch, pages));
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
      title: metaText(pdfium, document, 'Title'),
      author: metaText(pdfium, document, 'Author'),
      producer: metaText(pdfium, document, 'Producer'),
    },
    hidden: pages.flatMap((page) => page.hidden),
    layout,
    warnings: [],
  };
}

const printedOf = (printed: PrintedLine[]): PrintedLine[] => printed.filter((line) => line.words.length > 0);

function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  scratch: number,
  before: PageReading[],
): PageReading {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new CandorError('damaged-file', { detail: `page ${index + 1}` });
  const textPage = pdfium._FPDFText_LoadPage(page);
  try {
    const number = index + 1;
    const frame = frameOf(pdfium, page, scratch);
    const scene = readScene(pdfium, page, frame, scratch);
    const glyphs = joinAccents(readGlyphs(pdfium, textPage, frame, scene, scratch));
    const visible = glyphs.filter((glyph) => glyph.hidden === null);
    const { blocks, columns } = readingOrder(buildFragments(visible, number), frame.height);
    const firstBlock = before.reduce((sum, each) => sum + each.blocks.length, 0);
    return {
      frame,
      blocks: blocks.map((block, place) => ({
        left: Math.min(...block.map((fragment) => fragment.left)),
        lines: linesOfBlock(block, number, firstBlock + place, scene.marks),
      })),
      links: readLinks(pdfium, document, page, number, frame, scratch),
      hidden: hiddenTexts(glyphs, number),
      images: scene.images,
      unmapped: visible.filter((glyph) => glyph.unmapped).length,
      columns,
    };
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
    pdfium._FPDF_ClosePage(page);
  }
}

function copyIn(pdfium: Pdfium, bytes: Uint8Array): number {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw new CandorError('reading-failed', { detail: 'no memory' });
  pdfium.HEAPU8.set(bytes, pointer);
  return pointer;
}

const openingError = (pdfium: Pdfium): CandorError =>
  new CandorError(pdfium._FPDF_GetLastError() === passwordError ? 'encrypted-file' : 'damaged-file');

function metaText(pdfium: Pdfium, document: number, tag: string): string | null {
  const name = copyIn(pdfium, Buffer.from(`${tag}\0`, 'latin1'));
  const buffer = pdfium.wasmExports.malloc(scratchSize);
  const size = Math.min(scratchSize, pdfium._FPDF_GetMetaText(document, name, buffer, scratchSize));
  const text = Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, size - 2))).toString('utf16le');
  pdfium.wasmExports.free(name);
  pdfium.wasmExports.free(buffer);
  return text || null;
}
