import type { Role } from '../lexicon/role.ts';
import {
  type Coverage,
  type CoverageSource,
  coverInOrder,
  coverKeyword,
  type EarlierCoverage,
} from '../match/coverage.ts';
import { gradeOrder } from '../match/skill-evidence.ts';
import type { JobPosting, PostingTerm } from './job-posting.ts';

/**
 * Coverage of what a posting asks for: required, either-or groups by their best term, preferred with its choices as one
 * term each; then what it only names.
 */
export function coverPosting(
  posting: JobPosting,
  role: Role,
  source: CoverageSource,
  earlier?: EarlierCoverage,
): Coverage[] {
  const next = coverInOrder(role, earlier);
  const cover = (term: PostingTerm, tier: Coverage['tier']): Coverage =>
    next([term], () => coverKeyword(term, tier, source));
  const choose = (group: PostingTerm[], tier: Coverage['tier']): Coverage =>
    next(group, () =>
      bestOf(
        group.map((term) => coverKeyword(term, tier, source)),
        group,
      ),
    );
  const choices = new Map(posting.preferredAnyOf.flatMap((group) => group.map(({ id }) => [id, group])));
  const chosen = new Set<PostingTerm[]>();
  return [
    ...posting.required.map((term) => cover(term, 'required')),
    ...posting.anyOf.map((group) => choose(group, 'any-of')),
    ...posting.preferred.flatMap((term) => {
      const group = choices.get(term.id);
      if (!group) return cover(term, 'preferred');
      if (chosen.has(group)) return [];
      chosen.add(group);
      return choose(group, 'preferred');
    }),
    ...posting.mentioned.map((term) => cover(term, 'mentioned')),
  ];
}

/** A choice is met by its best term and named by all of them. */
function bestOf(covered: Coverage[], group: PostingTerm[]): Coverage {
  const [best] = [...covered].sort((a, b) => gradeOrder.indexOf(b.grade) - gradeOrder.indexOf(a.grade));
  if (!best) throw new RangeError('a choice without terms');
  return {
    ...best,
    name: group.map((term) => term.name).join(' or '),
    quote: group.map((term) => term.quote).join(' or '),
  };
}
