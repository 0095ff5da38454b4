import type { Glyph } from './glyphs.ts';

/** Accents that TeX's older fonts draw as a sign of their own over the letter, and the marks that join with one. */
const marks = new Map([
  ['`', '\u0300'],
  ['\u00b4', '\u0301'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u00af', '\u0304'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u00a8', '\u0308'],
  ['\u02da', '\u030a'],
  ['\u02dd', '\u030b'],
  ['\u02c7', '\u030c'],
  ['\u00b8', '\u0327'],
  ['\u02db', '\u0328'],
]);
const dotless = new Map([
  ['\u0131', 'i'],
  ['\u0237', 'j'],
]);
/** Share of the type by which an accent may stand higher than its letter's baseline. */
const mostLift = 0.4;

/** Joins "¨" drawn over "o" to "ö": the accent is drawn first and lies within its letter's width. */
export function joinAccents(glyphs: Glyph[]): Glyph[] {
  const joined: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    const letter = glyphs[index + 1];
    const mark = glyph && marks.get(glyph.text);
    if (!glyph) continue;
    if (mark && letter && liesOver(glyph, letter)) {
      const base = dotless.get(letter.text) ?? letter.text;
      joined.push({
        ...letter,
        left: Math.min(glyph.left, letter.left),
        text: `${base}${mark}`.normalize('NFC'),
        spaced: glyph.spaced || letter.spaced,
      });
      index += 1;
    } else joined.push(glyph);
  }
  return joined;
}

function liesOver(accent: Glyph, letter: Glyph): boolean {
  const middle = (accent.left + accent.right) / 2;
  const within = middle > letter.left && middle < letter.right;
  return (
    /^\p{L}$/u.test(letter.text) &&
    (within || (accent.shared && letter.shared)) &&
    Math.abs(accent.baseline - letter.baseline) < mostLift * letter.fontSize
  );
}
