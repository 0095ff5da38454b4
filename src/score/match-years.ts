import type { YearsRule } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import { thousandths } from './rounding.ts';

/** The years that a posting asks for beside those that are shown, and what their difference takes from the match. */
export interface YearsFit {
  /** the fewest and the most years that it asks for; null where it sets no bound */
  least: number | null;
  most: number | null;
  /** credited months of the role's work */
  months: number;
  /** 1 where nothing is taken away */
  factor: number;
  says: string;
}

/** A factor that only takes away: too few years by their share, and too many for a beginner's job by their excess. */
export function yearsFit(
  { title, years, mostYears }: Pick<JobPosting, 'title' | 'years' | 'mostYears'>,
  months: number,
  rule: YearsRule,
): YearsFit {
  const stated = years !== null || mostYears !== null;
  const told = stated ? null : askedByTitle(title, rule);
  const least = years ?? told?.least ?? null;
  const bound = mostYears ?? told?.most ?? null;
  const most = bound !== null && bound <= rule.mostBound ? bound : null;
  const shown = months / 12;
  const few = least === null ? 1 : Math.min(1, shown / least);
  const many = most === null ? 0 : Math.min(1, Math.max(0, shown - most) / rule.manySpan);
  const factor = thousandths((rule.fewFloor + (1 - rule.fewFloor) * few) * (1 - (1 - rule.manyFloor) * many));
  return { least, most, months, factor, says: saidOf({ least, most, months, few, many }) };
}

function askedByTitle(title: string | null, { titles }: YearsRule): YearsRule['titles'][number] | null {
  const words = new Set(tokenize(title ?? '').map(({ key }) => key));
  return titles.find((each) => each.words.some((word) => words.has(word))) ?? null;
}

function saidOf({
  least,
  most,
  months,
  few,
  many,
}: Pick<YearsFit, 'least' | 'most' | 'months'> & { few: number; many: number }): string {
  const shown = `the resume shows ${oneDecimal(months / 12)} credited years of this work`;
  if (least === null && most === null) return 'the posting asks for no number of years';
  if (many > 0) return `it is meant for at most ${most} years and ${shown}: more than the job is made for`;
  if (few < 1) return `it asks for at least ${least} years and ${shown}`;
  return `${shown}, as it asks for`;
}

const oneDecimal = (years: number): string => String(Math.round(years * 10) / 10);
