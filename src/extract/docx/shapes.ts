import type { HiddenReason } from '../document.ts';
import { isBeyond } from '../flow/placement.ts';
import { unknownGround } from '../flow/visibility.ts';
import { childOf, type XmlElement } from '../xml.ts';
import { fillOf } from './colours.ts';
import type { ThemeColours } from './theme.ts';

/** A page of the document, in points. */
export interface PageFrame {
  width: number;
  height: number;
  left: number;
  top: number;
  /** text runs in one column, so that its left edge is known */
  oneColumn: boolean;
}

/** What a shape does to the text in it. */
export interface ShapeLook {
  concealed: HiddenReason | null;
  /** fill behind the text; null for what lies behind the shape */
  shade: string | null;
  /** points of height that it has for text */
  room: number;
}

const pointsPerEmu = 1 / 12_700;
const plainShape: ShapeLook = { concealed: null, shade: null, room: Number.POSITIVE_INFINITY };

/** How the shape holds its text, told from the elements around a text box, the outermost first. */
export function shapeLook(around: readonly XmlElement[], theme: ThemeColours, page: PageFrame): ShapeLook {
  const find = (pattern: RegExp): XmlElement | null => around.find(({ name }) => pattern.test(name)) ?? null;
  const anchor = find(/^wp:(?:anchor|inline)$/);
  if (anchor)
    return drawnLook(anchor, around.findLast(({ name }) => name === 'wps:wsp') ?? null, theme, page);
  const shape = around.findLast(({ name }) => /^v:(?:shape|rect|roundrect|oval)$/.test(name));
  return shape ? vmlLook(shape, find(/^v:textbox$/), page) : plainShape;
}

function drawnLook(
  anchor: XmlElement,
  shape: XmlElement | null,
  theme: ThemeColours,
  page: PageFrame,
): ShapeLook {
  const extent = childOf(anchor, 'wp:extent')?.attributes;
  const side = (name: 'cx' | 'cy'): number => Number(extent?.[name] ?? Number.NaN) * pointsPerEmu;
  const size = { width: side('cx'), height: side('cy') };
  const grows = childOf(childOf(shape, 'wps:bodyPr'), 'a:spAutoFit') !== null;
  const isOff = isOffPage(placeOf(anchor, 'H'), placeOf(anchor, 'V'), size, page);
  const isHidden = /^(?:1|true)$/.test(childOf(anchor, 'wp:docPr')?.attributes.hidden ?? '');
  return {
    concealed: isHidden ? 'invisible' : isOff ? 'off-page' : null,
    shade: fillOf(childOf(shape, 'wps:spPr'), theme) ?? styledFill(shape),
    room: grows || Number.isNaN(size.height) ? Number.POSITIVE_INFINITY : size.height,
  };
}

/** A fill that the shape's style brings is one of the theme's, not looked up. */
const styledFill = (shape: XmlElement | null): string | null => {
  if (childOf(childOf(shape, 'wps:spPr'), 'a:noFill')) return null;
  const index = childOf(childOf(shape, 'wps:style'), 'a:fillRef')?.attributes.idx;
  return index && index !== '0' ? unknownGround : null;
};

/** From what an edge is counted, and how far. */
interface Place {
  from: string;
  offset: number;
}

const nowhere: Place = { from: '', offset: Number.NaN };

function placeOf(anchor: XmlElement, axis: 'H' | 'V'): Place {
  const position = childOf(anchor, `wp:position${axis}`);
  const offset = childOf(position, 'wp:posOffset')?.children.join('');
  if (!position || !offset) return nowhere;
  return { from: position.attributes.relativeFrom ?? '', offset: Number(offset) * pointsPerEmu };
}

/** Whether a shape of a place and size lies beyond the page's edges. */
function isOffPage(across: Place, down: Place, size: { width: number; height: number }, page: PageFrame) {
  const left = /^(?:page|leftMargin|outsideMargin)$/.test(across.from)
    ? 0
    : across.from === 'margin' || (/^(?:column|text)$/.test(across.from) && page.oneColumn)
      ? page.left
      : null;
  const top = /^(?:page|topMargin)$/.test(down.from) ? 0 : down.from === 'margin' ? page.top : null;
  return (
    isBeyond({ offset: across.offset, length: size.width, base: left }, page.width) ||
    isBeyond({ offset: down.offset, length: size.height, base: top }, page.height)
  );
}

const pointsByUnit: Record<string, number> = {
  pt: 1,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  pc: 12,
  px: 0.75,
  '': 0.75,
};

function vmlLook(shape: XmlElement, box: XmlElement | null, page: PageFrame): ShapeLook {
  const style = readStyle(shape.attributes.style);
  const length = (name: string): number => {
    const [, number, unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(style.get(name) ?? '') ?? [];
    return number === undefined ? Number.NaN : Number(number) * (pointsByUnit[unit] ?? 1);
  };
  const edge = (side: 'left' | 'top'): number => {
    const given = [length(`margin-${side}`), length(side)].filter((value) => !Number.isNaN(value));
    return given.length === 0 ? Number.NaN : given.reduce((sum, value) => sum + value, 0);
  };
  const place = (side: 'left' | 'top', axis: string): Place => ({
    from: style.get(`mso-position-${axis}-relative`) ?? (side === 'left' ? 'column' : 'text'),
    offset: style.get('position') === 'absolute' ? edge(side) : Number.NaN,
  });
  const size = { width: length('width'), height: length('height') };
  const isOff = isOffPage(place('left', 'horizontal'), place('top', 'vertical'), size, page);
  const grows = /fit-shape-to-text:\s*t/.test(box?.attributes.style ?? '');
  return {
    concealed: style.get('visibility') === 'hidden' ? 'invisible' : isOff ? 'off-page' : null,
    shade: vmlFill(shape),
    room: grows || Number.isNaN(size.height) ? Number.POSITIVE_INFINITY : size.height,
  };
}

/** A shape of VML is white unless it says otherwise; a colour by name other than white is not looked up. */
function vmlFill({ attributes, children }: XmlElement): string | null {
  if (/^(?:f|false)$/.test(attributes.filled ?? '')) return null;
  const isPictured = children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'v:fill' &&
      /gradient|frame|tile/.test(child.attributes.type ?? ''),
  );
  if (isPictured) return unknownGround;
  const colour = (attributes.fillcolor ?? 'white').split(/\s/)[0] ?? '';
  if (colour === 'white') return 'ffffff';
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour) ?? [];
  if (short) return short.replace(/./g, '$&$&').toLowerCase();
  return long?.toLowerCase() ?? unknownGround;
}

function readStyle(source = ''): Map<string, string> {
  return new Map(
    source.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      return colon < 0
        ? []
        : [
            [
              name,
              declaration
                .slice(colon + 1)
                .trim()
                .toLowerCase(),
            ] as const,
          ];
    }),
  );
}
