import { constants, deflateRawSync } from 'node:zlib';

/** Bytes that hostile files are made of. */

const blockSize = 16 * 1024 * 1024;

/**
 * A deflate stream that unfolds to so many spaces, rounded up to 16 MB: one flushed block, repeated, so that a
 * gigabyte is made in no time. `wrapped` adds the header that PDF wants.
 */
export function bomb(size: number, wrapped: boolean): Buffer {
  const block = deflateRawSync(Buffer.alloc(blockSize, ' '), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const blocks = Array.from({ length: Math.ceil(size / blockSize) }, () => block);
  const lastBlock = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...(wrapped ? [Buffer.from([0x78, 0xda])] : []), ...blocks, lastBlock]);
}

/** Random numbers in 0..1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy with so many single bits turned over. */
export function withFlippedBits(bytes: Uint8Array, count: number, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let flip = 0; flip < count; flip += 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}
