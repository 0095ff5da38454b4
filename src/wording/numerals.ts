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

/** The number that starts at a token, if one does. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return digitsAt(tokens, at, token);
  return token.kind === 'word' ? partAt(tokens, at) ?? wordsAt(tokens, at, token.lower) : null;
}

function digitsAt(tokens: readonly Token[], at: number, token: Token): Numeral {
  const { suffixes } = measureWords();
  const plain = readDigits(token.text);
  const broken = plain === null;
  let value = plain ?? Number.parseFloat(token.text);
  let to = at + 1;
  const next = tokens[to];
  const scale = next?.glued && next.kind === 'word' ? suffixes.get(next.text) : undefined;
  if (scale !== undefined && !continues(tokens[to + 1])) {
    value *= scale;
    to++;
  }
  const after = magnitudeAfter(tokens, to);
  if (after) return { from: at, to: after.to, value: value * after.value, form: 'scaled', broken };
  return { from: at, to, value, form: to > at + 1 ? 'scaled' : 'digits', broken };
}

const continues = (token: Token | undefined): boolean =>
  token !== undefined && token.glued && token.kind !== 'sign';

/** 1,200 and 1.200.000 and 1'200 and 12 000 are grouped; 99.9 and 99,9 are decimals; 1.2.3 is no number. */
export function readDigits(printed: string): number | null {
  const groups = printed.split(/[.,'’ \u00a0\u2009\u202f]/);
  const first = groups[0] ?? '';
  const rest = groups.slice(1);
  if (rest.length === 0) return Number(printed);
  const mark = printed[first.length];
  const full = first.length <= 3 && first !== '0' && rest.every((group) => group.length === 3);
  if (rest.length === 1) return full ? Number(groups.join('')) : Number(`${first}.${rest[0]}`);
  if (full) return Number(groups.join(''));
  const decimals = rest.at(-1) ?? '';
  const grouped = rest.slice(0, -1).every((group) => group.length === 3);
  const lastMark = printed[printed.length - decimals.length - 1];
  return grouped && lastMark !== mark ? Number(`${groups.slice(0, -1).join('')}.${decimals}`) : null;
}

function magnitudeAfter(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const { magnitudes } = measureWords();
  const to = isHyphen(tokens[at]) ? at + 1 : at;
  const value = magnitudes.get(tokens[to]?.lower ?? '');
  if (value === undefined) return null;
  const further = magnitudeAfter(tokens, to + 1);
  return further ? { value: value * further.value, to: further.to } : { value, to: to + 1 };
}

/** Half, a third, two-thirds, half a million. */
function partAt(tokens: readonly Token[], at: number): Numeral | null {
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
  if (fraction === undefined) return null;
  return { from: at, to: next + 1, value: Math.round(count * fraction * 1e6) / 1e6, form: 'part', broken: false };
}

function wordsAt(tokens: readonly Token[], at: number, lower: string): Numeral | null {
  const { numbers, magnitudes } = measureWords();
  const open = openAmount(tokens, at, lower);
  if (open) return open;
  let value = lower === 'a' ? 1 : numbers.get(lower);
  let to = at + 1;
  if (value === undefined) {
    value = magnitudes.get(lower);
    if (value === undefined || value < 1e5) return value && isVague(tokens[at - 1]) ? word(at, to, value) : null;
    return word(at, to, value);
  }
  if (value >= 20 && lower !== 'a') {
    const next = isHyphen(tokens[to]) ? to + 1 : to;
    const ones = numbers.get(tokens[next]?.lower ?? '');
    if (ones !== undefined && ones < 10) {
      value += ones;
      to = next + 1;
    }
  }
  const scale = magnitudeAfter(tokens, to);
  if (scale) {
    value *= scale.value;
    to = scale.to;
    const rest = tokens[to]?.lower === 'and' ? wordsAt(tokens, to + 1, tokens[to + 1]?.lower ?? '') : null;
    if (rest && scale.value === 100 && rest.value < 100) return word(at, rest.to, value + rest.value);
  } else if (lower === 'a') return null;
  return word(at, to, value);
}

const word = (from: number, to: number, value: number): Numeral => ({ from, to, value, form: 'words', broken: false });

const isVague = (token: Token | undefined): boolean => /^(several|few|some|many|couple)$/.test(token?.lower ?? '');

/** Thousands, hundreds of thousands: an order of size, without an exact value. */
function openAmount(tokens: readonly Token[], at: number, lower: string): Numeral | null {
  const { magnitudes } = measureWords();
  const scale = lower === 'tens' ? 10 : lower.endsWith('s') ? magnitudes.get(lower.slice(0, -1)) : undefined;
  if (scale === undefined) return null;
  const further = tokens[at + 1]?.lower === 'of' ? openAmount(tokens, at + 2, tokens[at + 2]?.lower ?? '') : null;
  if (further) return { ...further, from: at, value: scale * further.value };
  return lower === 'tens' ? null : { from: at, to: at + 1, value: scale, form: 'open', broken: false };
}
