import { scopeWords } from '../../lexicon/scope-words.ts';
import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';

/** Which way a figure is said to go, by the nearest verb of rising or falling before it. */
function directionOf({ words }: Reading, figure: Figure): 'up' | 'down' | null {
  const { rising, falling } = scopeWords();
  const verb = words.findLast(
    ({ stem, start }) => start < figure.start && (rising.has(stem) || falling.has(stem)),
  );
  return verb ? (rising.has(verb.stem) ? 'up' : 'down') : null;
}

/** "Increased … by 20 %" may not become "reduced … by 20 %". */
export function turnsAround(rewrite: Reading, figure: Figure, original: Reading, source: Figure): boolean {
  if (figure.kind !== source.kind || (figure.kind !== 'percent' && figure.kind !== 'factor')) return false;
  const [now, then] = [directionOf(rewrite, figure), directionOf(original, source)];
  return now !== null && then !== null && now !== then;
}
