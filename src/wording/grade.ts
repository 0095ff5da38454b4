import { figuresIn } from './figures.ts';
import { maskGaps } from './idioms.ts';
import { measuresOf } from './measures.ts';
import { openingIn } from './opening.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Wording } from './wording.ts';

/** Grades how one bullet is worded: what it measures, its first main verb, and whether it opens weakly. */
export const gradeBullet = (text: string): Wording => gradeTokens(text, tokenize(maskGaps(text)));

/** The same for a bullet whose tokens are at hand. */
export function gradeTokens(text: string, tokens: readonly Token[]): Wording {
  const metrics = measuresOf(figuresIn(text, tokens));
  const { verb, weak } = openingIn(tokens);
  return { quantified: metrics.length > 0, metrics, verb: verb?.text ?? null, weakOpening: weak };
}

/** The first main verb of a text, lower-case; for those who ask nothing else of it. */
export const openingVerb = (text: string): string | null =>
  openingIn(tokenize(maskGaps(text))).verb?.text.toLowerCase() ?? null;
