import { plexOf } from './word-file.ts';

/** A stretch of the text stream with one property list. */
export interface Stretch {
  from: number;
  to: number;
  list: Buffer;
}

const pageSize = 512;
const pageMask = 0x3fffff;

/** The property lists of letters (MS-DOC, 2.9.33), in the order of the stream. */
export const readLetterLists = (part: Buffer, text: Buffer): Stretch[] =>
  stretchesIn(part, text, (page, count, index) => {
    const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
    return at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
  });

/** The property lists of paragraphs (MS-DOC, 2.9.174): each begins with the number of the style. */
export const readParagraphLists = (part: Buffer, text: Buffer): Stretch[] =>
  stretchesIn(part, text, (page, count, index) => {
    const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
    if (at === 0) return Buffer.alloc(0);
    const size = page[at] ?? 0;
    if (size > 0) return page.subarray(at + 1, at + size * 2);
    return page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2);
  });

function stretchesIn(
  part: Buffer,
  text: Buffer,
  listOf: (page: Buffer, count: number, index: number) => Buffer,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { data } of plexOf(part, 4)) {
    const start = (data.readUInt32LE(0) & pageMask) * pageSize;
    const page = text.subarray(start, start + pageSize);
    const count = page.length === pageSize ? Math.min(page[pageSize - 1] ?? 0, 101) : 0;
    for (let index = 0; index < count; index += 1)
      stretches.push({
        from: page.readUInt32LE(index * 4),
        to: page.readUInt32LE(index * 4 + 4),
        list: listOf(page, count, index),
      });
  }
  return stretches.sort((a, b) => a.from - b.from);
}

/** The stretch at a place of the stream, null between them. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | null {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (!stretch) return null;
    if (at < stretch.from) high = middle - 1;
    else if (at >= stretch.to) low = middle + 1;
    else return stretch;
  }
  return null;
}
