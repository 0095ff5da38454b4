import type { Rubric } from '../lexicon/role.ts';
import type { Coverage } from '../match/coverage.ts';
import { termValue } from '../posting/coverage.ts';
import type { JobPosting } from '../posting/job-posting.ts';
import { type YearsFit, yearsFit } from './match-years.ts';
import { tenThousandths, thousandths } from './rounding.ts';

/** One term of a posting, or one choice, with what it weighs and what the resume shows of it. */
export interface MatchTerm {
  coverage: Coverage;
  weight: number;
  /** what the best evidence is worth, 0..1 */
  value: number;
  /** weight times value */
  points: number;
}

/** The part of a match that is the role's own work: a share of it, and the evidence gate over all. */
export interface RolePart {
  /** 0 for a posting of another kind of job, which the role says nothing of */
  share: number;
  /** the base of the score, 0..100 */
  base: number;
  /** the factor of the score's gate, 0..1, and how far it holds here */
  gate: number;
  gateShare: number;
  /** 1 − gateShare × (1 − gate) */
  factor: number;
}

/**
 * The match with a posting and all it is made from: what is shown of what is asked, beside the role's own work, gated by
 * evidence, times its years.
 */
export interface Match {
  terms: MatchTerm[];
  asked: number;
  shown: number;
  role: RolePart;
  years: YearsFit;
  /** the posting is for another kind of job than the role */
  otherJob: boolean;
  /** before rounding to whole points; null where the posting asks for nothing that is known */
  exact: number | null;
}

/** What the score says of the resume before any posting; `base` is null where a check broke. */
export interface Unposted {
  base: number | null;
  gate: number;
  creditedMonths: number;
  /** whether the posting is for another kind of job than the role */
  otherJob: boolean;
}

/** The share of what the posting asks for that is shown; what it only names is not counted. */
export function matchOf(
  coverage: readonly Coverage[],
  posting: Pick<JobPosting, 'title' | 'years' | 'mostYears'>,
  unposted: Unposted,
  rubric: Rubric,
): Match {
  const { match } = rubric;
  const terms = coverage.flatMap((each): MatchTerm[] => {
    if (each.tier === 'mentioned') return [];
    const weight = each.tier === 'preferred' ? match.preferred : match.required;
    const value = tenThousandths(termValue(each, { rubric }));
    return [{ coverage: each, weight, value, points: tenThousandths(weight * value) }];
  });
  const asked = tenThousandths(terms.reduce((sum, { weight }) => sum + weight, 0));
  const shown = tenThousandths(terms.reduce((sum, { points }) => sum + points, 0));
  const years = yearsFit(posting, unposted.creditedMonths, match.years);
  const role = rolePart(unposted, match);
  const told = (1 - role.share) * ((100 * shown) / asked) + role.share * role.base;
  const known = asked > 0 && unposted.base !== null;
  const exact = known ? told * role.factor * years.factor : null;
  return { terms, asked, shown, role, years, otherJob: unposted.otherJob, exact };
}

function rolePart({ base, gate, otherJob }: Unposted, { roleShare, gateShare }: Rubric['match']): RolePart {
  const holds = otherJob ? 0 : gateShare;
  return {
    share: otherJob ? 0 : roleShare,
    base: base ?? 0,
    gate,
    gateShare: holds,
    factor: thousandths(1 - holds * (1 - gate)),
  };
}
