import iconv from 'iconv-lite';
import type { Line } from './people.ts';

const bytes = (source: string): Uint8Array => new Uint8Array(Buffer.from(source, 'latin1'));

/** Text as RTF writes it in Unicode, with a question mark for old readers. */
export const unicode = (text: string): string =>
  [...text]
    .map((sign) => {
      if (sign === '\t') return '\\tab ';
      if (/[\\{}]/.test(sign)) return `\\${sign}`;
      if (sign.charCodeAt(0) < 0x80) return sign;
      return Array.from({ length: sign.length }, (_, at) => `\\u${(sign.charCodeAt(at) << 16) >> 16}?`).join(
        '',
      );
    })
    .join('');

/** Text as RTF writes it in a code page. */
export const coded = (text: string, page: string): string =>
  [...iconv.encode(text, page)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16).padStart(2, '0')}`))
    .join('');

export const rtf = (
  body: string,
  head = '\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}',
): Uint8Array => bytes(`{\\rtf1${head}\n${body}}`);

export const rtfOf = (lines: readonly Line[]): Uint8Array =>
  rtf(
    lines
      .map(({ kind, text }) => {
        const words = unicode(text);
        if (kind === 'name') return `{\\pard\\b\\fs40 ${words}\\par}`;
        if (kind === 'heading') return `\\pard\\plain\\s1\\sb240\\b\\fs28 ${words}\\par`;
        if (kind === 'bold') return `\\pard\\plain\\fs22{\\b ${words}}\\par`;
        if (kind === 'item')
          return `\\pard\\plain\\ls1\\fs22{\\listtext\\pard\\plain\\f1 \\'b7\\tab}${words}\\par`;
        return `\\pard\\plain\\fs22 ${words}\\par`;
      })
      .join('\n'),
    '\\ansi\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}}',
  );
