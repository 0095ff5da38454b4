import type { Span } from '../range.ts';

/** A word, a number in digits with its separators, or a single sign. */
export interface Token extends Span {
  kind: 'word' | 'number' | 'sign';
  text: string;
  lower: string;
  /** no space stands before it */
  glued: boolean;
}

/** Digits may be grouped by spaces as in "12 000": then only in full groups of three. */
const shape =
  /(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]*\d)|\d+(?:[.,'’]\d+)*)|([\p{L}\p{M}]+(?:['’]\p{L}+)*)|[^\s]/gu;

/** Splits a text into its words, numbers and signs. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(shape)) {
    const [printed, number, word] = match;
    const start = match.index;
    const end = start + printed.length;
    tokens.push({
      kind: number ? 'number' : word ? 'word' : 'sign',
      text: printed,
      lower: word ? printed.toLowerCase().replace('’', "'") : printed,
      start,
      end,
      glued: start === last,
    });
    last = end;
  }
  return tokens;
}

const dashes = new Set(['-', '‑', '–', '—', '−']);

export const isDash = (token: Token | undefined): boolean => token !== undefined && dashes.has(token.text);

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '‑' || token.text === '–') && token.glued;

export const isCapitalised = (token: Token): boolean =>
  token.kind === 'word' && token.text[0] !== token.lower[0];
