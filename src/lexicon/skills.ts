import { type KeywordFolder, yamlFilesIn } from './folders.ts';
import { complain, inheritList, type Placed } from './lists.ts';
import type { Problems } from './problems.ts';
import type { Keyword, KeywordForm } from './role.ts';
import { type Skill, type SkillChange, skillFileSchema } from './schema.ts';
import { readChecked } from './yaml.ts';

/** The skills of some folders: as they are written, and as the matcher takes them. */
export interface Skills {
  entries: ReadonlyMap<string, Placed<Skill>>;
  keywords: ReadonlyMap<string, Keyword>;
  /** every file could be read, so that what is missing is nowhere */
  whole: boolean;
}

/**
 * Reads every skill of keyword folders. In a later folder a skill takes the place of the earlier one of its id, or
 * changes it; within one folder an id stands once.
 */
export function loadSkills(folders: readonly KeywordFolder[], problems: Problems): Skills {
  const entries = new Map<string, Placed<Skill>>();
  const whole = folders.map((folder) => readSkills(folder, entries, problems)).every(Boolean);
  const references = whole ? problems : null;
  return {
    entries,
    whole,
    keywords: new Map([...entries].map(([id, placed]) => [id, toKeyword(placed, entries, references)])),
  };
}

/** Whether every file could be read. */
function readSkills(folder: KeywordFolder, entries: Map<string, Placed<Skill>>, problems: Problems): boolean {
  const seen = new Set<string>();
  let whole = true;
  for (const file of yamlFilesIn(folder, 'skills')) {
    const read = readChecked(file, skillFileSchema, problems);
    if (!read) {
      whole = false;
      continue;
    }
    const { domain, technical, skills } = read;
    skills.forEach((given, index) => {
      const keys = ['skills', index];
      const id = 'change' in given ? given.change : given.id;
      if (seen.has(id)) complain(problems, { file, keys }, `the id ${id} stands twice`);
      seen.add(id);
      if ('change' in given) changeSkill({ entry: given, file, keys }, entries, problems);
      else entries.set(id, { entry: { ...given, domain, technical }, file, keys });
    });
  }
  return whole;
}

function changeSkill(
  { entry: { change, aliases, implies, ...fields }, file, keys }: Placed<SkillChange>,
  entries: Map<string, Placed<Skill>>,
  problems: Problems,
): void {
  const before = entries.get(change)?.entry;
  if (!before) {
    complain(problems, { file, keys }, `it changes ${change}, which is no skill of the project`);
    return;
  }
  const listed = <T>(name: string, inherited: T[], given: Parameters<typeof inheritList<T>>[1]['entry']) =>
    inheritList(
      inherited.map((entry) => ({ entry, file, keys })),
      { entry: given, file, keys: [...keys, name] },
      (entry) => textOf(entry as Skill['aliases'][number]),
      problems,
    ).map(({ entry }) => entry);
  const entry: Skill = {
    ...before,
    ...given(fields),
    aliases: listed('aliases', before.aliases, aliases),
    implies: listed('implies', before.implies, implies),
  };
  entries.set(change, { entry, file, keys });
}

/** The fields that hold something. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const textOf = (alias: Skill['aliases'][number]): string => (typeof alias === 'string' ? alias : alias.text);

function toKeyword(
  placed: Placed<Skill>,
  entries: ReadonlyMap<string, Placed<Skill>>,
  problems: Problems | null,
): Keyword {
  const { entry: skill } = placed;
  return {
    id: skill.id,
    name: skill.name,
    tier: null,
    technical: skill.technical,
    forms: formsOf(skill),
    implies: impliedBy(placed, entries, problems),
    since: skill.since ?? null,
  };
}

function formsOf(skill: Skill): KeywordForm[] {
  const guard = skill.guard ?? null;
  const forms: KeywordForm[] = [{ text: skill.name, kind: 'exact', guard }];
  if (skill.acronym) forms.push({ text: skill.acronym, kind: 'acronym', guard });
  if (skill.full) forms.push({ text: skill.full, kind: 'full', guard: null });
  for (const alias of skill.aliases) {
    forms.push(
      typeof alias === 'string' ? { text: alias, kind: 'alias', guard: null } : { ...alias, kind: 'alias' },
    );
  }
  return forms;
}

/** Everything a skill shows, directly or through others. */
function impliedBy(
  placed: Placed<Skill>,
  entries: ReadonlyMap<string, Placed<Skill>>,
  problems: Problems | null,
): Set<string> {
  const { entry: skill, file, keys } = placed;
  const found = new Set<string>();
  skill.implies.forEach((id) => {
    if (!entries.has(id) && problems)
      complain(
        problems,
        { file, keys: [...keys, 'implies'] },
        `${skill.id} implies ${id}, which is no skill`,
      );
  });
  const open = [...skill.implies];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(entries.get(id)?.entry.implies ?? []));
  }
  found.delete(skill.id);
  return found;
}
