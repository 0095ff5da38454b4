import type { Mention } from '../match/mention.ts';
import type { Asks } from './asks.ts';
import type { JobPosting, PostingTerm } from './job-posting.ts';

/** Keywords that one line asks for; several are a choice. */
export interface Demand {
  asks: Exclude<Asks, 'nothing'>;
  terms: Mention[];
  /** the number of the list whose items are one choice */
  choice: number | null;
}

/** What a posting asks for and names, each keyword once. */
export type Terms = Pick<JobPosting, 'required' | 'preferred' | 'preferredAnyOf' | 'anyOf' | 'mentioned'>;

/** What the words around a keyword cannot tell. */
export interface Facts {
  /** only names the job: it counts where nothing else speaks of it */
  weak(mention: Mention): boolean;
  /** a tool or technique, as opposed to a quality of people */
  technical(mention: Mention): boolean;
}

/**
 * Each keyword once, by its strongest demand. The stack of the job is demanded only where no tool is demanded; else it
 * is mentioned, as are the duties and the company's prose.
 */
export function collectTerms(demands: readonly Demand[], { weak, technical }: Facts): Terms {
  const joined = joinChoices(demands);
  const of = (asks: Asks): Demand[] => joined.filter((demand) => demand.asks === asks);
  const asked = of('required');
  const asksTools = asked.some(({ terms }) => terms.some((term) => technical(term) && !weak(term)));
  const required = asksTools ? asked : [...asked, ...of('stack')];
  const firm = required.filter(({ terms }) => terms.length > 1 || !terms.every(weak));
  const alone = distinct(firm.filter(({ terms }) => terms.length === 1).flatMap(({ terms }) => terms));
  const single = idsOf(alone);
  const groups = distinctGroups(
    firm.filter(({ terms }) => terms.length > 1 && !terms.some(({ id }) => single.has(id))),
  );
  const demanded = new Set([...single, ...idsOf(groups.flat())]);
  const wishes = of('preferred').map((demand) => without(demand, demanded));
  const wished = distinct(wishes.flatMap(({ terms }) => terms));
  const wishedAlone = idsOf(wishes.filter(({ terms }) => terms.length === 1).flatMap(({ terms }) => terms));
  const choices = distinctGroups(
    wishes.map((wish) => without(wish, wishedAlone)).filter(({ terms }) => terms.length > 1),
  );
  const known = new Set([...demanded, ...idsOf(wished)]);
  const named = distinct(
    required.filter(({ terms }) => terms.length === 1 && terms.every(weak)).flatMap(({ terms }) => terms),
  ).filter(({ id }) => !known.has(id));
  const told = [...of('mentioned'), ...of('stack')].flatMap(({ terms }) => terms).filter(technical);
  const said = new Set([...known, ...idsOf(named)]);
  return {
    required: [...alone, ...named].sort((a, b) => a.start - b.start).map(toTerm),
    preferred: wished.map(toTerm),
    preferredAnyOf: choices.map((group) => group.map(toTerm)),
    anyOf: groups.map((group) => group.map(toTerm)),
    mentioned: distinct(told)
      .filter(({ id }) => !said.has(id))
      .map(toTerm),
  };
}

const idsOf = (mentions: readonly Mention[]): Set<string> => new Set(mentions.map(({ id }) => id));

const without = (demand: Demand, ids: ReadonlySet<string>): Demand => ({
  ...demand,
  terms: demand.terms.filter(({ id }) => !ids.has(id)),
});

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
