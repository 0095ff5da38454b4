/** A grey picture: 0 is black, row by row. */
export interface Grey {
  dots: Uint8Array;
  width: number;
  height: number;
}

/** Dots that a rule is thick at most, and above and below it that are paper again. */
const mostThick = 6;
const reach = 8;
/** How much darker than that paper a rule is. */
const leastDarkness = 20;
/** Share of the picture's width that no stroke of a letter reaches. */
const leastLength = 0.05;

/** Takes the printed rules under headings out of a picture: a recognition reads them as rows of zeros. */
export function eraseRules({ dots, width, height }: Grey): void {
  const least = Math.round(leastLength * width);
  for (let row = reach; row < height - reach; row += 1) {
    let start = -1;
    for (let column = 0; column <= width; column += 1) {
      const at = row * width + column;
      if (column < width && isThin(dots, at, width)) {
        if (start < 0) start = column;
      } else if (start >= 0) {
        const [from, to] = [row * width + start, row * width + column];
        if (column - start >= least && isRule(dots, (from + to) >> 1, width)) erase(dots, from, to, width);
        start = -1;
      }
    }
  }
}

const isThin = (dots: Uint8Array, at: number, width: number): boolean =>
  (dots[at] ?? 0) + leastDarkness < paperAt(dots, at, width, Math.min);

/** A filled bar is dark too where both its edges are near, and thicker than a rule. */
function isRule(dots: Uint8Array, at: number, width: number): boolean {
  const isDark = (dot: number): boolean =>
    (dots[dot] ?? 255) + leastDarkness < paperAt(dots, at, width, Math.min);
  let thickness = 1;
  for (let above = at - width; isDark(above) && thickness <= mostThick; above -= width) thickness += 1;
  for (let below = at + width; isDark(below) && thickness <= mostThick; below += width) thickness += 1;
  return thickness <= mostThick;
}

/** The dots of a run take the colour of the paper beside them, with what the printer smeared over its edge. */
function erase(dots: Uint8Array, from: number, to: number, width: number): void {
  for (let at = from; at < to; at += 1) {
    const paper = paperAt(dots, at, width, Math.max);
    for (const next of [at - width, at, at + width]) dots[next] = paper;
  }
}

const paperAt = (
  dots: Uint8Array,
  at: number,
  width: number,
  of: (above: number, below: number) => number,
): number => of(dots[at - reach * width] ?? 0, dots[at + reach * width] ?? 0);
