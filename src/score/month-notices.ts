import type { Rubric } from '../lexicon/role.ts';
import { monthNumber } from '../match/months.ts';
import type { Resume } from '../parse/resume.ts';

/**
 * Says where the month that "Present" means does not fit the resume: before something that it tells of, or later than
 * its newest date by more than the years after which work fades.
 */
export function monthNotices(
  { work, education, projects }: Resume,
  asOf: string,
  { experience: { fadesAfter } }: Pick<Rubric, 'experience'>,
): string[] {
  const dates = [...work, ...projects, ...education].flatMap(({ start, end }) =>
    [start?.value, end?.value].filter((value) => value !== undefined),
  );
  const begun = work.flatMap(({ start }) => start?.value ?? []);
  const newest = latest(dates);
  const begins = latest(begun);
  if (begins !== null && monthNumber(begins) > monthNumber(asOf))
    return [
      `A position begins in ${begins}, after ${asOf}, the month that "Present" means in this report: what comes after that month counts nothing. Check the date, or the month.`,
    ];
  if (newest !== null && monthNumber(asOf) - monthNumber(newest) > fadesAfter)
    return [
      `The newest date in the resume is ${newest}, more than ${fadesAfter / 12} years before ${asOf}, the month that "Present" means in this report: a position that goes on is counted up to then. Check the month.`,
    ];
  return [];
}

const latest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
