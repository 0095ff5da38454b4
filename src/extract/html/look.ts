import type { HiddenReason } from '../document.ts';
import { channelsOf, type LayeredStyle } from '../flow/visibility.ts';
import { blend } from '../sight.ts';
import { readColour } from './colours.ts';
import { attributeOf, type HtmlElement } from './parse.ts';
import type { Declarations } from './style-sheet.ts';

/** How the text of an element is drawn; what no rule says is inherited. */
export interface Look extends LayeredStyle {
  /** the element or one around it is not drawn at all */
  concealed: HiddenReason | null;
  /** a picture or gradient lies behind: its colour is not known */
  pictured: boolean;
  keepsSpace: boolean;
  /** list items are drawn without a sign */
  unsigned: boolean;
  link: string | null;
  /** 0..1, of the element with all around it */
  opacity: number;
  /** of the text's own colour */
  alpha: number;
  /** how far transforms shrink it */
  scale: number;
}

export const pageLook: Look = {
  bold: false,
  size: 12,
  colour: '000000',
  hidden: false,
  shade: null,
  concealed: null,
  pictured: false,
  keepsSpace: false,
  unsigned: false,
  link: null,
  opacity: 1,
  alpha: 1,
  scale: 1,
};

/** The look as an eye meets it, for the rule of what is seen. */
export const drawnLook = (look: Look): LayeredStyle => ({
  bold: look.bold,
  hidden: look.hidden,
  size: look.size * look.scale,
  colour: look.pictured ? null : look.colour,
  shade: look.shade,
  opacity: look.alpha * look.opacity,
});

const headingSizes: Record<string, number> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 8 };
const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
const farOff = -900;

/** The look of an element inside one that looks like `around`. */
export function lookOf(element: HtmlElement, declared: Declarations, around: Look): Look {
  const { tagName } = element;
  const look: Look = { ...around };
  if (boldTags.has(tagName)) look.bold = true;
  look.size = headingSizes[tagName] ?? (tagName === 'small' ? around.size * 0.83 : around.size);
  if (tagName === 'pre') look.keepsSpace = true;
  if (tagName === 'a') look.link = attributeOf(element, 'href') ?? around.link;
  if (tagName === 'font') readColourInto(look, attributeOf(element, 'color'));
  readBackground(look, attributeOf(element, 'bgcolor'));
  readText(look, declared, around);
  readBackground(look, declared.get('background-color') ?? declared.get('background') ?? null);
  look.opacity = around.opacity * opacityOf(declared.get('opacity'));
  look.scale = around.scale * scaleOf(declared);
  look.concealed = around.concealed ?? concealedBy(element, declared);
  return look;
}

function readText(look: Look, declared: Declarations, around: Look): void {
  readColourInto(look, declared.get('-webkit-text-fill-color') ?? declared.get('color') ?? null);
  const weight = declared.get('font-weight');
  if (weight !== undefined) look.bold = /^bold/.test(weight) || Number(weight) >= 600;
  const size = declared.get('font-size');
  if (size !== undefined) look.size = points(size, around.size) ?? look.size;
  const space = declared.get('white-space');
  if (space !== undefined) look.keepsSpace = /^pre/.test(space);
  const sign = declared.get('list-style-type') ?? declared.get('list-style');
  if (sign !== undefined) look.unsigned = /\bnone\b/.test(sign);
  const visibility = declared.get('visibility');
  if (visibility !== undefined) look.hidden = /^(?:hidden|collapse)/.test(visibility);
}

function readColourInto(look: Look, value: string | null): void {
  const colour = value === null ? null : readColour(value);
  if (colour === null) return;
  look.colour = hexOf(colour.channels);
  look.alpha = colour.alpha;
}

const hexOf = (channels: readonly number[]): string =>
  channels.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');

function readBackground(look: Look, value: string | null): void {
  if (value === null) return;
  if (/url\(|gradient\(/.test(value)) look.pictured = true;
  const colour =
    readColour(value) ??
    value
      .split(/\s+(?![^(]*\))/)
      .map(readColour)
      .find(Boolean) ??
    null;
  if (colour === null || colour.alpha === 0) return;
  if (colour.alpha === 1) look.pictured = false;
  look.shade = hexOf(blend(colour.channels, channelsOf(look.shade ?? 'ffffff') ?? [], colour.alpha));
}

function opacityOf(value: string | undefined): number {
  const number = value?.endsWith('%') ? Number.parseFloat(value) / 100 : Number.parseFloat(value ?? '1');
  return Number.isNaN(number) ? 1 : Math.min(1, Math.max(0, number));
}

/** How far an element is shrunk, in the direction that shrinks most. */
function scaleOf(declared: Declarations): number {
  const transforms = (declared.get('transform') ?? '').matchAll(/(?:scale(?:3d|[xy])?|matrix)\(([^)]*)\)/g);
  const factors = [...transforms].flatMap(([whole, inner = '']) => {
    const parts = inner.split(',').map(Number.parseFloat);
    return whole.startsWith('matrix') ? [parts[0] ?? 1, parts[3] ?? 1] : parts.slice(0, 2);
  });
  const own = ['scale', 'zoom'].map((property) => Number.parseFloat(declared.get(property) ?? '1'));
  const smallest = Math.min(
    1,
    ...[...factors, ...own].filter((factor) => !Number.isNaN(factor)).map(Math.abs),
  );
  return smallest;
}

/** Ways of keeping an element in the page and out of sight. */
function concealedBy(element: HtmlElement, declared: Declarations): HiddenReason | null {
  const value = (property: string): string => declared.get(property) ?? '';
  if (value('display') === 'none' || (attributeOf(element, 'hidden') !== null && value('display') === ''))
    return 'invisible';
  if (/^(?:absolute|fixed|relative)$/.test(value('position')))
    for (const side of ['left', 'top', 'right', 'bottom', 'margin-left'])
      if ((points(value(side), 12) ?? 0) < farOff) return 'off-page';
  if ((points(value('text-indent'), 12) ?? 0) < farOff) return 'off-page';
  if (
    /^rect\(\s*(?:0(?:px)?|1px)[\s,]/.test(value('clip')) ||
    /inset\(\s*(?:50|100)%/.test(value('clip-path'))
  )
    return 'invisible';
  const cut = /hidden|clip/.test(value('overflow'));
  const tiny = (side: string): boolean => (points(value(side), 12) ?? 100) < 1;
  if (cut && ['height', 'width', 'max-height', 'max-width'].some(tiny)) return 'invisible';
  return null;
}

const pointsByUnit: Record<string, number> = { px: 0.75, pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

/** A length in points; null when it is none or hangs on the window. */
function points(length: string, inherited: number): number | null {
  const [, number, unit] = /^(-?[\d.]+)(%|[a-z]*)$/.exec(length) ?? [];
  if (number === undefined) return null;
  const value = Number(number);
  if (unit === '' || unit === undefined) return value === 0 ? 0 : null;
  if (unit === '%') return (inherited * value) / 100;
  if (unit === 'em' || unit === 'rem') return (unit === 'em' ? inherited : 12) * value;
  const each = pointsByUnit[unit];
  return each === undefined ? null : value * each;
}
