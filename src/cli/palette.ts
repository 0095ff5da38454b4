import picocolors from 'picocolors';
import { coloursWelcome } from '../env.ts';
import type { Palette } from '../report/text.ts';

/** Colours for standard output, none where they are not welcome. */
export function terminalPalette(): Palette {
  const { bold, dim, green, yellow, red } = picocolors.createColors(coloursWelcome(process.stdout));
  return { strong: bold, dim, tones: { good: green, partial: yellow, lost: red, plain: String } };
}
