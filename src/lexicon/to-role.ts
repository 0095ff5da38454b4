import { toDuties } from './duties.ts';
import type { Pack } from './inherit.ts';
import { complain, type Placed } from './lists.ts';
import type { Problems } from './problems.ts';
import type { Keyword, ListedKeyword, Role, Tier } from './role.ts';
import type { AvoidEntry, ListEntry } from './schema.ts';

/** The role that a pack describes, with the skills that it speaks of; notes what it names that is no skill. */
export function toRole(
  pack: Pack,
  skills: ReadonlyMap<string, Keyword>,
  lexiconHash: string,
  problems: Problems,
): Role {
  const { id, name, description, mustHave, bonus, avoid } = pack;
  const keywords = new Map(skills);
  const putOn = (tier: Tier) => (placed: Placed<ListEntry>) => {
    const { skill: skillId, 'also-named': alsoNamed } = placed.entry;
    const skill = skills.get(skillId);
    for (const named of [skillId, ...alsoNamed])
      if (!skills.has(named))
        complain(problems, placed, `the ${tier} list names ${named}, which is no skill`);
    if (keywords.get(skillId)?.tier)
      complain(problems, placed, `${skillId} stands on another list of the role too`);
    if (skill) keywords.set(skillId, { ...skill, tier });
  };
  mustHave.forEach(putOn('must-have'));
  bonus.forEach(putOn('bonus'));
  for (const placed of avoid) {
    if (skills.has(placed.entry.id))
      complain(problems, placed, `the id ${placed.entry.id} is taken by a skill`);
    keywords.set(placed.entry.id, toAvoidPhrase(placed.entry));
  }
  return {
    id,
    name,
    description,
    extends: pack.extends,
    mustHave: mustHave.map(listed),
    bonus: bonus.map(listed),
    avoid: avoid.map(toAvoid),
    ...pack.words,
    duties: toDuties(pack.duties, skills, problems),
    keywords,
    rubric: pack.rubric.rubric,
    lexiconHash,
  };
}

const listed = ({ entry, file }: Placed<ListEntry>): ListedKeyword => ({
  id: entry.skill,
  name: entry.name,
  alsoNamed: entry['also-named'],
  shownBy: entry['shown-by'] ?? null,
  instead: null,
  from: roleOf(file),
});

const toAvoid = ({ entry, file }: Placed<AvoidEntry>): ListedKeyword => ({
  id: entry.id,
  name: entry.name,
  alsoNamed: [],
  shownBy: null,
  instead: entry.instead,
  from: roleOf(file),
});

/** The role in whose pack a file stands. */
const roleOf = ({ path }: { path: string }): string => path.split('/').at(-2) ?? '';

const toAvoidPhrase = (phrase: AvoidEntry): Keyword => ({
  id: phrase.id,
  name: phrase.name,
  tier: 'avoid',
  technical: false,
  forms: [
    { text: phrase.name, kind: 'exact', guard: null },
    ...phrase.aliases.map((text) => ({ text, kind: 'alias' as const, guard: null })),
  ],
  implies: new Set(),
  since: null,
});
