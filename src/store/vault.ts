import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { CandorError } from '../errors.ts';

/** Seals what is kept of a resume, so that the files of a database tell nothing without the key. */
export interface Vault {
  /**
   * @param place the column and row it is kept in, bound to the value: put elsewhere, it does not open
   * @returns the same text where there is no key
   */
  seal(place: string, text: string): string;
  /** @throws CandorError `sealed` where the key is missing, or what is kept was changed or moved */
  open(place: string, kept: string): string;
  sealBytes(place: string, bytes: Uint8Array): Uint8Array;
  /** @throws CandorError `sealed` */
  openBytes(place: string, kept: Uint8Array): Uint8Array;
  /** how every value begins that is sealed under the newest key; null where there is no key */
  newest: { text: string; bytes: Uint8Array } | null;
}

/** Bytes of a key of AES-256. */
export const keyLength = 32;

const [nonceLength, tagLength, idLength] = [12, 16, 4];
const textMark = 'sealed:';
/** The first byte of kept bytes; a file may begin with anything, so what is clear is marked too. */
const [clearMark, sealedMark] = [0, 1];

interface Key {
  /** tells keys apart and nothing of the key */
  id: Buffer;
  secret: Uint8Array;
}

/**
 * AES-256-GCM with a random nonce for each value and the value's place as additional data. A sealed value is the id of
 * its key, the nonce, the tag, the ciphertext.
 * @param secrets of 32 bytes each: the first seals, all of them open; none leaves everything in clear
 */
export function vaultOf(secrets: readonly Uint8Array[]): Vault {
  const keys = secrets.map((secret): Key => ({ id: idOf(secret), secret }));
  const [newest] = keys;
  const opened = (place: string, sealed: Uint8Array): Buffer => {
    const key = keys.find(({ id }) => id.equals(sealed.subarray(0, idLength)));
    if (!key)
      throw new CandorError('sealed', { detail: 'FILE_KEY does not name the key it was sealed under' });
    return decipher(key, place, sealed.subarray(idLength));
  };
  return {
    seal: (place, text) => (newest ? asText(encipher(newest, place, Buffer.from(text, 'utf8'))) : text),
    open: (place, kept) =>
      kept.startsWith(textMark) ? opened(place, sealedIn(kept)).toString('utf8') : kept,
    sealBytes: (place, bytes) =>
      newest
        ? Buffer.concat([Buffer.of(sealedMark), encipher(newest, place, bytes)])
        : Buffer.concat([Buffer.of(clearMark), bytes]),
    openBytes: (place, kept) =>
      new Uint8Array(kept[0] === sealedMark ? opened(place, kept.subarray(1)) : kept.subarray(1)),
    newest: newest
      ? {
          text: `${textMark}${newest.id.toString('hex')}:`,
          bytes: Buffer.concat([Buffer.of(sealedMark), newest.id]),
        }
      : null,
  };
}

const idOf = (secret: Uint8Array): Buffer =>
  createHash('sha256').update('candor key id').update(secret).digest().subarray(0, idLength);

const asText = (sealed: Buffer): string =>
  `${textMark}${sealed.subarray(0, idLength).toString('hex')}:${sealed.subarray(idLength).toString('base64')}`;

function sealedIn(text: string): Buffer {
  const [, id = '', rest = ''] = text.split(':');
  return Buffer.concat([Buffer.from(id, 'hex'), Buffer.from(rest, 'base64')]);
}

function encipher({ id, secret }: Key, place: string, clear: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(place));
  const hidden = [cipher.update(clear), cipher.final()];
  return Buffer.concat([id, nonce, cipher.getAuthTag(), ...hidden]);
}

function decipher({ secret }: Key, place: string, sealed: Uint8Array): Buffer {
  const tagAt = nonceLength + tagLength;
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(nonceLength, tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt)), decipher.final()]);
  } catch (cause) {
    throw new CandorError('sealed', { detail: 'what is kept was changed', cause });
  }
}
