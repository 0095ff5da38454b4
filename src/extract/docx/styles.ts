import type { LayeredStyle } from '../flow/visibility.ts';
import { childOf, childrenOf, findElement, type XmlElement } from '../xml.ts';

export type RunStyle = LayeredStyle;

export interface ParagraphStyle {
  heading: boolean;
  list: boolean;
  run: Partial<RunStyle>;
}

export interface Styles {
  base: RunStyle;
  paragraph(id: string | null): ParagraphStyle;
  character(id: string | null): Partial<RunStyle>;
}

const defaultSize = 11;

/** Reads `styles.xml`: what each style adds to the one it is based on. */
export function readStyles(part: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  const root = part ? findElement(part, 'w:styles') : null;
  for (const style of root ? childrenOf(root, 'w:style') : [])
    byId.set(style.attributes['w:styleId'] ?? '', style);
  const defaults = root ? findElement(root, 'w:rPrDefault') : null;

  const paragraph = (id: string | null, depth = 0): ParagraphStyle => {
    const style = id === null ? undefined : byId.get(id);
    if (!style || depth > 10) return { heading: false, list: false, run: {} };
    const parent = paragraph(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? null, depth + 1);
    const properties = childOf(style, 'w:pPr');
    const name = childOf(style, 'w:name')?.attributes['w:val'] ?? '';
    return {
      heading: parent.heading || /^heading \d/i.test(name) || childOf(properties, 'w:outlineLvl') !== null,
      list: parent.list || isList(properties) === true,
      run: { ...parent.run, ...runProperties(childOf(style, 'w:rPr')) },
    };
  };

  return {
    base: {
      bold: false,
      hidden: false,
      size: defaultSize,
      colour: null,
      shade: null,
      ...runProperties(defaults ? childOf(defaults, 'w:rPr') : null),
    },
    paragraph: (id) => paragraph(id ?? defaultParagraph(byId)),
    character: (id) => (id === null ? {} : runProperties(childOf(byId.get(id) ?? null, 'w:rPr'))),
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

/** What run properties say; what they leave out is inherited. */
export function runProperties(properties: XmlElement | null): Partial<RunStyle> {
  const style: Partial<RunStyle> = {};
  for (const property of properties?.children ?? []) {
    if (typeof property === 'string') continue;
    const value = property.attributes['w:val'];
    if (property.name === 'w:b') style.bold = isOn(value);
    else if (property.name === 'w:vanish' || property.name === 'w:webHidden') style.hidden = isOn(value);
    else if (property.name === 'w:sz' && value) style.size = Number(value) / 2 || defaultSize;
    else if (property.name === 'w:color' && value)
      style.colour = value === 'auto' ? null : value.toLowerCase();
    else if (property.name === 'w:shd') style.shade = shadeOf(property);
    else if (property.name === 'w:highlight' && value) style.shade = highlights[value] ?? null;
  }
  return style;
}

/** The fill of a `w:shd`, or its pattern's colour where that covers all; null for none. */
export const shadeOf = (shading: XmlElement | null): string | null => {
  const drawn = shading?.attributes[shading.attributes['w:val'] === 'solid' ? 'w:color' : 'w:fill'];
  return drawn && drawn !== 'auto' ? drawn.toLowerCase() : null;
};

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
