import { gradeValue } from '../audits/grades.ts';
import type { Rubric } from '../lexicon/role.ts';
import type { Coverage } from '../match/coverage.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import { type YearsFit, yearsFit } from './match-years.ts';
import { tenThousandths } from './rounding.ts';

/** One term of a posting, or one choice, with what it weighs and what the resume shows of it. */
export interface MatchTerm {
  coverage: Coverage;
  weight: number;
  /** what the best evidence is worth, 0..1 */
  value: number;
  /** weight times value */
  points: number;
}

/** The match with a posting and all it is made from: 100 times what is shown over what is asked, times its years. */
export interface Match {
  terms: MatchTerm[];
  asked: number;
  shown: number;
  years: YearsFit;
  /** before rounding to whole points; null where the posting asks for nothing that is known */
  exact: number | null;
}

/** The share of what the posting asks for that is shown; what it only names is not counted. */
export function matchOf(
  coverage: readonly Coverage[],
  posting: Pick<JobPosting, 'title' | 'years' | 'mostYears'>,
  creditedMonths: number,
  { match, grades }: Rubric,
): Match {
  const terms = coverage.flatMap((each): MatchTerm[] => {
    if (each.tier === 'mentioned') return [];
    const weight = each.tier === 'preferred' ? match.preferred : match.required;
    const value = tenThousandths(gradeValue(each, grades));
    return [{ coverage: each, weight, value, points: tenThousandths(weight * value) }];
  });
  const asked = tenThousandths(terms.reduce((sum, { weight }) => sum + weight, 0));
  const shown = tenThousandths(terms.reduce((sum, { points }) => sum + points, 0));
  const years = yearsFit(posting, creditedMonths, match.years);
  return { terms, asked, shown, years, exact: asked === 0 ? null : ((100 * shown) / asked) * years.factor };
}
