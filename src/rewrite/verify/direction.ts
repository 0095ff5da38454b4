import type { Figure } from '../../wording/figures.ts';
import type { Reading } from './reading.ts';

const up = new Set([
  'increase',
  'raise',
  'grow',
  'boost',
  'double',
  'triple',
  'expand',
  'rise',
  'lift',
  'gain',
]);
const down = new Set([
  'reduce',
  'cut',
  'lower',
  'decrease',
  'shrink',
  'shorten',
  'drop',
  'trim',
  'slash',
  'fall',
  'save',
  'halve',
]);

/** Which way a figure is said to go, by the nearest verb of rising or falling before it. */
function directionOf({ words }: Reading, figure: Figure): 'up' | 'down' | null {
  const verb = words.findLast(({ stem, start }) => start < figure.start && (up.has(stem) || down.has(stem)));
  return verb ? (up.has(verb.stem) ? 'up' : 'down') : null;
}

/** "Increased … by 20 %" may not become "reduced … by 20 %". */
export function turnsAround(rewrite: Reading, figure: Figure, original: Reading, source: Figure): boolean {
  if (figure.kind !== source.kind || (figure.kind !== 'percent' && figure.kind !== 'factor')) return false;
  const [now, then] = [directionOf(rewrite, figure), directionOf(original, source)];
  return now !== null && then !== null && now !== then;
}
