import { CandorError } from '../errors.ts';
import type { DocumentFormat } from './document.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d];
const zipMark = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const rtfMark = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** A PDF may begin with up to 1,024 bytes of something else (PDF 1.7, implementation note 13). */
const pdfSearch = 1024;

/**
 * The format of a file by its content, never by its name.
 * @throws CandorError `empty-file`, `encrypted-file` or `unsupported-format`
 */
export function sniffFormat(bytes: Uint8Array): DocumentFormat {
  if (bytes.length === 0) throw new CandorError('empty-file');
  for (let at = 0; at < Math.min(pdfSearch, bytes.length); at += 1)
    if (startsWith(bytes, pdfMark, at)) return 'pdf';
  if (startsWith(bytes, zipMark)) return 'docx';
  if (startsWith(bytes, compoundFile)) throw compoundError(bytes);
  if (startsWith(bytes, rtfMark)) throw new CandorError('unsupported-format', { detail: 'an RTF file' });
  if (looksBinary(bytes)) throw new CandorError('unsupported-format');
  return 'text';
}

/** Office wraps password-protected files in the old compound format, with a stream of this name. */
function compoundError(bytes: Uint8Array): CandorError {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return locked
    ? new CandorError('encrypted-file')
    : new CandorError('unsupported-format', { detail: 'an old Word file' });
}

function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 4096);
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return odd > sample.length * 0.02;
}
