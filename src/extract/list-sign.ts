import type { Word } from './printed.ts';
import { bulletSign, dashBullet } from './repair.ts';

const none: ReadonlySet<string> = new Set();

/** A line's words without the list sign before them. `signs` are others that this document uses as list signs. */
export function withoutSign(
  words: Word[],
  signs: ReadonlySet<string> = none,
): { bullet: boolean; words: Word[] } {
  const [sign, next, ...rest] = words;
  if (sign && next && (bulletSign.test(sign.text) || dashBullet.test(sign.text) || signs.has(sign.text)))
    return { bullet: true, words: [{ ...next, before: '' }, ...rest] };
  return { bullet: false, words };
}
