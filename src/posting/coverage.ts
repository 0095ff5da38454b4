import { type Coverage, type CoverageSource, coverKeyword } from '../match/coverage.ts';
import { gradeOrder } from '../match/skill-evidence.ts';
import type { JobPosting, PostingTerm } from './job-posting.ts';

/** Coverage of what a posting asks for: required, either-or groups by their best term, preferred. */
export function coverPosting(posting: JobPosting, source: CoverageSource): Coverage[] {
  const cover = (term: PostingTerm, tier: Coverage['tier']): Coverage => coverKeyword(term, tier, source);
  return [
    ...posting.required.map((term) => cover(term, 'required')),
    ...posting.anyOf.map((group) =>
      bestOf(
        group.map((term) => cover(term, 'any-of')),
        group,
      ),
    ),
    ...posting.preferred.map((term) => cover(term, 'preferred')),
  ];
}

/** An either-or group is met by its best term and named by all of them. */
function bestOf(covered: Coverage[], group: PostingTerm[]): Coverage {
  const [best] = [...covered].sort((a, b) => gradeOrder.indexOf(b.grade) - gradeOrder.indexOf(a.grade));
  if (!best) throw new RangeError('an either-or group without terms');
  return {
    ...best,
    name: group.map((term) => term.name).join(' or '),
    quote: group.map((term) => term.quote).join(' or '),
  };
}
