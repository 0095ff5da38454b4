import { type LayeredStyle, unknownGround } from '../flow/visibility.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

/** How a row, frame or table is drawn, and how much room it leaves. */
export interface BoxLook {
  shade: string | null;
  /** points of height that a row has whatever stands in it */
  room: number | null;
}

export interface ParagraphLook {
  drawn: Partial<LayeredStyle>;
  heading: boolean;
  spaced: boolean;
}

export interface OdtStyles {
  base: LayeredStyle;
  paragraph(name: string | undefined): ParagraphLook;
  text(name: string | undefined): Partial<LayeredStyle>;
  /** of a table, row, cell, frame or section by the name of its style */
  box(family: string, name: string | undefined): BoxLook;
  /** page layouts that the text asks for by name */
  masterPages: Set<string>;
}

const defaultSize = 12;
/** points before a paragraph that a reader sees as a gap */
const gapBefore = 5;
const deepest = 20;

/** Reads the styles that apply in one part: its automatic ones stand before the common ones. */
export function readOdtStyles(automatic: XmlElement | null, common: XmlElement | null): OdtStyles {
  const byName = new Map<string, XmlElement>();
  for (const group of [common, automatic])
    for (const style of group ? childrenOf(group, 'style:style') : [])
      byName.set(`${style.attributes['style:family']}/${style.attributes['style:name']}`, style);
  const defaults = (common ? childrenOf(common, 'style:default-style') : []).find(
    (style) => style.attributes['style:family'] === 'paragraph',
  );
  const base = { bold: false, hidden: false, size: defaultSize, colour: null, shade: null };
  const find = (family: string, name: string | undefined): XmlElement | null =>
    name === undefined ? null : (byName.get(`${family}/${name}`) ?? null);

  const drawn = (family: string, name: string | undefined, depth = 0): Partial<LayeredStyle> => {
    const style = find(family, name);
    if (!style || depth > deepest) return {};
    const parent = drawn(family, style.attributes['style:parent-style-name'], depth + 1);
    return { ...parent, ...drawnBy(style, parent.size ?? base.size) };
  };
  const paragraph = (name: string | undefined, depth = 0): Omit<ParagraphLook, 'drawn'> => {
    const style = find('paragraph', name);
    if (!style || depth > deepest) return { heading: false, spaced: false };
    const parent = paragraph(style.attributes['style:parent-style-name'], depth + 1);
    const margin = childOf(style, 'style:paragraph-properties')?.attributes['fo:margin-top'];
    const level = style.attributes['style:default-outline-level'];
    return {
      heading: level === undefined ? parent.heading : level !== '',
      spaced: margin === undefined ? parent.spaced : points(margin, 0) >= gapBefore,
    };
  };

  return {
    base: { ...base, ...(defaults ? drawnBy(defaults, defaultSize) : {}) },
    paragraph: (name) => ({ ...paragraph(name), drawn: drawn('paragraph', name) }),
    text: (name) => drawn('text', name),
    box(family, name) {
      const { shade = null, room = null } = drawn(family, name);
      return { shade, room };
    },
    masterPages: new Set(
      [...byName.values()].flatMap((style) => style.attributes['style:master-page-name'] || []),
    ),
  };
}

function drawnBy(style: XmlElement, inherited: number): Partial<LayeredStyle> {
  const drawn: Partial<LayeredStyle> = {};
  for (const properties of style.children) {
    if (typeof properties === 'string') continue;
    const { attributes } = properties;
    Object.assign(drawn, groundBy(properties), roomBy(attributes));
    if (properties.name !== 'style:text-properties') continue;
    const weight = attributes['fo:font-weight'];
    if (weight !== undefined) drawn.bold = weight === 'bold' || Number(weight) >= 600;
    const size = attributes['fo:font-size'];
    if (size !== undefined) drawn.size = points(size, inherited);
    const colour = attributes['fo:color'];
    if (colour !== undefined) drawn.colour = colourOf(colour);
    const stretch = attributes['style:text-scale'];
    if (stretch !== undefined) drawn.stretch = Number.parseFloat(stretch) / 100 || 1;
    const opacity = attributes['loext:opacity'];
    if (opacity !== undefined) drawn.opacity = Number.parseFloat(opacity) / 100;
    // LibreOffice writes "0%" beside the automatic colour, which it draws in full
    if (attributes['style:use-window-font-color'] === 'true')
      Object.assign(drawn, { colour: null, opacity: 1 });
    const display = attributes['text:display'];
    if (display !== undefined) drawn.hidden = display === 'none';
  }
  return drawn;
}

/** The fill behind what a style draws; empty where it says nothing of it. */
function groundBy(properties: XmlElement): Partial<LayeredStyle> {
  const { attributes } = properties;
  const kind = attributes['draw:fill'];
  const isPictured = childOf(properties, 'style:background-image')?.attributes['xlink:href'] !== undefined;
  if (isPictured || /^(?:bitmap|gradient|hatch)$/.test(kind ?? '')) return { shade: unknownGround };
  const fill =
    attributes['fo:background-color'] ?? (kind === 'solid' ? attributes['draw:fill-color'] : undefined);
  return fill === undefined ? {} : { shade: colourOf(fill) };
}

/** A line or row of a fixed height; a height in per cent is one of the letters. */
function roomBy(attributes: XmlElement['attributes']): Partial<LayeredStyle> {
  const height = attributes['fo:line-height'] ?? attributes['style:row-height'];
  if (height === undefined) return {};
  return { room: /[a-z]$/.test(height) ? points(height, 0) : Number.POSITIVE_INFINITY };
}

const colourOf = (value: string): string | null =>
  /^#([0-9a-f]{6})$/i.exec(value)?.[1]?.toLowerCase() ?? null;

const pointsByUnit: Record<string, number> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

export function points(length: string, inherited: number): number {
  const [, number, unit] = /^(-?[\d.]+)(%|[a-z]+)$/.exec(length) ?? [];
  if (!number || !unit) return inherited;
  if (unit === '%') return (inherited * Number(number)) / 100;
  return Number(number) * (pointsByUnit[unit] ?? 1);
}
