import type { Fragment } from '../pdf/fragments.ts';
import type { Word } from '../printed.ts';
import type { RecognisedLine } from './tesseract.ts';

/** Recognised pieces as those of a printed page, in points. */
export const fragmentsOf = (
  pieces: readonly RecognisedLine[],
  page: number,
  pointsPerDot: number,
): Fragment[] =>
  pieces
    .map((piece) => toFragment(piece, page, (dots) => Math.round(dots * pointsPerDot * 100) / 100))
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);

function toFragment(
  { words, baseline, height }: RecognisedLine,
  page: number,
  points: (dots: number) => number,
): Fragment {
  const fontSize = points(height);
  return {
    left: points(Math.min(...words.map(({ left }) => left))),
    right: points(Math.max(...words.map(({ right }) => right))),
    top: points(Math.min(...words.map(({ top }) => top))),
    bottom: points(Math.max(...words.map(({ bottom }) => bottom))),
    baseline: points(baseline),
    fontSize,
    letterSpaced: false,
    words: words.map(
      ({ text, left, top, right, bottom, bold = false }, index): Word => ({
        before: index === 0 ? '' : ' ',
        text,
        box: {
          page,
          x: points(left),
          y: points(top),
          width: points(right - left),
          height: points(bottom - top),
        },
        fontSize,
        bold,
        colour: '#000000',
      }),
    ),
  };
}
