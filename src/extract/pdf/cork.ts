/**
 * What a code below the space means in TeX's Cork encoding. Bitmap fonts of older TeX set-ups come without a map of
 * their characters, and every dash between two dates is one of these.
 */
const cork = new Map([
  [0x10, '“'],
  [0x11, '”'],
  [0x12, '„'],
  [0x15, '–'],
  [0x16, '—'],
  // the mark between the parts of a compound word, which prints nothing
  [0x17, ''],
  [0x1b, 'ff'],
  [0x1c, 'fi'],
  [0x1d, 'fl'],
  [0x1e, 'ffi'],
  [0x1f, 'ffl'],
]);

export const corkText = (code: number): string | null => cork.get(code) ?? null;
