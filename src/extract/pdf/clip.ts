import type { Corners, Frame } from './frame.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';

/** Clips within clips that are looked at, and points of each: a drawing's outline need not be followed to its end. */
const mostPaths = 8;
const mostPoints = 64;

/**
 * The bounds outside which nothing of an object is drawn, within those that hold for it already; null where it has
 * none. `matrix` leads from the object's coordinates to the page's.
 */
export function clipOf(
  pdfium: Pdfium,
  object: number,
  matrix: Matrix,
  frame: Frame,
  scratch: number,
  outer: Corners | null,
): Corners | null {
  const path = pdfium._FPDFPageObj_GetClipPath(object);
  if (path === 0) return outer;
  const count = Math.min(mostPaths, pdfium._FPDFClipPath_CountPaths(path));
  let clip = outer;
  for (let index = 0; index < count; index += 1) {
    const bounds = boundsOf(pdfium, path, index, matrix, frame, scratch);
    if (bounds) clip = clip ? within(clip, bounds) : bounds;
  }
  return clip;
}

/** Whether a point lies outside, with the width of a hair to spare. */
export const isClipped = ({ left, right, top, bottom }: Corners, x: number, y: number): boolean =>
  x < left - hair || x > right + hair || y < top - hair || y > bottom + hair;

const hair = 0.5;

function boundsOf(
  pdfium: Pdfium,
  path: number,
  index: number,
  matrix: Matrix,
  frame: Frame,
  scratch: number,
): Corners | null {
  const count = pdfium._FPDFClipPath_CountPathSegments(path, index);
  if (count <= 0 || count > mostPoints) return null;
  const corners = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (let at = 0; at < count; at += 1) {
    const segment = pdfium._FPDFClipPath_GetPathSegment(path, index, at);
    if (pdfium._FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) return null;
    const [px, py] = [pdfium.HEAPF32[scratch >> 2] ?? 0, pdfium.HEAPF32[(scratch >> 2) + 1] ?? 0];
    const { x, y } = frame.point(...apply(matrix, px, py));
    corners.left = Math.min(corners.left, x);
    corners.right = Math.max(corners.right, x);
    corners.top = Math.min(corners.top, y);
    corners.bottom = Math.max(corners.bottom, y);
  }
  return corners;
}

const within = (a: Corners, b: Corners): Corners => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});
