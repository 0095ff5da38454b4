import iconv from 'iconv-lite';

/** Windows character sets of fonts (`\fcharset`) and the code page each one means. */
const pageByCharset: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const symbolCharset = 2;
/** Symbol fonts print their bytes as signs of the private use area. */
const symbolArea = 0xf000;

/** How the bytes of one font read. */
export type Encoding = { page: number } | 'symbol';

/**
 * The encoding of a font by its character set. Set 0 names Western letters, yet writers that know no sets put it on
 * every font: where no other font speaks for the document's own code page, that page holds.
 */
export function encodingOf(
  charset: number | null,
  documentPage: number,
  charsets: Iterable<number | null>,
): Encoding {
  if (charset === symbolCharset) return 'symbol';
  if (charset === null || charset === 1) return { page: documentPage };
  const named = [...charsets].some((each) => each !== null && pageByCharset[each] === documentPage);
  if (charset === 0 && !named) return { page: documentPage };
  return { page: pageByCharset[charset] ?? documentPage };
}

const names: Record<number, string> = { 10000: 'macroman', 65001: 'utf8', 1361: 'cp949' };

/** Text of bytes in a code page; what the page does not know reads as Western. */
export function decodeBytes(bytes: readonly number[], encoding: Encoding): string {
  if (encoding === 'symbol')
    return bytes.map((byte) => (byte <= 0x20 ? ' ' : String.fromCharCode(symbolArea + byte))).join('');
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  const name = names[encoding.page] ?? `cp${encoding.page}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'cp1252');
}
