/** Where frames and text boxes stand, as far as it decides whether they are on the page. All lengths are in points. */

/** One direction of a frame: how far its first edge lies from where it is counted, and how long it is. */
export interface Extent {
  offset: number;
  length: number;
  /** where it is counted from, from the page's edge; null where only a layout would tell */
  base: number | null;
}

/** Whether a frame lies beyond both edges of a page in one direction; where its base is not known it must be far. */
export function isBeyond({ offset, length, base }: Extent, limit: number): boolean {
  if (Number.isNaN(offset)) return false;
  const end = offset + (Number.isNaN(length) ? 0 : length);
  if (base === null) return end <= -limit || offset >= limit;
  return base + end <= 0 || base + offset >= limit;
}
