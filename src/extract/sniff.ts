import { CandorError } from '../errors.ts';
import type { DocumentFormat } from './document.ts';
import { archiveFormat } from './sniff/archive.ts';
import { compoundFormat } from './sniff/compound.ts';
import { pictureKind } from './sniff/picture.ts';
import { textFormat } from './sniff/text.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d];
const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const rtfMark = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** A PDF may begin with up to 1,024 bytes of something else (PDF 1.7, implementation note 13). */
const pdfSearch = 1024;

/** Files that are sent by mistake often enough to be called by their name. */
const otherKinds: [name: string, signature: readonly number[], at?: number][] = [
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a WebP picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['a HEIC picture or a video', [0x66, 0x74, 0x79, 0x70], 4],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PostScript file', [0x25, 0x21, 0x50, 0x53]],
];

/**
 * The format of a file by its content, never by its name.
 * @throws CandorError `empty-file`, `encrypted-file`, `damaged-file` or `unsupported-format`
 */
export function sniffFormat(bytes: Uint8Array): DocumentFormat {
  if (bytes.length === 0) throw new CandorError('empty-file');
  if (startsWith(bytes, zipMark)) return archiveFormat(bytes);
  if (startsWith(bytes, emptyZipMark))
    throw new CandorError('unsupported-format', { detail: 'an empty zip' });
  if (startsWith(bytes, compoundFile)) return compoundFormat(bytes);
  if (startsWith(bytes, rtfMark, firstSign(bytes))) return 'rtf';
  for (let at = 0; at < Math.min(pdfSearch, bytes.length); at += 1)
    if (startsWith(bytes, pdfMark, at)) return 'pdf';
  if (pictureKind(bytes)) return 'image';
  const other = otherKinds.find(([, signature, at]) => startsWith(bytes, signature, at));
  if (other) throw new CandorError('unsupported-format', { detail: other[0] });
  if (looksBinary(bytes)) throw new CandorError('unsupported-format', { detail: 'binary content' });
  return textFormat(bytes);
}

/** Where the text begins, after a byte order mark and white space. */
function firstSign(bytes: Uint8Array): number {
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (at < 64 && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] ?? 0)) at += 1;
  return at;
}

function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 4096);
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return odd > sample.length * 0.02;
}
