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

/** Splits a text into its words, numbers and signs. Most words are plain letters, which need no pattern. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === space) {
      at += 1;
      continue;
    }
    const token = plainWordAt(text, at, last) ?? tokenFrom(text, at, last);
    if (!token) break;
    tokens.push(token);
    at = last = token.end;
  }
  return tokens;
}

const space = 0x20;

/** A word of the letters a to z with a space behind it. */
function plainWordAt(text: string, start: number, last: number): Token | null {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end === start || text.charCodeAt(end) !== space) return null;
  const printed = text.slice(start, end);
  return { kind: 'word', text: printed, lower: printed.toLowerCase(), start, end, glued: start === last };
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The first token that begins at an offset or behind it. */
function tokenFrom(text: string, from: number, last: number): Token | null {
  shape.lastIndex = from;
  const match = shape.exec(text);
  if (!match) return null;
  const [printed, number, word] = match;
  const start = match.index;
  return {
    kind: number ? 'number' : word ? 'word' : 'sign',
    text: printed,
    lower: word ? printed.toLowerCase().replace('’', "'") : printed,
    start,
    end: start + printed.length,
    glued: start === last,
  };
}

const dashes = new Set(['-', '‑', '–', '—', '−']);

export const isDash = (token: Token | undefined): boolean => token !== undefined && dashes.has(token.text);

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '‑' || token.text === '–') && token.glued;

export const isCapitalised = (token: Token): boolean =>
  token.kind === 'word' && token.text[0] !== token.lower[0];
