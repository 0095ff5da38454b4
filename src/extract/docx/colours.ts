import { unknownGround } from '../flow/visibility.ts';
import { childOf, type XmlElement } from '../xml.ts';
import { shaded, type ThemeColours, themeColour } from './theme.ts';

/** The colour that text or a fill names: by the theme, which Word follows first, else by its value; null for the usual. */
export function namedColour(
  theme: ThemeColours,
  attributes: XmlElement['attributes'],
  names: { value: string; theme: string },
): string | null {
  const named = attributes[`w:${names.theme}`];
  const known = named === undefined ? null : themeColour(theme, named);
  if (known !== null) return modified(known, attributes, names.theme);
  const value = attributes[`w:${names.value}`];
  return value === undefined || value === 'auto' ? null : value.toLowerCase();
}

/** `w:themeTint` and `w:themeShade` beside `w:themeColor`; a fill's are named after it. */
function modified(colour: string, attributes: XmlElement['attributes'], name: string): string {
  const share = (what: string): number | null => {
    const given = attributes[`w:${name === 'themeColor' ? 'theme' : name}${what}`];
    const number = given === undefined ? Number.NaN : Number.parseInt(given, 16);
    return Number.isNaN(number) ? null : number / 255;
  };
  const [tint, shade] = [share('Tint'), share('Shade')];
  if (tint !== null) return shaded(colour, tint, true);
  return shade === null ? colour : shaded(colour, shade, false);
}

/** The fill of a `w:shd`, or its pattern's colour where that covers all; null for none. */
export function shadeOf(shading: XmlElement | null, theme: ThemeColours): string | null {
  if (!shading) return null;
  const { attributes } = shading;
  return attributes['w:val'] === 'solid'
    ? namedColour(theme, attributes, { value: 'color', theme: 'themeColor' })
    : namedColour(theme, attributes, { value: 'fill', theme: 'themeFill' });
}

/** The fill of a shape of DrawingML: a colour, `unknownGround`, or null where it has none of its own. */
export function fillOf(properties: XmlElement | null, theme: ThemeColours): string | null {
  for (const fill of properties?.children ?? []) {
    if (typeof fill === 'string') continue;
    if (/^a:(?:blip|grad|patt|grp)Fill$/.test(fill.name)) return unknownGround;
    if (fill.name === 'a:solidFill') return drawnColour(fill, theme) ?? unknownGround;
  }
  return null;
}

/** The colour of a `solidFill`, of the main or of Word's own name space. */
export function drawnColour(fill: XmlElement, theme: ThemeColours): string | null {
  for (const prefix of ['a', 'w14']) {
    const attribute = prefix === 'a' ? 'val' : 'w14:val';
    const own = childOf(fill, `${prefix}:srgbClr`)?.attributes[attribute];
    if (own) return own.toLowerCase();
    const scheme = childOf(fill, `${prefix}:schemeClr`);
    const base = themeColour(theme, scheme?.attributes[attribute] ?? '');
    if (!scheme || !base) continue;
    const part = (name: string): number =>
      Number(childOf(scheme, `${prefix}:${name}`)?.attributes[attribute] ?? Number.NaN) / 100_000;
    const [mod, off] = [part('lumMod'), part('lumOff')];
    if (Number.isNaN(mod)) return base;
    // what is taken from the colour and given as light moves it towards white
    return shaded(base, mod, off > 0);
  }
  return null;
}
