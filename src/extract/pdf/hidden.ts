import type { HiddenText } from '../document.ts';
import { buildFragments } from './fragments.ts';
import type { Glyph } from './glyphs.ts';

/** What the page holds but nobody sees, as readable pieces with the reason and the place of each. */
export function hiddenTexts(glyphs: Glyph[], page: number): HiddenText[] {
  const reasons = new Set(glyphs.flatMap((glyph) => (glyph.hidden ? [glyph.hidden] : [])));
  return [...reasons].flatMap((reason) => {
    const fragments = buildFragments(
      glyphs.filter((glyph) => glyph.hidden === reason),
      page,
    );
    return fragments.map((fragment) => ({
      text: fragment.words.map((word) => word.before + word.text).join(''),
      reason,
      page,
      box: {
        page,
        x: fragment.left,
        y: fragment.top,
        width: fragment.right - fragment.left,
        height: fragment.bottom - fragment.top,
      },
    }));
  });
}
