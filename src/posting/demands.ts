import type { Mention } from '../match/mention.ts';
import type { JobPosting, PostingTerm } from './job-posting.ts';

/** Keywords that one line asks for; several are a choice. */
export interface Demand {
  asks: 'required' | 'preferred' | 'stack';
  terms: Mention[];
  /** the number of the list whose items are one choice */
  choice: number | null;
}

/**
 * Each keyword once, by its strongest demand. `weak` tells those that only name the job: they count where nothing else
 * speaks of them. What the company uses is asked only where the posting asks for nothing else.
 */
export function collectTerms(
  demands: readonly Demand[],
  weak: (mention: Mention) => boolean,
): Pick<JobPosting, 'required' | 'preferred' | 'anyOf'> {
  const joined = joinChoices(demands);
  const asked = joined.filter(({ asks }) => asks === 'required');
  const required = asked.length > 0 ? asked : joined.filter(({ asks }) => asks === 'stack');
  const firm = required.filter(({ terms }) => terms.length > 1 || !terms.every(weak));
  const alone = distinct(firm.filter(({ terms }) => terms.length === 1).flatMap(({ terms }) => terms));
  const single = new Set(alone.map(({ id }) => id));
  const groups = distinctGroups(
    firm.filter(({ terms }) => terms.length > 1 && !terms.some(({ id }) => single.has(id))),
  );
  const grouped = new Set(groups.flat().map(({ id }) => id));
  const wished = distinct(joined.filter(({ asks }) => asks === 'preferred').flatMap(({ terms }) => terms));
  const known = new Set([...single, ...grouped, ...wished.map(({ id }) => id)]);
  const named = distinct(
    required.filter(({ terms }) => terms.length === 1 && terms.every(weak)).flatMap(({ terms }) => terms),
  ).filter(({ id }) => !known.has(id));
  return {
    required: [...alone, ...named].sort((a, b) => a.start - b.start).map(toTerm),
    preferred: wished.filter(({ id }) => !single.has(id) && !grouped.has(id)).map(toTerm),
    anyOf: groups.map((group) => group.map(toTerm)),
  };
}

/** The items below "at least one of the following:" are one choice. */
function joinChoices(demands: readonly Demand[]): Demand[] {
  const choices = new Map<number, Demand>();
  const joined: Demand[] = [];
  for (const demand of demands) {
    const before = demand.choice === null ? undefined : choices.get(demand.choice);
    if (before && before.asks === demand.asks) before.terms.push(...demand.terms);
    else {
      const own = { ...demand, terms: [...demand.terms] };
      joined.push(own);
      if (demand.choice !== null) choices.set(demand.choice, own);
    }
  }
  return joined;
}

const distinct = (mentions: readonly Mention[]): Mention[] =>
  [...new Map([...mentions].reverse().map((mention) => [mention.id, mention])).values()].sort(
    (a, b) => a.start - b.start,
  );

function distinctGroups(demands: readonly Demand[]): Mention[][] {
  const seen = new Set<string>();
  return demands.flatMap(({ terms }) => {
    const key = terms
      .map(({ id }) => id)
      .sort()
      .join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [terms];
  });
}

const toTerm = ({ id, name, printed, start, end }: Mention): PostingTerm => ({
  id,
  name,
  quote: printed,
  start,
  end,
});
