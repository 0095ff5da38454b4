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

/** Glyphs before and after an accent among which its letter is looked for. */
const reach = 60;

/** Joins "¨" drawn over "o" to "ö": the accent lies within its letter's width, and may be drawn before or after it. */
export function joinAccents(glyphs: Glyph[]): Glyph[] {
  const gone = new Set<Glyph>();
  for (const [index, accent] of glyphs.entries()) {
    const mark = marks.get(accent.text);
    const near = mark ? [glyphs[index + 1], ...glyphs.slice(Math.max(0, index - reach), index + reach)] : [];
    const letter = near.find((glyph) => glyph && glyph !== accent && liesOver(accent, glyph));
    if (!letter) continue;
    letter.text = `${dotless.get(letter.text) ?? letter.text}${mark}`.normalize('NFC');
    letter.left = Math.min(accent.left, letter.left);
    letter.spaced ||= accent.spaced;
    gone.add(accent);
  }
  return gone.size > 0 ? glyphs.filter((glyph) => !gone.has(glyph)) : glyphs;
}

function liesOver(accent: Glyph, letter: Glyph): boolean {
  const middle = (accent.left + accent.right) / 2;
  const within = middle > letter.left && middle < letter.right;
  return (
    /^\p{L}$/u.test(letter.text) &&
    (within || (accent.shared && letter.shared && accent.right === letter.left)) &&
    Math.abs(accent.baseline - letter.baseline) < mostLift * letter.fontSize
  );
}
