import { tokenize } from '../lexicon/tokens.ts';
import type { Bullet } from '../parse/resume.ts';

const keys = new WeakMap<Bullet, string>();

/** The words of a statement, by which it is told from others; signs, case and spaces make no other statement. */
function keyOf(bullet: Bullet): string {
  const known =
    keys.get(bullet) ??
    tokenize(bullet.value)
      .map((token) => token.key)
      .join(' ');
  keys.set(bullet, known);
  return known;
}

/** The statements without those whose words stood in one before: what is said twice was done once. */
export function withoutCopies(bullets: readonly Bullet[]): Bullet[] {
  const seen = new Set<string>();
  return bullets.filter((bullet) => {
    const key = keyOf(bullet);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
