const names: Record<string, string> = {
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  black: '000000',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  red: 'ff0000',
  blue: '0000ff',
  navy: '000080',
  green: '008000',
  teal: '008080',
  yellow: 'ffff00',
};

/** A colour as six hexadecimal digits; `clear` when it lets all behind it through, null when it is not understood. */
export function readColour(value: string): string | 'clear' | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'clear';
  if (Object.hasOwn(names, text)) return names[text] ?? null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])([0-9a-f])?$/.exec(text);
  if (short)
    return short[4] === '0'
      ? 'clear'
      : short
          .slice(1, 4)
          .map((digit) => digit + digit)
          .join('');
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(text);
  if (long) return long[2] === '00' ? 'clear' : (long[1] ?? null);
  const parts = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(text);
  if (!parts) return null;
  if (parts[4] !== undefined && Number(parts[4]) === 0) return 'clear';
  return parts
    .slice(1, 4)
    .map((part) =>
      Math.min(255, Math.round(Number(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
