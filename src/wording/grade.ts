import { figuresIn } from './figures.ts';
import { maskGaps } from './idioms.ts';
import { measuresOf } from './measures.ts';
import { openingIn } from './opening.ts';
import { tokenize } from './tokens.ts';
import type { Wording } from './wording.ts';

/** Grades how one bullet is worded: what it measures, its first main verb, and whether it opens weakly. */
export function gradeBullet(text: string): Wording {
  const tokens = tokenize(maskGaps(text));
  const metrics = measuresOf(figuresIn(text, tokens));
  const { verb, weak } = openingIn(tokens);
  return { quantified: metrics.length > 0, metrics, verb: verb?.text ?? null, weakOpening: weak };
}

/** The first main verb of a text, lower-case; for those who ask nothing else of it. */
export const openingVerb = (text: string): string | null =>
  openingIn(tokenize(maskGaps(text))).verb?.text.toLowerCase() ?? null;
