import { tokenize } from '../lexicon/tokens.ts';
import type { Bullet } from '../parse/resume.ts';

/** The folded words of a statement, and all of them in one. */
interface Words {
  each: readonly string[];
  joined: string;
}

const read = new WeakMap<Bullet, Words>();

/** The words of a statement, by which it is told from others; signs, case and spaces make no other statement. */
export function wordsOf(bullet: Bullet): Words {
  let words = read.get(bullet);
  if (!words) {
    const each = tokenize(bullet.value).map((token) => token.key);
    words = { each, joined: each.join(' ') };
    read.set(bullet, words);
  }
  return words;
}

/** The statements without those whose words stood in one before: what is said twice was done once. */
export function withoutCopies(bullets: readonly Bullet[]): Bullet[] {
  const seen = new Set<string>();
  return bullets.filter((bullet) => {
    const key = wordsOf(bullet).joined;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
