export type PictureKind = 'png' | 'jpeg';

const marks: Record<PictureKind, readonly number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

/** Tells the pictures that recognition reads, by their first bytes; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const kinds: PictureKind[] = ['png', 'jpeg'];
  return kinds.find((kind) => marks[kind].every((byte, index) => bytes[index] === byte)) ?? null;
}
