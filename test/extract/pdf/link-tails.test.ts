import { expect, it } from 'vitest';
import type { Glyph } from '../../../src/extract/pdf/glyphs.ts';
import { showLinkTails } from '../../../src/extract/pdf/link-tails.ts';

/** Letters side by side; those from `from` on are in the colour of their ground. */
function printed(text: string, from: number): Glyph[] {
  return [...text].flatMap((letter, index): Glyph[] => {
    if (letter === ' ') return [];
    const left = index * 5;
    return [
      {
        text: letter,
        left,
        right: left + 5,
        top: 0,
        bottom: 10,
        baseline: 8,
        fontSize: 10,
        bold: false,
        italic: false,
        colour: '#ffffff',
        spaced: text[index - 1] === ' ',
        unmapped: false,
        hidden: index >= from ? 'colour' : null,
        layered: false,
        shared: false,
        guessed: false,
      },
    ];
  });
}

const hiddenIn = (glyphs: Glyph[]): string =>
  glyphs.flatMap(({ hidden, text }) => (hidden === null ? [] : [text])).join('');

it.each([
  ['www.example.com/in/devendra-malhotra', 20, ''],
  ['devendra.malhotra@example.com', 22, ''],
  // a word that begins unseen, a word that is no address, and what stands behind the address
  ['www.example.com/in/devendra', 0, 'www.example.com/in/devendra'],
  ['Developerkubernetes', 9, 'kubernetes'],
  ['www.example.com/in kubernetes', 16, 'kubernetes'],
])('%s from letter %i on', (text, from, left) => {
  const glyphs = printed(text, from);
  showLinkTails(glyphs);
  expect(hiddenIn(glyphs)).toBe(left);
});
