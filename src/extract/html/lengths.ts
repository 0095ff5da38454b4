/** Points of a unit; of the window, a hundredth of 1280 by 720 CSS pixels. */
const pointsByUnit: Record<string, number> = {
  px: 0.75,
  pt: 1,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  pc: 12,
  vw: 9.6,
  vh: 5.4,
};

/** A length in points; null when it is none. A bare number is a length only where it is 0. */
export function points(length: string, inherited: number): number | null {
  const [, number, unit] = /^(-?(?:\d*\.)?\d+)(%|[a-z]*)$/.exec(length.trim()) ?? [];
  if (number === undefined) return null;
  const value = Number(number);
  if (unit === '' || unit === undefined) return value === 0 ? 0 : null;
  if (unit === '%') return (inherited * value) / 100;
  if (unit === 'em' || unit === 'rem') return (unit === 'em' ? inherited : 12) * value;
  const each = pointsByUnit[unit];
  return each === undefined ? null : value * each;
}

/** A share written as a number or in per cent; null when it is neither. */
export function share(value: string): number | null {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return null;
  return value.trim().endsWith('%') ? number / 100 : number;
}
