import { describe, expect, it } from 'vitest';
import { joinAccents } from '../../../src/extract/pdf/accents.ts';
import type { Glyph } from '../../../src/extract/pdf/glyphs.ts';

const glyph = (text: string, left: number, baseline = 100): Glyph => ({
  text,
  left,
  right: left + 5,
  top: baseline - 8,
  bottom: baseline + 2,
  baseline,
  fontSize: 10,
  bold: false,
  italic: false,
  colour: '#000000',
  spaced: false,
  unmapped: false,
  hidden: null,
  layered: false,
  shared: false,
  guessed: false,
});
const textOf = (glyphs: Glyph[]): string =>
  joinAccents(glyphs)
    .map(({ text }) => text)
    .join('');

describe('an accent drawn as a sign of its own', () => {
  it.each([
    ['before its letter', [glyph('h', 0), glyph('¨', 5.5), glyph('o', 5)], 'hö'],
    ['after the word', [glyph('E', 0), glyph('t', 5), glyph('´', 0.3, 97.5)], 'Ét'],
    ['over a dotless i', [glyph('´', 0), glyph('ı', 0.2)], 'í'],
  ])('%s joins with it', (_, glyphs, expected) => {
    expect(textOf(glyphs)).toBe(expected);
  });

  it.each([
    ['beside a letter', [glyph('´', 0), glyph('o', 5)], '´o'],
    ['over a letter of another line', [glyph('´', 0, 80), glyph('o', 0, 100)], '´o'],
    ['around code', [glyph('`', 0), glyph('g', 5), glyph('o', 10), glyph('`', 15)], '`go`'],
  ])('%s stays a sign', (_, glyphs, expected) => {
    expect(textOf(glyphs)).toBe(expected);
  });
});
