/** One piece of RTF source: a brace, a control word with its number, a control sign, or bytes of text. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'sign'; sign: string }
  | { kind: 'byte'; byte: number };

const backslash = 0x5c;
const longestWord = 32;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Cuts RTF into tokens, in one pass; `\bin` data is passed over, line ends of the source are nothing. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  const byteAt = (at: number): number => bytes[at] ?? 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = byteAt(at);
    at += 1;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    else if (byte === 0x09) yield { kind: 'word', name: 'tab', value: null };
    else if (byte !== backslash) yield { kind: 'byte', byte };
    else if (!isLetter(byteAt(at))) {
      const sign = String.fromCharCode(byteAt(at));
      at += 1;
      if (sign !== "'") {
        yield sign === '\n' || sign === '\r'
          ? { kind: 'word', name: 'par', value: null }
          : { kind: 'sign', sign };
        continue;
      }
      const value = Number.parseInt(String.fromCharCode(byteAt(at), byteAt(at + 1)), 16);
      at += 2;
      if (!Number.isNaN(value)) yield { kind: 'byte', byte: value };
    } else {
      let name = '';
      while (isLetter(byteAt(at)) && name.length < longestWord) {
        name += String.fromCharCode(byteAt(at));
        at += 1;
      }
      let digits = '';
      if (byteAt(at) === 0x2d && isDigit(byteAt(at + 1))) {
        digits = '-';
        at += 1;
      }
      while (isDigit(byteAt(at)) && digits.length < 11) {
        digits += String.fromCharCode(byteAt(at));
        at += 1;
      }
      if (byteAt(at) === 0x20) at += 1;
      const value = digits === '' ? null : Number(digits);
      if (name === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    }
  }
}
