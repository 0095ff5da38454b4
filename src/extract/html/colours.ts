import { colourNames } from './colour-names.ts';

/** A colour as CSS writes it. */
export interface CssColour {
  /** red, green, blue in 0..255 */
  channels: [number, number, number];
  /** 0 lets everything behind it through, 1 nothing */
  alpha: number;
}

/** Reads a colour; null when it is none, or not understood. */
export function readColour(value: string): CssColour | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { channels: [0, 0, 0], alpha: 0 };
  const digits = colourNames.get(text) ?? /^#([0-9a-f]+)$/.exec(text)?.[1];
  return digits === undefined ? fromFunction(text) : fromDigits(digits);
}

function fromDigits(digits: string): CssColour | null {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (long.length !== 6 && long.length !== 8) return null;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return { channels: [red, green, blue], alpha: alpha / 255 };
}

/** `rgb()` and `hsl()` in their old and new forms. */
function fromFunction(text: string): CssColour | null {
  const [, name, inner = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  const [first, second, third, fourth] = inner.split(/[\s,/]+/).filter(Boolean);
  if (!name || first === undefined || second === undefined || third === undefined) return null;
  const alpha = fourth === undefined ? 1 : share(fourth, 1);
  const channels =
    name === 'rgb'
      ? [first, second, third].map((part) => share(part, 255) * 255)
      : fromHue(degrees(first), share(second, 100), share(third, 100));
  if ([...channels, alpha].some(Number.isNaN)) return null;
  const [red = 0, green = 0, blue = 0] = channels;
  return { channels: [red, green, blue], alpha };
}

/** A part of a colour as 0..1: a percentage, or a number of which `whole` is all. */
function share(part: string, whole: number): number {
  const value = part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part) / whole;
  return Math.min(1, Math.max(0, value));
}

const turns: Record<string, number> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

function degrees(angle: string): number {
  const [, number, unit = 'deg'] = /^(-?[\d.]+)([a-z]+)?$/.exec(angle) ?? [];
  return Number(number) * (turns[unit] ?? Number.NaN);
}

/** By the formula of CSS Color 4. */
function fromHue(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}
