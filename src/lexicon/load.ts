import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CandorError } from '../errors.ts';
import { loadDuties } from './duties.ts';
import type { Keyword, ListedKeyword, Role, Tier } from './role.ts';
import { loadRubric } from './rubric.ts';
import { avoidFileSchema, keywordListSchema, roleFileSchema } from './schema.ts';
import { loadSkills } from './skills.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

export const defaultRole = 'backend-developer';

const loaded = new Map<string, Role>();

/**
 * A role pack by its id, read once a process.
 * @throws CandorError `unknown-role`, or `keywords-invalid` naming file, line and reason
 */
export function loadRole(id: string = defaultRole): Role {
  const known = loaded.get(id);
  if (known) return known;
  if (!listRoleIds().includes(id)) throw new CandorError('unknown-role');
  const role = readRole(keywordsFolder, id);
  loaded.set(id, role);
  return role;
}

/** The ids of the roles that have a folder with lists of their own. */
export const listRoleIds = (): string[] =>
  readdirSync(join(keywordsFolder, 'roles'))
    .filter((id) => existsSync(join(keywordsFolder, 'roles', id, 'role.yaml')))
    .sort();

function readRole(folder: string, id: string): Role {
  const file = readKeywordFile(folder, `roles/${id}/role.yaml`, roleFileSchema);
  const skills = loadSkills(folder);
  const mustHave = readKeywordFile(folder, `roles/${id}/must-have.yaml`, keywordListSchema).keywords;
  const bonus = readKeywordFile(folder, `roles/${id}/bonus.yaml`, keywordListSchema).keywords;
  const avoid = readKeywordFile(folder, `roles/${id}/avoid.yaml`, avoidFileSchema).phrases;
  const keywords = new Map(skills);
  for (const { skill } of mustHave) keywords.set(skill, onList(skills, skill, 'must-have'));
  for (const { skill } of bonus) keywords.set(skill, onList(skills, skill, 'bonus'));
  for (const phrase of avoid) keywords.set(phrase.id, toAvoidPhrase(phrase));
  const listed = (entry: (typeof mustHave)[number]): ListedKeyword => ({
    id: entry.skill,
    name: entry.name,
    alsoNamed: entry['also-named'],
    shownBy: entry['shown-by'] ?? null,
    instead: null,
  });
  return {
    id,
    name: file.name,
    description: file.description,
    mustHave: mustHave.map(listed),
    bonus: bonus.map(listed),
    avoid: avoid.map((phrase) => ({
      id: phrase.id,
      name: phrase.name,
      alsoNamed: [],
      shownBy: null,
      instead: phrase.instead,
    })),
    core: file.core,
    titles: file.titles,
    neighbours: file.neighbours,
    generic: file.generic,
    unrelated: file.unrelated,
    otherwise: file.otherwise,
    duties: loadDuties(folder, id, skills),
    keywords,
    rubric: loadRubric(folder, id),
    lexiconHash: hashOf(folder),
  };
}

function onList(skills: Map<string, Keyword>, id: string, tier: Tier): Keyword {
  const skill = skills.get(id);
  if (!skill)
    throw new CandorError('keywords-invalid', { detail: `the ${tier} list names ${id}, which is no skill` });
  return { ...skill, tier };
}

const toAvoidPhrase = (phrase: { id: string; name: string; aliases: string[] }): Keyword => ({
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

/** One hash over every keyword file: it names the lexicon that a report was made with. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path), 'utf8'))
      .update('\0');
  return hash.digest('hex');
}
