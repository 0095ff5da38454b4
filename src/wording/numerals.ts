import { measureWords } from '../lexicon/language.ts';
import { magnitudeAfter, type Numeral, partAt, wordsAt } from './number-words.ts';
import type { Token } from './tokens.ts';

/** The number that starts at a token, if one does. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return fractionAt(tokens, at) ?? digitsAt(tokens, at, token);
  return token.kind === 'word' ? (partAt(tokens, at) ?? wordsAt(tokens, at, token.lower)) : null;
}

/** Fractions in digits that are parts and no ratings or dates: "by 1/3". */
const fractions: ReadonlyMap<string, number> = new Map([
  ['1/2', 0.5],
  ['1/3', 0.333333],
  ['2/3', 0.666667],
  ['1/4', 0.25],
  ['3/4', 0.75],
  ['1/5', 0.2],
]);

function fractionAt(tokens: readonly Token[], at: number): Numeral | null {
  const [top, slash, bottom, further] = tokens.slice(at, at + 4);
  if (slash?.text !== '/' || !bottom?.glued || (further?.glued && further.text === '/')) return null;
  const value = fractions.get(`${top?.text}/${bottom.text}`);
  return value === undefined ? null : { from: at, to: at + 3, value, form: 'part', broken: false };
}

function digitsAt(tokens: readonly Token[], at: number, token: Token): Numeral {
  const { suffixes } = measureWords();
  const plain = readDigits(token.text);
  const broken = plain === null || !Number.isFinite(plain);
  let value = broken ? Number.parseInt(token.text.slice(0, 9), 10) : plain;
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

const continues = (token: Token | undefined): boolean => token?.glued === true && token.kind !== 'sign';

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
