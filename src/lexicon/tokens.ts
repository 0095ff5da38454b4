import type { Span } from '../range.ts';

/** What stands between a token and the one before it. */
export type Gap = 'none' | 'space' | 'hyphen' | 'slash' | 'break';

/** One word of a text: its place there, and its folded form (NFKC, lower case) by which words are compared. */
export interface Token extends Span {
  key: string;
  gap: Gap;
  /** part of a URL, e-mail address, handle or file path, which claim nothing */
  inert: boolean;
}

/**
 * The one tokenizer. Letters, digits and `_` bind; `+` and `#` bind at the end of a word (C++, C#); a dot binds
 * before a letter or between digits (.NET, Node.js, 3.11); `&` binds between letters (R&D). A possessive `'s` is
 * dropped. Signs of Chinese and Japanese stand alone, so that Latin words between them are seen.
 */
export function tokenize(text: string): Token[] {
  const inert = inertSpans(text);
  let next = 0;
  const tokens: Token[] = [];
  let at = 0;
  let gapStart = 0;
  while (at < text.length) {
    if (!beginsWord(text, at)) {
      at += 1;
      continue;
    }
    const start = afterEmphasis(text, at);
    const end = endOfWord(text, start);
    at = beforeEmphasis(text, start, end);
    while ((inert[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    tokens.push({
      start,
      end: at,
      key: foldWord(text.slice(start, at)),
      gap: gapBetween(text, gapStart, start),
      inert: (inert[next]?.start ?? Number.POSITIVE_INFINITY) <= start,
    });
    gapStart = afterPossessive(text, at);
    at = Math.max(gapStart, end);
  }
  return tokens;
}

/** Words that are remembered; a stranger's text cannot fill the memory. */
const mostRemembered = 50_000;

const folded = new Map<string, string>();

/** The folded form of a word of a text; equal words share one string, by which they are looked up faster. */
function foldWord(word: string): string {
  let key = folded.get(word);
  if (key === undefined) {
    const made = fold(word);
    key = made === word ? made : (folded.get(made) ?? made);
    if (folded.size < mostRemembered) folded.set(word, key).set(key, key);
  }
  return key;
}

/** Underscores around a word are markdown, not part of it: "_Django_". */
function afterEmphasis(text: string, at: number): number {
  let start = at;
  while (text.charAt(start) === '_') start += 1;
  return isWord(text, start) ? start : at;
}

function beforeEmphasis(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && text.charAt(last - 1) === '_') last -= 1;
  return last;
}

/** The folded form by which words are compared. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFKC')
        .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
        .replaceAll('♯', '#')
        .toLowerCase();
};

const isAscii = (word: string): boolean => {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 127) return false;
  return true;
};

const Sign = { other: 0, letter: 1, digit: 2 } as const;

const asciiSigns = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-zA-Z_]/.test(sign)) return Sign.letter;
  return /\d/.test(sign) ? Sign.digit : Sign.other;
});

const wordSign = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]/u;

function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return asciiSigns[code] ?? Sign.other;
  if (Number.isNaN(code)) return Sign.other;
  if (code >= 0xff10 && code <= 0xff19) return Sign.digit;
  if (code >= 0x2e80 && code < 0xff00) return Sign.other;
  return wordSign.test(text.charAt(at)) ? Sign.letter : Sign.other;
}

/** Whether a capital letter stands at an offset. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.charAt(at));
}

const isWord = (text: string, at: number): boolean => signAt(text, at) !== Sign.other;

const beginsWord = (text: string, at: number): boolean =>
  isWord(text, at) ||
  (text.charAt(at) === '.' && signAt(text, at + 1) === Sign.letter && !isWord(text, at - 1));

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    if (isWord(text, at)) continue;
    const sign = text.charAt(at);
    if (sign === '.' && bindsDot(text, at)) continue;
    if (sign === '&' && signAt(text, at - 1) === Sign.letter && signAt(text, at + 1) === Sign.letter)
      continue;
    if (
      (sign === '#' || sign === '+' || sign === '＃' || sign === '＋' || sign === '♯') &&
      bindsSuffix(text, at)
    )
      continue;
    break;
  }
  return at;
}

function bindsDot(text: string, at: number): boolean {
  const after = signAt(text, at + 1);
  if (after === Sign.letter) return true;
  return after === Sign.digit && signAt(text, at - 1) === Sign.digit;
}

/** `+` and `#` end a word: C++ and C#, but not Java+Kotlin. */
function bindsSuffix(text: string, at: number): boolean {
  let end = at;
  while (/[+#＋＃]/.test(text.charAt(end))) end += 1;
  return !isWord(text, end);
}

function afterPossessive(text: string, at: number): number {
  const quote = text.charAt(at);
  if (quote !== "'" && quote !== '’') return at;
  return /s/i.test(text.charAt(at + 1)) && !isWord(text, at + 2) ? at + 2 : at;
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (to === from) return 'none';
  if (to - from === 1) {
    const sign = text.charAt(from);
    if (sign === ' ' || sign === '\n' || sign === '\u00a0') return 'space';
    if (sign === '-' || sign === '\u2010' || sign === '\u2011' || sign === '\u2013') return 'hyphen';
    if (sign === '/') return 'slash';
    return 'break';
  }
  const between = text.slice(from, to);
  if (/^[^\S\t\n]*\n?[^\S\t\n]*$/.test(between)) return 'space';
  if (/^[-\u2010\u2011\u00ad]\s*$/.test(between)) return 'hyphen';
  return /^\s*\/\s*$/.test(between) && !/[\t\n]/.test(between) ? 'slash' : 'break';
}

/**
 * Web and mail addresses, handles, paths and file names. Every repeat that can begin inside itself is bounded (a name
 * before `@` by 64 signs, a part of a domain by 63, as RFC 5321 and 1035 do), or a long word would cost its square.
 */
const inertPattern =
  /\b(?:https?:\/\/|www\.)[^\s<>()"']+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\w.])@\w+|\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,8}\.(?:com|org|net|io|dev|edu|gov|me|co|app|ai|uk|de|fr|pl|eu)(?:\/[^\s<>()"',;]*|\b(?![.\w]))|(?<![\w)+#])(?:~|\.{1,2})?\/(?:[\w.-]+\/)+[\w.-]*|\b[\w-]{1,100}\.(?:pdf|docx?|txt|csv|xlsx?|pptx?|png|jpe?g|md|ya?ml|json|xml|html?|log|zip)\b/gi;

/** Technology names that look like a web address. */
const notAddresses = /^(?:asp|ado|vb|ml|socket|engine|draw|require|three|node|fast)\.(?:net|io|dev|ai|js)$/i;

function inertSpans(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  // none runs over a line's end, and most lines hold none
  for (const line of text.split('\n')) {
    if (/[@/]|\.[a-z]/i.test(line))
      for (const match of line.matchAll(inertPattern)) {
        const start = lineStart + match.index;
        if (!notAddresses.test(match[0])) spans.push({ start, end: start + match[0].length });
      }
    lineStart += line.length + 1;
  }
  return spans;
}

/** The number of words between white space. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const white = code <= 32 || code === 0xa0;
    if (!white && !inWord) words += 1;
    inWord = !white;
  }
  return words;
}
