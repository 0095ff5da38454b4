import type { HiddenReason } from '../document.ts';
import { isFaint, isTiny } from '../sight.ts';
import { isClipped } from './clip.ts';
import { fillColour, hex } from './colour.ts';
import { corkText } from './cork.ts';
import type { Corners, Frame } from './frame.ts';
import type { Pdfium } from './pdfium.ts';
import type { Scene } from './scene.ts';

/** One printed character: its place from the page's top left in points, its baseline, and how it is drawn. */
export interface Glyph {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  colour: string;
  /** the file prints a space just before it */
  spaced: boolean;
  unmapped: boolean;
  hidden: HiddenReason | null;
  /** it belongs to a layer, which may be off */
  layered: boolean;
  /** a letter of a ligature, with a part of its width */
  shared: boolean;
  /** a letter of a ligature whose width the font does not tell */
  guessed: boolean;
}

/** What the characters of one text object share. */
interface Style {
  fontSize: number;
  bold: boolean;
  italic: boolean;
  ink: Ink;
  invisible: boolean;
  depth: number;
  clip: Corners | null;
  layered: boolean;
}

/** A colour of a page's text, written and judged once. */
interface Ink {
  colour: readonly [number, number, number, number];
  hex: string;
  /** whether it vanishes, by the grounds met so far */
  faint: Map<readonly number[], boolean>;
}

/** What the text objects of one page have in common. */
interface Palette {
  inks: Map<number, Ink>;
  /** by the font's handle */
  faces: Map<number, Face>;
}

/** How a font draws its letters. */
interface Face {
  bold: boolean;
  italic: boolean;
}

const hyphen = 0x2d;
/** What PDFium makes of a hyphen at the end of a line. */
const lineEndHyphen = 0x02;

/** Reads every character of a page in the order the file draws them; spaces become `spaced` on the next one. */
export function readGlyphs(
  pdfium: Pdfium,
  textPage: number,
  frame: Frame,
  scene: Scene,
  scratch: number,
): Glyph[] {
  const count = pdfium._FPDFText_CountChars(textPage);
  const styles = new Map<number, Style>();
  const palette: Palette = { inks: new Map(), faces: new Map() };
  const glyphs: Glyph[] = [];
  let spaced = false;
  let lastObject = 0;
  let lastOrigin = 0;
  for (let index = 0; index < count; index += 1) {
    const read = pdfium._FPDFText_GetUnicode(textPage, index);
    const code = read === lineEndHyphen ? hyphen : read;
    if (pdfium._FPDFText_IsGenerated(textPage, index) === 1) continue;
    if (code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x0a || code === 0x0d) {
      spaced = true;
      continue;
    }
    const object = pdfium._FPDFText_GetTextObject(textPage, index);
    let style = styles.get(object);
    if (!style) {
      style = readStyle(pdfium, textPage, index, object, scene, scratch, palette);
      styles.set(object, style);
    }
    pdfium._FPDFText_GetLooseCharBox(textPage, index, scratch);
    const rect = scratch >> 2;
    const floats = pdfium.HEAPF32;
    const corners = frame.rectangle(
      floats[rect] ?? 0,
      floats[rect + 1] ?? 0,
      floats[rect + 2] ?? 0,
      floats[rect + 3] ?? 0,
    );
    pdfium._FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
    const doubles = pdfium.HEAPF64;
    const origin = frame.point(doubles[scratch >> 3] ?? 0, doubles[(scratch >> 3) + 1] ?? 0);
    const last = glyphs.at(-1);
    let [shared, guessed] = [false, false];
    if (
      last &&
      object === lastObject &&
      Math.abs(origin.x - lastOrigin) < 0.01 &&
      last.baseline === origin.y
    ) {
      const isWhole = spread(last, corners);
      shared = last.shared;
      guessed = shared && !isWhole;
    }
    lastObject = object;
    lastOrigin = origin.x;
    const unmapped =
      code === 0 ||
      code === 0xfffd ||
      code === 0xfffe ||
      pdfium._FPDFText_HasUnicodeMapError(textPage, index) === 1;
    const text = corkText(code) ?? (unmapped && code < 0x20 ? '\ufffd' : String.fromCodePoint(code));
    if (text === '') continue;
    const glyph: Glyph = {
      text,
      left: corners.left,
      right: corners.right,
      top: corners.top,
      bottom: corners.bottom,
      baseline: origin.y,
      fontSize: style.fontSize,
      bold: style.bold,
      italic: style.italic,
      colour: style.ink.hex,
      spaced,
      unmapped,
      hidden: null,
      layered: style.layered,
      shared,
      guessed,
    };
    glyph.hidden = hiddenBy(glyph, style, frame, scene);
    glyphs.push(glyph);
    spaced = false;
  }
  return glyphs;
}

