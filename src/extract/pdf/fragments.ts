import type { Word } from '../printed.ts';
import { bulletSign } from '../repair.ts';
import { beginsCell, cellEdges } from './cells.ts';
import type { Corners } from './frame.ts';
import type { Glyph } from './glyphs.ts';

/** Words on one baseline without a wide gap between them: the piece from which lines and columns are built. */
export interface Fragment extends Corners {
  words: Word[];
  baseline: number;
  fontSize: number;
  letterSpaced: boolean;
  /** where the cell of a table ends in which it stands, as far as any text of its column reaches */
  room?: number;
}

/** Shares of the font size that tell letters from words and words from pieces. */
const wordGap = 0.17;
const narrowWordGap = 0.09;
const longestWord = 28;
const smallCapsGap = 0.45;
const pieceGap = 1.0;
const pieceGapAfterSpace = 1.6;
const signGap = 4;
const sameBaseline = 0.3;
const isWordSign = /[\p{L}\p{N}]/u;

/** Groups a page's glyphs into fragments, whatever the order in which the file draws them. */
export function buildFragments(glyphs: Glyph[], page: number): Fragment[] {
  const rows = rowsOf(glyphs);
  const edges = cellEdges(rows);
  return rows.flatMap((row) => splitAtGaps(row, edges).map((piece) => toFragment(piece, page)));
}

function rowsOf(glyphs: Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  for (const glyph of sorted) {
    const first = row[0];
    if (first && glyph.baseline - first.baseline > sameBaseline * Math.min(first.fontSize, glyph.fontSize)) {
      rows.push(row);
      row = [];
    }
    row.push(glyph);
  }
  if (row.length > 0) rows.push(row);
  return rows.flatMap(inLanes);
}

/** Share of the font size by which letters of one text may reach into each other. */
const mostOverlap = 0.25;

/** A row from left to right. Texts that were drawn over each other are each one of their own. */
function inLanes(row: Glyph[]): Glyph[][] {
  const sorted = [...row].sort((a, b) => a.left - b.left);
  if (!sorted.some((glyph, index) => index > 0 && overlap(sorted[index - 1] ?? glyph, glyph)))
    return [sorted];
  const lanes: Glyph[][] = [];
  for (const run of drawnRuns(row).sort((a, b) => (a[0]?.left ?? 0) - (b[0]?.left ?? 0))) {
    const [first] = run;
    const lane = lanes.find((each) => {
      const last = each.at(-1);
      return last && first && !overlap(last, first);
    });
    if (lane) lane.push(...run);
    else lanes.push(run);
  }
  return lanes;
}

const overlap = (last: Glyph, next: Glyph): boolean =>
  last.right - next.left > mostOverlap * Math.min(last.fontSize, next.fontSize);

