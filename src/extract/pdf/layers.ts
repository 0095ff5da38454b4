import type { HiddenReason } from '../document.ts';
import type { Corners, Frame } from './frame.ts';
import { type OpenPdf, withPage } from './open.ts';
import type { Pdfium } from './pdfium.ts';
import { drawPage, type PagePicture } from './picture.ts';

/** Text in layers that a reader can switch on and off (optional content, PDF 1.7, 8.11). */

/** A letter that may belong to a layer. */
interface LayeredGlyph extends Corners {
  layered: boolean;
  hidden: HiddenReason | null;
}

const mark = 'OC';
/** How much the dots in a letter's box differ at least where it is drawn. */
const leastInk = 24;
/** Dots of the page's longer side: a letter of 5 points then is 7 dots high. */
const longestSide = 1_200;

/** Whether an object belongs to a layer. `scratch` has room for the names of marks. */
export function isInLayer(pdfium: Pdfium, object: number, scratch: number): boolean {
  const count = pdfium._FPDFPageObj_CountMarks(object);
  for (let index = 0; index < count; index += 1) {
    const buffer = scratch + 8;
    const read = pdfium._FPDFPageObjMark_GetName(
      pdfium._FPDFPageObj_GetMark(object, index),
      buffer,
      64,
      scratch,
    );
    const size = pdfium.HEAP32[scratch >> 2] ?? 0;
    if (read === 0 || size !== 2 * (mark.length + 1)) continue;
    if (Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + size - 2)).toString('utf16le') === mark) return true;
  }
  return false;
}

/**
 * Marks the letters of layers that are off: PDFium does not tell which those are, but draws the others alone, so what
 * leaves no ink on the drawn page is not shown.
 */
export function hideSwitchedOff(
  pdf: OpenPdf,
  index: number,
  glyphs: readonly LayeredGlyph[],
  size: Frame,
): void {
  if (!glyphs.some((glyph) => glyph.layered && glyph.hidden === null)) return;
  const picture = withPage(pdf, index, (page) => drawPage(pdf, page, size, longestSide));
  for (const glyph of glyphs)
    if (glyph.layered && glyph.hidden === null && !hasInk(picture, glyph)) glyph.hidden = 'switched-off';
}

function hasInk(
  { dots, width, height, pointsPerDot }: PagePicture,
  { left, right, top, bottom }: Corners,
): boolean {
  const [from, to] = [Math.floor(left / pointsPerDot), Math.ceil(right / pointsPerDot)];
  const [first, last] = [Math.floor(top / pointsPerDot), Math.ceil(bottom / pointsPerDot)];
  let [darkest, lightest] = [255, 0];
  for (let row = Math.max(0, first); row < Math.min(height, last); row += 1)
    for (let column = Math.max(0, from); column < Math.min(width, to); column += 1) {
      const dot = dots[row * width + column] ?? 255;
      darkest = Math.min(darkest, dot);
      lightest = Math.max(lightest, dot);
    }
  return lightest - darkest >= leastInk;
}
