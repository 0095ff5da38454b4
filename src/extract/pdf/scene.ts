import { clipOf } from './clip.ts';
import { fillColour } from './colour.ts';
import type { Corners, Frame } from './frame.ts';
import { isInLayer } from './layers.ts';
import { apply, identity, type Matrix, multiply } from './matrix.ts';
import type { Pdfium } from './pdfium.ts';

/** What is painted on a page besides text, from the bottom up: it tells white-on-dark from hidden. */
export interface Scene {
  images: number;
  /** small dots and squares, such as drawn list signs */
  marks: Corners[];
  /** the place of an object in painting order */
  depthOf(object: number): number;
  /** the bounds outside which nothing of a text is drawn */
  clipOf(object: number): Corners | null;
  /** a text belongs to a layer, which may be off */
  isLayered(object: number): boolean;
  /** what a reader sees behind and above a point of text painted at `depth`; colour null where it is a picture */
  groundAt(x: number, y: number, depth: number): { colour: readonly number[] | null; covered: boolean };
}

interface Painted extends Corners {
  depth: number;
  /** null for pictures and shadings, whose colour is not known here */
  colour: readonly number[] | null;
  /** fills its bounds wholly */
  solid: boolean;
}

const objectType = { text: 1, path: 2, image: 3, shading: 4, form: 5 };
const white = [255, 255, 255, 255] as const;
/** A rounded box is drawn in about a hundred segments; what has many more is a drawing and no ground. */
const mostSegments = 400;
/** Only a plain box surely covers all that lies under its bounds. */
const boxSegments = 12;
/** Objects read at most, so that a drawing of a million strokes costs no more than a resume. */
const mostObjects = 20_000;

export function readScene(pdfium: Pdfium, page: number, frame: Frame, scratch: number): Scene {
  const depths = new Map<number, number>();
  const painted: Painted[] = [];
  const marks: Corners[] = [];
  let images = 0;

  const clips = new Map<number, Corners>();
  const layered = new Set<number>();

  const visit = (object: number, matrix: Matrix, outer: Corners | null, inLayer: boolean): void => {
    if (depths.size >= mostObjects) return;
    depths.set(object, depths.size);
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === objectType.text || type === objectType.form) {
      const clip = clipOf(pdfium, object, matrix, frame, scratch, outer);
      const isLayered = inLayer || isInLayer(pdfium, object, scratch);
      if (clip) clips.set(object, clip);
      if (isLayered) layered.add(object);
    }
    if (type === objectType.form) {
      const inner = multiply(readMatrix(pdfium, object, scratch), matrix);
      const count = pdfium._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1)
        visit(
          pdfium._FPDFFormObj_GetObject(object, index),
          inner,
          clips.get(object) ?? null,
          layered.has(object),
        );
      return;
    }
    if (type === objectType.image) images += 1;
    const colour = type === objectType.path ? filledWith(pdfium, object, scratch) : null;
    if (type === objectType.path && !colour) {
      // a circle that is only drawn round hides nothing, and is a list sign all the same
      const ring = isRound(pdfium, object) ? boundsOf(pdfium, object, matrix, frame, scratch) : null;
      if (ring && isMark(ring)) marks.push(ring);
      return;
    }
    if (type !== objectType.path && type !== objectType.image && type !== objectType.shading) return;
    const bounds = boundsOf(pdfium, object, matrix, frame, scratch);
    if (!bounds) return;
    const solid = type === objectType.path && pdfium._FPDFPath_CountSegments(object) <= boxSegments;
    painted.push({ depth: depths.size - 1, colour, solid, ...bounds });
    if (type === objectType.path && isMark(bounds)) marks.push(bounds);
  };

  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1)
    visit(pdfium._FPDFPage_GetObject(page, index), identity, null, false);

  return {
    images,
    marks,
    depthOf: (object) => depths.get(object) ?? 0,
    clipOf: (object) => clips.get(object) ?? null,
    isLayered: (object) => layered.has(object),
    groundAt: (x, y, depth) => {
      let colour: readonly number[] | null = white;
      for (const shape of painted) {
        if (x < shape.left || x > shape.right || y < shape.top || y > shape.bottom) continue;
        if (shape.depth > depth) {
          if (shape.solid && shape.colour?.[3] === 255) return { colour, covered: true };
        } else colour = shape.colour;
      }
      return { colour, covered: false };
    },
  };
}

/** A list sign is about as high as wide, and smaller than a letter. */
function isMark({ left, right, top, bottom }: Corners): boolean {
  const [width, height] = [right - left, bottom - top];
  const ratio = Math.max(width, height) / Math.min(width, height);
  return width >= 1 && width <= 7 && height >= 1 && height <= 7 && ratio <= 2.2;
}

/** Strokes of which the ring of a list sign is made, at least: a rule or a corner has fewer. */
const ringSegments = 5;

const isRound = (pdfium: Pdfium, path: number): boolean => {
  const segments = pdfium._FPDFPath_CountSegments(path);
  return segments >= ringSegments && segments <= mostSegments;
};

/** The fill of a plain box; strokes and drawn shapes of many segments hide and carry nothing. */
function filledWith(pdfium: Pdfium, path: number, scratch: number): readonly number[] | null {
  if (pdfium._FPDFPath_CountSegments(path) > mostSegments) return null;
  pdfium._FPDFPath_GetDrawMode(path, scratch, scratch + 4);
  if (pdfium.HEAP32[scratch >> 2] === 0) return null;
  const colour = fillColour(pdfium, path, scratch);
  return colour && colour[3] > 127 ? colour : null;
}

function boundsOf(
  pdfium: Pdfium,
  object: number,
  matrix: Matrix,
  frame: Frame,
  scratch: number,
): Corners | null {
  if (pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return null;
  const i = scratch >> 2;
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(i, i + 4);
  const [a, b] = [apply(matrix, left, top), apply(matrix, right, bottom)];
  return frame.rectangle(a[0], a[1], b[0], b[1]);
}

function readMatrix(pdfium: Pdfium, object: number, scratch: number): Matrix {
  if (pdfium._FPDFPageObj_GetMatrix(object, scratch) === 0) return identity;
  const i = scratch >> 2;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(i, i + 6);
  return [a, b, c, d, e, f];
}
