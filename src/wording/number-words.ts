import { measureWords } from '../lexicon/language.ts';
import { isHyphen, type Token } from './tokens.ts';

/** A number as printed, in digits or words: tokens `from` up to but not including `to`. */
export interface Numeral {
  from: number;
  to: number;
  value: number;
  /** `digits` alone, digits with a magnitude (25k), words, a part (a third), or an open amount (thousands) */
  form: 'digits' | 'scaled' | 'words' | 'part' | 'open';
  /** digits that are no single number: 1.2.3, an address, a date */
  broken: boolean;
}

/** "Million" or "hundred thousand" after a number. */
export function magnitudeAfter(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const { magnitudes } = measureWords();
  const to = isHyphen(tokens[at]) ? at + 1 : at;
  const value = magnitudes.get(tokens[to]?.lower ?? '');
  if (value === undefined) return null;
  const further = magnitudes.get(tokens[to + 1]?.lower ?? '');
  return further ? { value: value * further, to: to + 2 } : { value, to: to + 1 };
}

/** Half, a third, two-thirds, half a million. */
export function partAt(tokens: readonly Token[], at: number): Numeral | null {
  const { fractions, numbers, magnitudes } = measureWords();
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'half') {
    const whole = ['a', 'an'].includes(tokens[at + 1]?.lower ?? '')
      ? magnitudes.get(tokens[at + 2]?.lower ?? '')
      : undefined;
    if (whole) return { from: at, to: at + 3, value: whole / 2, form: 'words', broken: false };
    return { from: at, to: at + 1, value: 0.5, form: 'part', broken: false };
  }
  const count = lower === 'a' ? 1 : numbers.get(lower);
  if (count === undefined || count > 9) return null;
  const next = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const fraction = fractions.get(tokens[next]?.lower ?? '');
  if (fraction === undefined || isKind(tokens, next + 1)) return null;
  return {
    from: at,
    to: next + 1,
    value: Math.round(count * fraction * 1e6) / 1e6,
    form: 'part',
    broken: false,
  };
}

/** A "third-party library" is no third of anything. */
const isKind = (tokens: readonly Token[], at: number): boolean =>
  measureWords().kinds.has(tokens[isHyphen(tokens[at]) ? at + 1 : at]?.lower ?? '');

/** Ten, twenty-five, two hundred and fifty, a dozen, thousands. */
export function wordsAt(tokens: readonly Token[], at: number, lower: string): Numeral | null {
  const { numbers, magnitudes } = measureWords();
  const open = openAmount(tokens, at, lower);
  if (open) return open;
  let value = lower === 'a' ? 1 : numbers.get(lower);
  let to = at + 1;
  if (value === undefined) {
    value = magnitudes.get(lower);
    if (value === undefined || value < 1e5)
      return value && isVague(tokens[at - 1]) ? word(at, to, value) : null;
    return word(at, to, value);
  }
  if (value >= 20) ({ value, to } = onesAfter(tokens, to, value));
  const scale = magnitudeAfter(tokens, to);
  if (scale) {
    value *= scale.value;
    to = scale.to;
    const rest = tokens[to]?.lower === 'and' ? (numbers.get(tokens[to + 1]?.lower ?? '') ?? 0) : 0;
    if (rest > 0 && scale.value === 100) ({ value, to } = onesAfter(tokens, to + 2, value + rest));
  } else if (lower === 'a') return null;
  return word(at, to, value);
}

/** The "five" of "twenty-five". */
function onesAfter(tokens: readonly Token[], at: number, value: number): { value: number; to: number } {
  const next = isHyphen(tokens[at]) ? at + 1 : at;
  const ones = measureWords().numbers.get(tokens[next]?.lower ?? '') ?? 10;
  return ones < 10 && value % 10 === 0 ? { value: value + ones, to: next + 1 } : { value, to: at };
}

const word = (from: number, to: number, value: number): Numeral => ({
  from,
  to,
  value,
  form: 'words',
  broken: false,
});

const isVague = (token: Token | undefined): boolean =>
  /^(several|few|some|many|couple)$/.test(token?.lower ?? '');

/** Thousands, hundreds of thousands: an order of size, without an exact value. */
function openAmount(tokens: readonly Token[], at: number, lower: string): Numeral | null {
  const { magnitudes } = measureWords();
  const scale = lower === 'tens' ? 10 : lower.endsWith('s') ? magnitudes.get(lower.slice(0, -1)) : undefined;
  if (scale === undefined) return null;
  const further =
    tokens[at + 1]?.lower === 'of' ? magnitudes.get(tokens[at + 2]?.lower.slice(0, -1) ?? '') : undefined;
  if (further) return { from: at, to: at + 3, value: scale * further, form: 'open', broken: false };
  return lower === 'tens' ? null : { from: at, to: at + 1, value: scale, form: 'open', broken: false };
}
