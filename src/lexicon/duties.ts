import { complain, type Placed } from './lists.ts';
import type { Problems } from './problems.ts';
import type { Duties, Keyword, Tell, Vocabulary } from './role.ts';
import type { DutyEntry } from './schema.ts';

/** What the work of a role is called in plain words; notes a duty that shows what is no skill, or takes the id of one. */
export function toDuties(
  duties: readonly Placed<DutyEntry>[],
  skills: ReadonlyMap<string, Keyword>,
  problems: Problems,
): Duties {
  const keywords = new Map<string, Keyword>();
  const tells: Tell[] = [];
  for (const placed of duties) {
    const { id, name, shows, phrases, 'told-by': toldBy, unlike } = placed.entry;
    const unknown = shows.find((shown) => !skills.has(shown));
    if (skills.has(id)) complain(problems, placed, `the id ${id} is taken by a skill`);
    if (unknown !== undefined) complain(problems, placed, `${id} shows ${unknown}, which is no skill`);
    const duty = plainKeyword(id, name, phrases, shows);
    keywords.set(id, duty);
    // the longer phrase wins, and shows nothing
    if (unlike.length > 0) keywords.set(`${id}-unlike`, plainKeyword(`${id}-unlike`, name, unlike, []));
    for (const { all, without = [] } of toldBy)
      tells.push({ duty, all: all.map((words) => new Set(words)), without: new Set(without) });
  }
  return { keywords, cues: cuesOf(tells), tells };
}

/** Every word of the tells once, as a keyword whose id is the word itself. */
function cuesOf(tells: readonly Tell[]): Vocabulary {
  const words = new Set(tells.flatMap(({ all, without }) => [...all, without].flatMap((list) => [...list])));
  return { keywords: new Map([...words].map((word) => [word, plainKeyword(word, word, [word], [])])) };
}

const plainKeyword = (
  id: string,
  name: string,
  phrases: readonly string[],
  implies: readonly string[],
): Keyword => ({
  id,
  name,
  tier: null,
  technical: false,
  forms: phrases.map((text) => ({ text, kind: 'alias', guard: null })),
  implies: new Set(implies),
  since: null,
});
