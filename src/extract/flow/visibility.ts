import type { HiddenReason } from '../document.ts';
import type { DrawnAs } from './flow.ts';

/** How text is drawn and what lies behind it. */
export interface LayeredStyle extends DrawnAs {
  /** switched off by its own format */
  hidden: boolean;
  /** fill behind the text, six hexadecimal digits or a name; null for the page's own white */
  shade: string | null;
}

const smallestSize = 2;
const nearWhite = /^f[a-f0-9]f[a-f0-9]f[a-f0-9]$/;

/** Why a reader does not see text that is drawn so; null when it is seen. */
export function hiddenBy(style: LayeredStyle): HiddenReason | null {
  if (style.hidden) return 'vanished';
  if (style.size < smallestSize) return 'tiny';
  if (style.colour === null) return null;
  if (style.shade === null) return nearWhite.test(style.colour) ? 'colour' : null;
  return style.colour === style.shade ? 'colour' : null;
}
