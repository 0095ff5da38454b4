import type { Leaf } from '../range.ts';

/** Months counted from year 0; `from..to` is half-open. */
export interface MonthSpan {
  from: number;
  to: number;
}

/** A year without a month counts from its middle, so that "2019 – 2021" is two years; one alone is half a year. */
const middle = 6;

/**
 * The months of a position up to `asOf`, which is also what "Present" means: a month that is yet to come is no
 * experience. Null where it has no start, ends before it starts, or has not begun.
 */
export function monthsOf(
  position: { start: Leaf | null; end: Leaf | null; current: boolean },
  asOf: string,
): MonthSpan | null {
  if (!position.start) return null;
  const from = monthNumber(position.start.value);
  const end = position.current ? asOf : position.end?.value;
  if (end === undefined) return null;
  const yearsOnly = position.start.value.length === 4 && end.length === 4;
  const to = yearsOnly ? Math.max(monthNumber(end), from + middle) : monthNumber(end) + 1;
  const worked = Math.min(to, monthNumber(asOf) + 1);
  return worked > from ? { from, to: worked } : null;
}

export const monthNumber = (date: string): number => {
  const [year = '0', month] = date.split('-');
  return Number(year) * 12 + (month ? Number(month) - 1 : middle);
};

/** Months covered by any of the spans, each counted once. */
export function unionLength(spans: readonly MonthSpan[]): number {
  const [only] = spans;
  if (only && spans.length === 1) return only.to - only.from;
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, span.to - Math.max(span.from, reached));
    reached = Math.max(reached, span.to);
  }
  return total;
}
