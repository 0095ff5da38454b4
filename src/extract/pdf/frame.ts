import type { Pdfium } from './pdfium.ts';

/** The visible page: turns PDF coordinates into points from the top left corner, as the page is displayed. */
export interface Frame {
  width: number;
  height: number;
  point(x: number, y: number): { x: number; y: number };
  rectangle(left: number, top: number, right: number, bottom: number): Corners;
}

export interface Corners {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Reads a page's box and rotation. */
export function frameOf(pdfium: Pdfium, page: number, scratch: number): Frame {
  pdfium._FPDF_GetPageBoundingBox(page, scratch);
  const i = scratch >> 2;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(i, i + 4);
  const turns = pdfium._FPDFPage_GetRotation(page);
  const [w, h] = [right - left, top - bottom];
  const point = (x: number, y: number): { x: number; y: number } => {
    const px = x - left;
    const py = top - y;
    if (turns === 1) return { x: h - py, y: px };
    if (turns === 2) return { x: w - px, y: h - py };
    if (turns === 3) return { x: py, y: w - px };
    return { x: px, y: py };
  };
  return {
    width: turns % 2 ? h : w,
    height: turns % 2 ? w : h,
    point,
    rectangle: (x0, y0, x1, y1) => {
      const a = point(x0, y0);
      const b = point(x1, y1);
      return {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y),
      };
    },
  };
}
