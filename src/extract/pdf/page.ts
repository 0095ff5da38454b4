import type { HiddenText } from '../document.ts';
import { joinAccents } from './accents.ts';
import { type Block, readingOrder } from './columns.ts';
import { buildFragments } from './fragments.ts';
import { type Corners, type Frame, frameOf } from './frame.ts';
import { readGlyphs } from './glyphs.ts';
import { hiddenTexts } from './hidden.ts';
import { hideSwitchedOff } from './layers.ts';
import { linesOfBlock } from './lines.ts';
import { showLinkTails } from './link-tails.ts';
import { type PageLink, readLinks } from './links.ts';
import { type OpenPdf, withPage } from './open.ts';
import { readScene } from './scene.ts';
import type { PlacedBlock } from './threads.ts';

/** What one page shows. */
export interface PageReading {
  frame: Frame;
  blocks: PlacedBlock[];
  links: PageLink[];
  hidden: HiddenText[];
  images: number;
  unmapped: number;
  columns: boolean;
}

/** Reads a page; `before` are the pages that were read before it. */
export function readPage(pdf: OpenPdf, index: number, before: readonly PageReading[]): PageReading {
  const { pdfium, document, scratch } = pdf;
  return withPage(pdf, index, (page) => {
    const textPage = pdfium._FPDFText_LoadPage(page);
    try {
      const number = index + 1;
      const frame = frameOf(pdfium, page, scratch);
      const scene = readScene(pdfium, page, frame, scratch);
      const glyphs = joinAccents(readGlyphs(pdfium, textPage, frame, scene, scratch));
      showLinkTails(glyphs);
      hideSwitchedOff(pdf, index, glyphs, frame);
      const visible = glyphs.filter((glyph) => glyph.hidden === null);
      const { blocks, columns } = readingOrder(buildFragments(visible, number), frame.height);
      return {
        frame,
        blocks: placed(blocks, number, before, scene.marks),
        links: readLinks(pdfium, document, page, number, frame, scratch),
        hidden: hiddenTexts(glyphs, number),
        images: scene.images,
        unmapped: visible.filter((glyph) => glyph.unmapped).length,
        columns,
      };
    } finally {
      pdfium._FPDFText_ClosePage(textPage);
    }
  });
}

/** The lines of a page's blocks, which are numbered through the document. */
export function placed(
  blocks: readonly Block[],
  page: number,
  before: readonly PageReading[],
  marks: Corners[],
): PlacedBlock[] {
  const first = before.reduce((sum, each) => sum + each.blocks.length, 0);
  return blocks.map((block, place) => ({
    left: Math.min(...block.map((fragment) => fragment.left)),
    lines: linesOfBlock(block, page, first + place, marks),
  }));
}
