import { CandorError } from '../../errors.ts';
import type { OpenPdf } from './open.ts';

/** A drawn page: grey dots, 0 is black, row by row, and how many points one dot is wide. */
export interface PagePicture {
  dots: Uint8Array;
  width: number;
  height: number;
  pointsPerDot: number;
}

const greyFormat = 1;
const white = 0xffffffff;
const withAnnotations = 1;

/**
 * Draws a page in grey, as a printer would; `size` is in points, `longestSide` in dots.
 * @throws CandorError `reading-failed` when there is no room for it
 */
export function drawPage(
  { pdfium }: OpenPdf,
  page: number,
  size: { width: number; height: number },
  longestSide: number,
): PagePicture {
  const pointsPerDot = Math.max(size.width, size.height, 1) / longestSide;
  const width = Math.max(1, Math.round(size.width / pointsPerDot));
  const height = Math.max(1, Math.round(size.height / pointsPerDot));
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, greyFormat, 0, 0);
  if (bitmap === 0) throw new CandorError('reading-failed', { detail: 'no memory' });
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    const first = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const dots = new Uint8Array(width * height);
    for (let row = 0; row < height; row += 1) {
      const start = first + row * stride;
      dots.set(pdfium.HEAPU8.subarray(start, start + width), row * width);
    }
    return { dots, width, height, pointsPerDot };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}
