import type { Role } from '../lexicon/role.ts';
import {
  type Coverage,
  type CoverageSource,
  coverInOrder,
  coverKeyword,
  type EarlierCoverage,
} from '../match/coverage.ts';
import { gradeValue } from '../match/grade-value.ts';
import { bestKin, kinsOf, kinValue } from '../match/kin.ts';
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
  const coverTerm = (term: PostingTerm, tier: Coverage['tier']): Coverage =>
    withKin(coverKeyword(term, tier, source), role, source);
  const cover = (term: PostingTerm, tier: Coverage['tier']): Coverage =>
    next(withUmbrellas([term], role), () => coverTerm(term, tier));
  const choose = (group: PostingTerm[], tier: Coverage['tier']): Coverage =>
    next(withUmbrellas(group, role), () =>
      bestOf(
        group.map((term) => coverTerm(term, tier)),
        group,
        role,
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

/** The terms and what they are one of: a neighbour that changed may change what stands in their place. */
const withUmbrellas = (terms: readonly PostingTerm[], role: Role): { id: string }[] => [
  ...terms,
  ...terms.flatMap(({ id }) => kinsOf(id, role).map((umbrella) => ({ id: umbrella }))),
];

/** The same with the neighbour that is worth more than what shows the term itself. */
function withKin(coverage: Coverage, role: Role, { experience }: CoverageSource): Coverage {
  const { grades } = role.rubric;
  const kin = bestKin(coverage.id, role, experience.skills);
  return kinValue(kin, grades) > gradeValue(coverage, grades) ? { ...coverage, kin } : coverage;
}

/** What a term is worth by what shows it or by the neighbour in its place, 0..1. */
export const termValue = (coverage: Coverage, { rubric: { grades } }: Pick<Role, 'rubric'>): number =>
  coverage.kin ? kinValue(coverage.kin, grades) : gradeValue(coverage, grades);

/** A choice is met by its best term and named by all of them. */
function bestOf(covered: Coverage[], group: PostingTerm[], role: Role): Coverage {
  const [best] = [...covered].sort((a, b) => termValue(b, role) - termValue(a, role));
  if (!best) throw new RangeError('a choice without terms');
  return {
    ...best,
    name: group.map((term) => term.name).join(' or '),
    quote: group.map((term) => term.quote).join(' or '),
  };
}