/** A single f, i or l is narrower than this share of the type; a ligature is wider. */
const letterWidth = 0.42;

/**
 * One drawn ligature is read as several letters at one place: they stand side by side. Where each is given the width
 * of the whole, they share it. Tells whether it was given.
 */
function spread(last: Glyph, corners: Corners): boolean {
  const width = corners.right - corners.left;
  const shared = Math.abs(corners.right - last.right) < 0.1 && width > letterWidth * last.fontSize;
  const inWhole = shared || (last.shared && Math.abs(corners.right - last.right) < 0.1);
  if (inWhole) {
    last.right = (last.left + last.right) / 2;
    last.shared = true;
  }
  corners.left = last.right;
  if (!inWhole) corners.right = last.right + width;
  return inWhole;
}

function hiddenBy(glyph: Glyph, style: Style, frame: Frame, scene: Scene): HiddenReason | null {
  if (style.invisible) return 'invisible';
  if (isTiny(glyph.fontSize)) return 'tiny';
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  if (x < 0 || y < 0 || x > frame.width || y > frame.height) return 'off-page';
  if (style.clip && isClipped(style.clip, x, y)) return 'clipped';
  const ground = scene.groundAt(x, y, style.depth);
  if (ground.covered) return 'covered';
  return ground.colour && isFaintOn(ground.colour, style.ink) ? 'colour' : null;
}

function isFaintOn(ground: readonly number[], { colour, faint }: Ink): boolean {
  const known = faint.get(ground);
  if (known !== undefined) return known;
  const found = isFaint(colour, ground, colour[3] / 255);
  faint.set(ground, found);
  return found;
}

function readStyle(
  pdfium: Pdfium,
  textPage: number,
  index: number,
  object: number,
  scene: Scene,
  scratch: number,
  palette: Palette,
): Style {
  pdfium._FPDFText_GetMatrix(textPage, index, scratch);
  const m = scratch >> 2;
  const fontScale = Math.hypot(pdfium.HEAPF32[m + 2] ?? 0, pdfium.HEAPF32[m + 3] ?? 1) || 1;
  const colour = fillColour(pdfium, object, scratch) ?? [0, 0, 0, 255];
  const mode = pdfium._FPDFTextObj_GetTextRenderMode(object);
  return {
    fontSize: pdfium._FPDFText_GetFontSize(textPage, index) * fontScale,
    ...faceOf(pdfium, pdfium._FPDFTextObj_GetFont(object), scratch, palette),
    ink: inkOf(colour, palette),
    invisible: mode === 3 || mode === 7 || colour[3] === 0,
    depth: scene.depthOf(object),
    clip: scene.clipOf(object),
    layered: scene.isLayered(object),
  };
}

function inkOf(colour: Ink['colour'], { inks }: Palette): Ink {
  const [red, green, blue, alpha] = colour;
  const key = ((red * 256 + green) * 256 + blue) * 256 + alpha;
  const known = inks.get(key);
  if (known) return known;
  const ink = { colour, hex: hex(colour), faint: new Map() };
  inks.set(key, ink);
  return ink;
}

/** How a font draws: judged once a page. */
function faceOf(pdfium: Pdfium, font: number, scratch: number, { faces }: Palette): Face {
  const known = faces.get(font);
  if (known) return known;
  const face = font === 0 ? { bold: false, italic: false } : readFace(pdfium, font, scratch);
  faces.set(font, face);
  return face;
}

function readFace(pdfium: Pdfium, font: number, scratch: number): Face {
  const size = pdfium._FPDFFont_GetBaseFontName(font, scratch, 200);
  const name = Buffer.from(pdfium.HEAPU8.buffer, scratch, Math.max(0, Math.min(size, 200) - 1)).toString(
    'latin1',
  );
  return {
    bold:
      pdfium._FPDFFont_GetWeight(font) >= 600 || /bold|black|heavy|semibold|demi|[-,]b\b|cmbx/i.test(name),
    italic: /italic|oblique|slanted|[-,](?:bold)?it\b|cmti|cmsl|cmssi|sfti|sfsl|sfsi/i.test(name),
  };
}
