import { findDates, type WrittenDate, type WrittenPeriod } from './dates.ts';
import type { LogicalLine } from './lines.ts';

/** The dates of a header line, at their place in the document. */

/** "Summer Intern (2017)", "2015 ⇥ Intern": a single date that begins or ends the line. */
export function dateAtEdge(line: LogicalLine): WrittenDate | null {
  const date = findDates(line.text)[0];
  if (!date) return null;
  const [before, after] = [line.text.slice(0, date.start), line.text.slice(date.end)];
  const isEdge = /^[\s([]*$/.test(before) || (/^[\s)\].]*$/.test(after) && /[\s([]$/.test(before));
  return isEdge ? shiftedDate(date, line.start) : null;
}

export const shifted = (period: WrittenPeriod | null, by: number): WrittenPeriod | null =>
  period && {
    ...period,
    start: period.start + by,
    end: period.end + by,
    from: shiftedDate(period.from, by),
    to: shiftedDate(period.to, by),
  };

export const shiftedDate = (date: WrittenDate | null | undefined, by: number): WrittenDate | null =>
  date ? { ...date, start: date.start + by, end: date.end + by } : null;

/** An employer's whole time stands above that of the title; the title's own counts. */
export const spansLonger = (known: WrittenPeriod, next: WrittenPeriod): boolean =>
  (known.from?.value ?? '') <= (next.from?.value ?? '') &&
  (known.current || endOf(known) >= (next.to?.value ?? '~'));

/** A year alone reaches to its end. */
const endOf = ({ to }: WrittenPeriod): string =>
  to?.value.length === 4 ? `${to.value}-99` : (to?.value ?? '');
