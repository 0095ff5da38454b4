import { childOf, findElement, type XmlElement } from '../xml.ts';

/** The colours of a document's theme by their names in its scheme: `dk1`, `lt1`, `accent1`. */
export type ThemeColours = ReadonlyMap<string, string>;

/** How text and fills name the colours of the scheme (ST_ThemeColor and ST_SchemeColorVal of ECMA-376). */
const schemeNames: Partial<Record<string, string>> = Object.assign(Object.create(null), {
  background1: 'lt1',
  text1: 'dk1',
  background2: 'lt2',
  text2: 'dk2',
  light1: 'lt1',
  dark1: 'dk1',
  light2: 'lt2',
  dark2: 'dk2',
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
});

/** Reads `theme1.xml`; a file without it has the two colours of paper and ink. */
export function readTheme(part: XmlElement | null): ThemeColours {
  const colours = new Map([
    ['lt1', 'ffffff'],
    ['dk1', '000000'],
  ]);
  const scheme = part ? findElement(part, 'a:clrScheme') : null;
  for (const entry of scheme?.children ?? []) {
    if (typeof entry === 'string') continue;
    const colour =
      childOf(entry, 'a:srgbClr')?.attributes.val ?? childOf(entry, 'a:sysClr')?.attributes.lastClr;
    if (colour) colours.set(entry.name.replace(/^a:/, ''), colour.toLowerCase());
  }
  return colours;
}

/** The colour of a name of the scheme, null where the theme has none. */
export const themeColour = (theme: ThemeColours, name: string): string | null =>
  theme.get(schemeNames[name] ?? name) ?? null;

/** A colour made lighter or darker: each channel times `share`, and the rest white where it is a tint. */
export const shaded = (colour: string, share: number, tint: boolean): string =>
  colour.replace(/[0-9a-f]{2}/gi, (pair) => {
    const part = Number.parseInt(pair, 16) * share + (tint ? 255 * (1 - share) : 0);
    return Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0');
  });
