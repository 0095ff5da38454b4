/** What a human eye sees of letters: one rule for every format. Colours are red, green and blue in 0..255. */

/** Points below which nobody reads. */
const tinySize = 2.5;
/** WCAG contrast below which a human sees no letters. */
const leastContrast = 1.2;

/** Share of a letter's height that a line must show of it. */
const leastShown = 0.4;

/** Whether a line of a fixed height shows too little of its letters; both in points. */
export const isCut = (room: number, size: number): boolean => room < size * leastShown;

export const isTiny = (size: number): boolean => size < tinySize;

/** Whether letters of a colour vanish on their ground. `opacity` is how much of the colour covers the ground. */
export function isFaint(colour: readonly number[], ground: readonly number[], opacity = 1): boolean {
  return contrast(opacity < 1 ? blend(colour, ground, opacity) : colour, ground) < leastContrast;
}

/** A colour that covers its ground in part. */
export const blend = (colour: readonly number[], ground: readonly number[], opacity: number): number[] =>
  [0, 1, 2].map((part) => (colour[part] ?? 0) * opacity + (ground[part] ?? 0) * (1 - opacity));

/** Contrast ratio of two colours, 1..21, by WCAG 2.2. */
function contrast(a: readonly number[], b: readonly number[]): number {
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