/** The glyphs of a row in the order in which the file draws them, cut where it goes back. */
function drawnRuns(row: Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of row) {
    const last = runs.at(-1)?.at(-1);
    if (last && glyph.left >= last.left && !overlap(last, glyph)) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function splitAtGaps(row: Glyph[], edges: number[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let piece: Glyph[] = [];
  for (const glyph of row) {
    const last = piece.at(-1);
    if (last) {
      const size = sizeBetween(last, glyph);
      const gap = glyph.left - last.right;
      const signAlone = piece.length === 1 && bulletSign.test(last.text) && gap < size * signGap;
      const isWide = gap > size * (glyph.spaced ? pieceGapAfterSpace : pieceGap);
      const isCell = (piece.length > 1 || isWordSign.test(last.text)) && beginsCell(edges, piece, glyph);
      if (!signAlone && (isWide || isCell)) {
        pieces.push(piece);
        piece = [];
      }
    }
    piece.push(glyph);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Type of quite another size beside a text, as a name beside an address, is told from it by the smaller one. */
const otherSize = 1.8;

function sizeBetween(a: Glyph, b: Glyph): number {
  const [small, large] = a.fontSize < b.fontSize ? [a.fontSize, b.fontSize] : [b.fontSize, a.fontSize];
  return large > otherSize * small ? small : large;
}

function toFragment(piece: Glyph[], page: number): Fragment {
  const close = wordsByGaps(piece);
  const spaced = isLetterSpaced(piece, close);
  const words = spaced ? wordsByWideGaps(piece) : close;
  const { left, right, top, bottom } = cornersOf(piece);
  return {
    left,
    right,
    top,
    bottom,
    baseline: piece[0]?.baseline ?? 0,
    fontSize: piece.reduce((largest, glyph) => Math.max(largest, glyph.fontSize), Number.NEGATIVE_INFINITY),
    letterSpaced: spaced,
    words: words.map((word, index) => toWord(word, page, index === 0 ? '' : ' ')),
  };
}

/** Tightly set type draws its letters into each other, and its spaces narrower by as much. */
function wordsByGaps(piece: Glyph[]): Glyph[][] {
  const even = usualGap(piece);
  const isEven = Math.abs(even) <= evenGap * (piece[0]?.fontSize ?? 1);
  const tightness = Math.min(0, even);
  const smallCaps = smallCapsIn(piece);
  const cut = (share: number): Glyph[][] =>
    groupBy(piece, (glyph, index) => {
      const last = piece[index - 1];
      if (!last || glyph.spaced) return true;
      const usual = isEven && isCapital(last) && isCapital(glyph) ? Math.min(capitalGap, share) : share;
      const drawn = smallCaps.has(last) && smallCaps.has(glyph) ? smallCapsGap : usual;
      const least = last.guessed ? Math.max(drawn, ligatureGap) : drawn;
      return glyph.left - last.right - tightness > least * Math.max(last.fontSize, glyph.fontSize);
    });
  const words = cut(wordGap);
  if (!words.some(isOverlong) || piece.some((glyph, index) => index > 0 && glyph.spaced)) return words;
  return cut(narrowWordGap);
}

/** How far such a ligature reaches is known only in part. */
const ligatureGap = 0.24;
/** Capitals such as "A A" are drawn close together over a space, which is narrower by that. */
const capitalGap = 0.125;
/** White between the letters of type that is not spaced at all. */
const evenGap = 0.03;
const isCapital = ({ text }: Glyph): boolean => /^\p{Lu}$/u.test(text);

/**
 * The lower-case letters that a browser draws as smaller capitals: they keep the narrower widths of lower case, with
 * white after them.
 */
function smallCapsIn(piece: Glyph[]): ReadonlySet<Glyph> {
  const capital = Math.max(
    0,
    ...piece.flatMap(({ text, fontSize }) => (/\p{Lu}/u.test(text) ? [fontSize] : [])),
  );
  return new Set(
    piece.filter(
      ({ text, fontSize }) => fontSize > 0.65 * capital && fontSize < 0.75 * capital && /\p{Ll}/u.test(text),
    ),
  );
}

/** Letters of a justified line whose spaces were drawn together run into one, which no address is. */
const isOverlong = (word: Glyph[]): boolean =>
  word.length > longestWord && !/[@/]|\.[a-z]{2,}$/i.test(word.map((glyph) => glyph.text).join(''));

/** The white before each letter but the first; negative where letters are drawn into each other. */
function gapsIn(piece: Glyph[]): number[] {
  const gaps: number[] = [];
  for (let index = 1; index < piece.length; index += 1)
    gaps.push((piece[index]?.left ?? 0) - (piece[index - 1]?.right ?? 0));
  return gaps;
}

const usualGap = (piece: Glyph[]): number =>
  Float64Array.from(gapsIn(piece)).sort()[Math.floor((piece.length - 1) / 2)] ?? 0;

/** Share of letters that stand alone in spaced type; pairs such as "DA" are set closer. */
const mostlyAlone = 0.7;

/** E X P E R I E N C E: nearly every letter stands alone although it is one word. */
function isLetterSpaced(piece: Glyph[], words: Glyph[][]): boolean {
  if (words.length < 4 || words.filter((word) => word.length === 1).length < words.length * mostlyAlone)
    return false;
  return piece.every((glyph) => /[\p{L}\p{N}&@._+/-]/u.test(glyph.text));
}

function wordsByWideGaps(piece: Glyph[]): Glyph[][] {
  if (
    piece.slice(1).some((glyph) => glyph.spaced) &&
    piece.filter((glyph) => glyph.spaced).length < piece.length / 2
  ) {
    return groupBy(piece, (glyph) => glyph.spaced);
  }
  const gaps = gapsIn(piece);
  const usual = usualGap(piece);
  const size = piece[0]?.fontSize ?? 1;
  return groupBy(piece, (_, index) => (gaps[index - 1] ?? 0) > usual + wordGap * size);
}

/** Cuts a row of glyphs before each one that begins a word. */
function groupBy(piece: Glyph[], begins: (glyph: Glyph, index: number) => boolean): Glyph[][] {
  const words: Glyph[][] = [];
  for (const [index, glyph] of piece.entries()) {
    if (index === 0 || begins(glyph, index)) words.push([glyph]);
    else words.at(-1)?.push(glyph);
  }
  return words;
}

function toWord(glyphs: Glyph[], page: number, before: Word['before']): Word {
  const { left, right, top, bottom } = cornersOf(glyphs);
  const first = glyphs[0];
  // the comma after a bold word may be drawn plain
  const letters = glyphs.filter((glyph) => isWordSign.test(glyph.text));
  const telling = letters.length > 0 ? letters : glyphs;
  return {
    before,
    text: glyphs.map((glyph) => glyph.text).join(''),
    box: {
      page,
      x: round(left),
      y: round(top),
      width: round(right - left),
      height: round(bottom - top),
    },
    fontSize: round(first?.fontSize ?? 0),
    bold: telling.every((glyph) => glyph.bold),
    italic: telling.every((glyph) => glyph.italic),
    colour: first?.colour ?? '#000000',
  };
}

function cornersOf(glyphs: Glyph[]): Corners {
  const corners = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { left, right, top, bottom } of glyphs) {
    corners.left = Math.min(corners.left, left);
    corners.right = Math.max(corners.right, right);
    corners.top = Math.min(corners.top, top);
    corners.bottom = Math.max(corners.bottom, bottom);
  }
  return corners;
}

/** Hundredths of a point: finer than any printer, and stable between machines. */
const round = (points: number): number => Math.round(points * 100) / 100;
