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

/** Contrast ratio of two colours, 1..21, by WCAG 2.2. */
export function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: readonly number[]): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
