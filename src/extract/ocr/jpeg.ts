/** What a JPEG says of itself before its dots begin. */
export interface JpegFacts {
  width: number;
  height: number;
  components: number;
  /** degrees clockwise by which the camera was turned (EXIF 2.32, tag 0x0112) */
  turn: number;
}

/** Frame headers: baseline and progressive; the others in this row are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const exifMarker = 0xe1;
const scanMarker = 0xda;
const orientationTag = 0x0112;
const turns: Record<number, number> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

/** Reads the segments up to the frame; null where there is none. */
export function readJpegFacts(bytes: Buffer): JpegFacts | null {
  let turn = 0;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const size = bytes.readUInt16BE(at + 2);
    if (size < 2 || marker === scanMarker) return null;
    if (isFrame(marker))
      return {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
        components: bytes[at + 9] ?? 0,
        turn,
      };
    if (marker === exifMarker) turn = turnOf(bytes.subarray(at + 4, at + 2 + size)) ?? turn;
    at += 2 + size;
  }
  return null;
}

/** The turn that the first directory of an EXIF segment names. */
function turnOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(start); entry += 1) {
    const at = start + 2 + entry * 12;
    if (short(at) === orientationTag) return turns[short(at + 8)] ?? 0;
    if (at > tiff.length) break;
  }
  return null;
}
