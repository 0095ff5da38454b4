import { complain, type Placed } from './lists.ts';
import type { Problems } from './problems.ts';
import type { Keyword, Vocabulary } from './role.ts';
import type { DutyEntry } from './schema.ts';

/** What the work of a role is called in plain words; notes a duty that shows what is no skill, or takes the id of one. */
export function toDuties(
  duties: readonly Placed<DutyEntry>[],
  skills: ReadonlyMap<string, Keyword>,
  problems: Problems,
): Vocabulary {
  const keywords = new Map<string, Keyword>();
  for (const placed of duties) {
    const { id, name, shows, phrases } = placed.entry;
    const unknown = shows.find((shown) => !skills.has(shown));
    if (skills.has(id)) complain(problems, placed, `the id ${id} is taken by a skill`);
    if (unknown !== undefined) complain(problems, placed, `${id} shows ${unknown}, which is no skill`);
    keywords.set(id, {
      id,
      name,
      tier: null,
      technical: false,
      forms: phrases.map((text) => ({ text, kind: 'alias', guard: null })),
      implies: new Set(shows),
      since: null,
    });
  }
  return { keywords };
}
