import type { HiddenReason } from '../document.ts';
import { channelsOf, type LayeredStyle } from '../flow/visibility.ts';
import { blend } from '../sight.ts';
import { readColour } from './colours.ts';
import { concealedBy, opacityOf, scaleOf } from './concealment.ts';
import { type Declarations, withVariables } from './declarations.ts';
import { points } from './lengths.ts';
import { attributeOf, type HtmlElement } from './parse.ts';

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
  /** custom properties by name */
  variables: ReadonlyMap<string, string>;
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
  variables: new Map(),
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
/** custom properties that are kept at a time */
const mostVariables = 500;
const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);

/** The look of an element inside one that looks like `around`. */
export function lookOf(element: HtmlElement, declared: Declarations, around: Look): Look {
  const { tagName } = element;
  const own = [...declared].filter(([property]) => property.startsWith('--'));
  const look: Look = { ...around };
  if (own.length > 0) look.variables = new Map([...around.variables, ...own].slice(0, mostVariables));
  withVariables(declared, look.variables);
  if (boldTags.has(tagName)) look.bold = true;
  look.size = headingSizes[tagName] ?? (tagName === 'small' ? around.size * 0.83 : around.size);
  if (tagName === 'pre') look.keepsSpace = true;
  if (tagName === 'a') look.link = attributeOf(element, 'href') ?? around.link;
  if (tagName === 'font') readColourInto(look, attributeOf(element, 'color'));
  readBackground(look, attributeOf(element, 'bgcolor'));
  readText(look, declared, around);
  readBackground(look, declared.get('background-color') ?? declared.get('background') ?? null);
  look.opacity = around.opacity * opacityOf(declared);
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
