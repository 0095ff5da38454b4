import type { HiddenReason } from '../document.ts';
import { isFaint, isTiny } from '../sight.ts';
import type { DrawnAs } from './flow.ts';

/** How text is drawn and what lies behind it. */
export interface LayeredStyle extends DrawnAs {
  /** switched off by its own format */
  hidden: boolean;
  /** fill behind the text, six hexadecimal digits; null for the page's own white */
  shade: string | null;
  /** 0..1, how much of the text's colour covers what is behind it; all of it when left out */
  opacity?: number;
}

const white = 'ffffff';

/** Why a reader does not see text that is drawn so; null when it is seen. A colour of null is one that is seen. */
export function hiddenBy(style: LayeredStyle): HiddenReason | null {
  if (style.hidden) return 'vanished';
  if (isTiny(style.size)) return 'tiny';
  // what shows least of black on white shows on no ground
  if (isFaint([0, 0, 0], [255, 255, 255], style.opacity)) return 'invisible';
  const colour = style.colour === null ? null : channelsOf(style.colour);
  const ground = channelsOf(style.shade ?? white);
  return colour && ground && isFaint(colour, ground, style.opacity) ? 'colour' : null;
}

/** Red, green and blue of six hexadecimal digits; null for anything else. */
export function channelsOf(hex: string): [number, number, number] | null {
  if (!/^[0-9a-f]{6}$/i.test(hex)) return null;
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}
