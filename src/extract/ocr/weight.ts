import type { Grey } from './rules.ts';
import type { RecognisedLine, RecognisedWord } from './tesseract.ts';

/** How much thicker than the usual strokes of a page, for their size, those of bold type are. */
const boldShare = 1.28;
/** Signs that are all dot or all stroke tell nothing. */
const fewestLetters = 2;

/** The words that are printed bold, told by the width of their strokes beside that of the page's other words. */
export function boldWords(lines: readonly RecognisedLine[], picture: Grey): ReadonlySet<RecognisedWord> {
  const strokes = lines.flatMap(({ words, height }) =>
    words.flatMap((word) =>
      [...word.text].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length < fewestLetters
        ? []
        : [{ word, share: strokeOf(word, picture) / height }],
    ),
  );
  const sorted = strokes.map(({ share }) => share).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return new Set(strokes.flatMap(({ word, share }) => (share > boldShare * usual ? [word] : [])));
}

/** The mean width of a word's strokes in dots: its ink, by how often a row goes from paper to ink. */
function strokeOf({ left, top, right, bottom }: RecognisedWord, { dots, width }: Grey): number {
  let [darkest, lightest] = [255, 0];
  const each = (use: (dot: number, begins: boolean) => void): void => {
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1)
        use(dots[row * width + column] ?? 255, column === left);
  };
  each((dot) => {
    darkest = Math.min(darkest, dot);
    lightest = Math.max(lightest, dot);
  });
  let [ink, strokes, before] = [0, 0, 0];
  each((dot, begins) => {
    // grey edges count by how dark they are
    const darkness = (lightest - dot) / Math.max(1, lightest - darkest);
    ink += darkness;
    if (darkness > 0.5 && (begins || before <= 0.5)) strokes += 1;
    before = darkness;
  });
  return strokes === 0 ? 0 : ink / strokes;
}
