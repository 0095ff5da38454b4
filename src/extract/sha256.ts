import { createHash } from 'node:crypto';

/** What tells content apart to the byte: SHA-256 in hexadecimal; of a text, of its UTF-8. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');
