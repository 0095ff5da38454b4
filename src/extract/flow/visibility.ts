import type { HiddenReason } from '../document.ts';
import { isCut, isFaint, isTiny } from '../sight.ts';
import type { DrawnAs } from './flow.ts';

/** How text is drawn and what lies behind it. */
export interface LayeredStyle extends DrawnAs {
  /** switched off by its own format */
  hidden: boolean;
  /** fill behind the text, six hexadecimal digits; null for the page's own white */
  shade: string | null;
  /** 0..1, how much of the text's colour covers what is behind it; all of it when left out */
  opacity?: number;
  /** the letters' width as a share of the usual one */
  stretch?: number;
  /** points of height that there are for a line; as many as it needs when left out */
  room?: number;
}

/** A ground that is there and whose colour is not known: a picture, a gradient. Nothing is said to vanish on it. */
export const unknownGround = 'unknown';

const white = 'ffffff';

/** Why a reader does not see text that is drawn so; null when it is seen. A colour of null is one that is seen. */
export function hiddenBy(style: LayeredStyle): HiddenReason | null {
  if (style.hidden) return 'vanished';
  if (isTiny(style.size * Math.min(1, style.stretch ?? 1))) return 'tiny';
  // what shows least of black on white shows on no ground
  if (isFaint([0, 0, 0], [255, 255, 255], style.opacity)) return 'invisible';
  const colour = style.colour === null ? null : channelsOf(style.colour);
  const ground = channelsOf(style.shade ?? white);
  if (colour && ground && isFaint(colour, ground, style.opacity)) return 'colour';
  return style.room !== undefined && isCut(style.room, style.size) ? 'clipped' : null;
}

/** Red, green and blue of six hexadecimal digits; null for anything else. */
export function channelsOf(hex: string): [number, number, number] | null {
  if (!/^[0-9a-f]{6}$/i.test(hex)) return null;
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}
