import type { LayeredStyle } from '../flow/visibility.ts';
import { childOf, childrenOf, findElement, type XmlElement } from '../xml.ts';
import { drawnColour, namedColour, shadeOf } from './colours.ts';
import type { ThemeColours } from './theme.ts';

export type RunStyle = LayeredStyle;

export interface ParagraphStyle {
  heading: boolean;
  list: boolean;
  /** fill behind the paragraph */
  shade: string | null;
  /** points of height that each line has, where they are fixed */
  lineHeight: number | null;
  run: Partial<RunStyle>;
}

export interface Styles {
  base: RunStyle;
  paragraph(id: string | null): ParagraphStyle;
  character(id: string | null): Partial<RunStyle>;
}

const defaultSize = 11;
/** styles that may be based on each other */
const deepest = 10;

const plainParagraph: ParagraphStyle = {
  heading: false,
  list: false,
  shade: null,
  lineHeight: null,
  run: {},
};

/** Reads `styles.xml`: what each style adds to the one it is based on. */
export function readStyles(part: XmlElement | null, theme: ThemeColours): Styles {
  const byId = new Map<string, XmlElement>();
  const root = part ? findElement(part, 'w:styles') : null;
  for (const style of root ? childrenOf(root, 'w:style') : [])
    byId.set(style.attributes['w:styleId'] ?? '', style);
  const defaults = root ? findElement(root, 'w:rPrDefault') : null;

  const paragraph = (id: string | null, depth = 0): ParagraphStyle => {
    const style = id === null ? undefined : byId.get(id);
    if (!style || depth > deepest) return plainParagraph;
    const parent = paragraph(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? null, depth + 1);
    const properties = childOf(style, 'w:pPr');
    const name = childOf(style, 'w:name')?.attributes['w:val'] ?? '';
    return {
      heading: parent.heading || /^heading \d/i.test(name) || childOf(properties, 'w:outlineLvl') !== null,
      list: parent.list || isList(properties) === true,
      shade: shadeOf(childOf(properties, 'w:shd'), theme) ?? parent.shade,
      lineHeight: lineHeightOf(properties) ?? parent.lineHeight,
      run: { ...parent.run, ...runProperties(childOf(style, 'w:rPr'), theme) },
    };
  };

  const character = (id: string | null, depth = 0): Partial<RunStyle> => {
    const style = id === null ? undefined : byId.get(id);
    if (!style || depth > deepest) return {};
    const parent = character(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? null, depth + 1);
    return { ...parent, ...runProperties(childOf(style, 'w:rPr'), theme) };
  };

  return {
    base: {
      bold: false,
      hidden: false,
      size: defaultSize,
      colour: null,
      shade: null,
      ...runProperties(defaults ? childOf(defaults, 'w:rPr') : null, theme),
    },
    paragraph: (id) => paragraph(id ?? defaultParagraph(byId)),
    character,
  };
}

const defaultParagraph = (styles: Map<string, XmlElement>): string | null =>
  [...styles].find(
    ([, style]) => style.attributes['w:default'] === '1' && style.attributes['w:type'] === 'paragraph',
  )?.[0] ?? null;

/** Whether a paragraph's own properties make it a list item; null when they do not say. */
export function isList(properties: XmlElement | null): boolean | null {
  const numbering = childOf(properties, 'w:numPr');
  if (!numbering) return null;
  return childOf(numbering, 'w:numId')?.attributes['w:val'] !== '0';
}

/** The height of each line in points, where the paragraph fixes it; null where lines take what they need. */
export function lineHeightOf(properties: XmlElement | null): number | null {
  const { attributes } = childOf(properties, 'w:spacing') ?? {};
  if (attributes?.['w:line'] === undefined) return null;
  return attributes['w:lineRule'] === 'exact' ? Number(attributes['w:line']) / 20 : Number.POSITIVE_INFINITY;
}

/** What run properties say; what they leave out is inherited. */
export function runProperties(properties: XmlElement | null, theme: ThemeColours): Partial<RunStyle> {
  const style: Partial<RunStyle> = {};
  for (const property of properties?.children ?? []) {
    if (typeof property === 'string') continue;
    const value = property.attributes['w:val'];
    if (property.name === 'w:b') style.bold = isOn(value);
    else if (property.name === 'w:vanish' || property.name === 'w:webHidden') style.hidden = isOn(value);
    else if (property.name === 'w:sz' && value) style.size = Number(value) / 2 || defaultSize;
    else if (property.name === 'w:w' && value) style.stretch = Number.parseFloat(value) / 100 || 1;
    else if (property.name === 'w:color')
      style.colour = namedColour(theme, property.attributes, { value: 'val', theme: 'themeColor' });
    else if (property.name === 'w14:textFill') Object.assign(style, textFill(property, theme));
    else if (property.name === 'w:shd') style.shade = shadeOf(property, theme);
    else if (property.name === 'w:highlight' && value) style.shade = highlights[value] ?? null;
  }
  return style;
}

/** Letters may be filled with nothing, or with a colour of their own that covers in part. */
function textFill(property: XmlElement, theme: ThemeColours): Partial<RunStyle> {
  if (childOf(property, 'w14:noFill')) return { opacity: 0 };
  const fill = childOf(property, 'w14:solidFill');
  if (!fill) return {};
  const transparency = Number(findElement(fill, 'w14:alpha')?.attributes['w14:val'] ?? 0) / 100_000;
  const colour = drawnColour(fill, theme);
  return { opacity: 1 - transparency, ...(colour && { colour }) };
}

/** The colours of a marker pen (ST_HighlightColor of ECMA-376); any other name is none. */
const highlights: Partial<Record<string, string>> = Object.assign(Object.create(null), {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'c0c0c0',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
});

const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(0|false|off|none)$/.test(value);
