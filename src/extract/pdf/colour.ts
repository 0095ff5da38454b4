import type { Pdfium } from './pdfium.ts';

/** The fill colour of an object as red, green, blue, alpha in 0..255. */
export function fillColour(
  pdfium: Pdfium,
  object: number,
  scratch: number,
): [number, number, number, number] | null {
  if (pdfium._FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return null;
  const i = scratch >> 2;
  const heap = pdfium.HEAP32;
  return [heap[i] ?? 0, heap[i + 1] ?? 0, heap[i + 2] ?? 0, heap[i + 3] ?? 255];
}

export const hex = ([r, g, b]: readonly number[]): string =>
  `#${[r, g, b].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
