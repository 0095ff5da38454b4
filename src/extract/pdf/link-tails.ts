import type { Glyph } from './glyphs.ts';

/** Addresses that run out of a dark column into the white beside it: their first letters are seen. */

/** White between letters of one word, and signs of a word at most. */
const letterGap = 0.3;
const longestTail = 60;
const isAddress = /^(?:https?:\/\/|www\.)|[\p{L}\p{N}]@[\p{L}\p{N}]|\p{L}\.[a-z]{2,}\//iu;

/** Shows the rest of an address whose beginning is seen; any other text in the colour of its ground stays hidden. */
export function showLinkTails(glyphs: Glyph[]): void {
  let word: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = word.at(-1);
    if (last && goesOn(last, glyph)) word.push(glyph);
    else {
      showTail(word);
      word = [glyph];
    }
  }
  showTail(word);
}

const goesOn = (last: Glyph, glyph: Glyph): boolean =>
  !glyph.spaced &&
  glyph.baseline === last.baseline &&
  Math.abs(glyph.left - last.right) < letterGap * glyph.fontSize;

function showTail(word: Glyph[]): void {
  const cut = word.findIndex(({ hidden }) => hidden !== null);
  const tail = word.slice(cut);
  if (cut <= 0 || tail.length > longestTail || tail.some(({ hidden }) => hidden !== 'colour')) return;
  const seen = word.slice(0, cut);
  if (!isAddress.test(seen.map(({ text }) => text).join(''))) return;
  for (const glyph of tail) glyph.hidden = null;
}
