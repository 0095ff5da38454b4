import { measureWords } from '../lexicon/language.ts';
import type { Token } from './tokens.ts';

let starters: ReadonlySet<string> | undefined;

/** Whether a number or a measure in words can start at a token: most words of a text are passed over by this one look. */
export function mayStart(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  if (!starters) {
    const { numbers, magnitudes, factors, bareFactors, frequencies } = measureWords();
    const scales = [...magnitudes.keys()].flatMap((scale) => [scale, `${scale}s`]);
    const words = [...numbers.keys(), ...scales, ...factors.keys(), ...bareFactors.keys(), ...frequencies];
    starters = new Set([
      ...words,
      'a',
      'half',
      'tens',
      'zero',
      'no',
      'without',
      'sub',
      'from',
      'order',
      'every',
    ]);
  }
  return starters.has(token.lower);
}
