import { monthNumber } from '../match/months.ts';
import type { Position } from '../parse/resume.ts';
import type { Leaf, Span } from '../range.ts';

/**
 * Times as a doubtful reader takes them: a year alone may mean any of its months, so that only what cannot be read
 * otherwise is called a gap, an overlap or a wrong order.
 */

/** The first and the last month, counted from year 0, that a written date may mean. */
export interface Bounds {
  first: number;
  last: number;
}

export function boundsOf(date: string): Bounds {
  if (date.length > 4) return { first: monthNumber(date), last: monthNumber(date) };
  const january = Number(date) * 12;
  return { first: january, last: january + 11 };
}

/** When a position may have begun and ended; what goes on ends in the month that "Present" means. */
export interface Held {
  start: Bounds;
  end: Bounds;
}

/** Null where a date is missing. */
export function heldIn(
  { start, end, current }: Pick<Position, 'start' | 'end' | 'current'>,
  asOf: string,
): Held | null {
  const ended = current ? asOf : end?.value;
  return start && ended !== undefined ? { start: boundsOf(start.value), end: boundsOf(ended) } : null;
}

/** Whether a position was certainly over before a month. */
export const isOver = ({ end, current }: Pick<Position, 'end' | 'current'>, asOf: string): boolean =>
  !current && end !== null && boundsOf(end.value).last < monthNumber(asOf);

/** Where the dates of a position stand, else its name, else all of it. */
export function datesOf({ start, end, title, company, range }: Position): Span {
  const [first, last] = [start, end].flatMap((leaf) => (leaf ? [leaf.range] : []));
  if (!first) return (title ?? company)?.range ?? range;
  return last && last.start > first.end && last.start - first.end < 12
    ? { start: first.start, end: last.end }
    : first;
}

/** What a position is called: its title, else its employer. */
export const nameOf = ({ title, company }: { title: Leaf | null; company: Leaf | null }): string =>
  (title ?? company)?.value ?? 'a position';

/** '5 months', '2 years', '1 year 3 months'. */
export function lengthOf(months: number): string {
  const parts = [
    { count: Math.floor(months / 12), unit: 'year' },
    { count: months % 12, unit: 'month' },
  ].filter(({ count }) => count > 0);
  return parts.map(({ count, unit }) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ') || '0 months';
}
