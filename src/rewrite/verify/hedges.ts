import type { Figure } from '../../wording/figures.ts';
import type { Reading } from '../../wording/reading.ts';
import { near } from './amounts.ts';

/** How far before a number its hedge and its preposition are looked for. */
const lead = 48;

/** How a number is hedged by the words before it. */
export type Hedge = 'about' | 'over' | 'under' | 'limit' | null;

export function hedgeOf(reading: Reading, figure: Figure): Hedge {
  const words = reading.text.slice(Math.max(0, figure.start - 24), figure.start).toLowerCase();
  if (/(?:up to|as many as|as much as|a maximum of|at most) *[$€£]?$/.test(words)) return 'limit';
  if (/(?:over|more than|above|exceeding|at least|beyond|>|≥|upwards of) *[$€£]?$/.test(words)) return 'over';
  if (/(?:nearly|almost|under|below|less than|just under|close to|fewer than|<|≤|sub-) *[$€£]?$/.test(words))
    return 'under';
  if (/(?:about|around|approximately|roughly|some|circa|ca\.|approx\.?|~|≈) *[$€£]?$/.test(words))
    return 'about';
  return reading.text[figure.end] === '+' || figure.text.includes('+') ? 'over' : null;
}

/** Amounts of which less is better when they are reached, such as the latency a service answers with. */
const isCost = (reading: Reading, figure: Figure): boolean =>
  figure.kind === 'duration' &&
  !/(?:by|saving|saved|saves|save)\W+(?:\w+\W+)?$/i.test(
    reading.text.slice(Math.max(0, figure.start - lead), figure.start),
  );

/** How far a rounded number may lie from the true one; "over 10" for 12 only understates. */
const furthest = 0.1;
const furthestOver = 0.25;

/** "Nearly" flatters what it rounds up, but for the last digits of a count; a share is counted to its end. */
const slack = ({ kind }: Figure): number => (kind === 'percent' ? 0 : 0.02);

/** "Up to 5,030" is no rounding of "up to 5,000": who keeps the hedge may only make the number rounder. */
export function isSharper(rewrite: Reading, figure: Figure, source: Reading, from: Figure): boolean {
  if (hedgeOf(rewrite, figure) !== hedgeOf(source, from) || figure.value === from.value) return false;
  return printedDigits(figure.text) >= Math.max(1, printedDigits(from.text));
}

/** How many figures a number is printed with, but for the zeros that end it; none for words. */
const printedDigits = (text: string): number =>
  text
    .replace(/[^\d.]/g, '')
    .replace(/\.(?=.*\.)/g, '')
    .replace(/^0\.0*|\.|0+$/g, '')
    .replace(/0+$/, '').length;

/** A rounded number is true when a hedge says so, it lies near, and it does not flatter. */
export function isHonestRounding(rewrite: Reading, figure: Figure, source: number): boolean {
  const hedge = hedgeOf(rewrite, figure);
  const value = figure.value;
  if (hedge === null || value === null || !near(value, source, hedge === 'over' ? furthestOver : furthest))
    return false;
  if (hedge === 'over') return value <= source;
  if (hedge === 'under' || hedge === 'limit')
    return value >= source && (isCost(rewrite, figure) || near(value, source, slack(figure)));
  if (near(value, source, slack(figure))) return true;
  return isCost(rewrite, figure) ? value >= source : value <= source;
}

/** Whether the words before an equal number make it larger than the original says. */
export function flatters(rewrite: Reading, figure: Figure, original: Reading, source: Figure): boolean {
  const now = hedgeOf(rewrite, figure);
  const then = hedgeOf(original, source);
  if (now === then || isCost(rewrite, figure)) return false;
  return (
    now === 'over' ||
    ((then === 'limit' || then === 'under') && now !== 'limit' && now !== 'under' && now !== 'about')
  );
}
