import type { Piece } from './piece.ts';
import { type JsonObject, textAt } from './schema.ts';

/** Makes the piece of a field. */
export type Of = (name: string, text: string, value?: string) => Piece;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2020-10-01" prints as "Oct 2020"; what is no such date prints as it is. */
function printedDate(date: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?/.exec(date) ?? [];
  if (!year) return date;
  const name = months[Number(month) - 1];
  return name ? `${name} ${year}` : year;
}

const isoMonth = (date: string): string => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?/.exec(date)?.[0] ?? date;

/** A date as a piece of its line. */
export const dated = (of: Of, date: string): Piece => of('date', printedDate(date), isoMonth(date));

/** The schema says of an entry that goes on that it has no end. */
export function periodOf(item: JsonObject, goesOn: boolean, of: Of): Piece[] {
  const start = textAt(item, 'startDate');
  const end = textAt(item, 'endDate');
  const isPresent = /^(?:present|current|now|today)$/i.test(end);
  if (!start) return end && !isPresent ? [of('end', printedDate(end), isoMonth(end))] : [];
  const from = of('start', printedDate(start), isoMonth(start));
  if (end && !isPresent) return [from, of('end', printedDate(end), isoMonth(end))];
  return goesOn || isPresent ? [from, of('present', 'Present')] : [from];
}
