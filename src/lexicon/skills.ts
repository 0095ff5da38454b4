import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CandorError } from '../errors.ts';
import { hashOf, preparedFrom } from './prepared.ts';
import type { Keyword, KeywordForm } from './role.ts';
import { type Skill, type SkillFile, skillFileSchema } from './schema.ts';
import { readKeywordFile, yamlFilesIn } from './yaml.ts';

/** Reads every skill of a keyword folder. @throws CandorError `keywords-invalid` on a doubled or unknown id */
export function loadSkills(folder: string): Map<string, Keyword> {
  const skills = new Map<string, Skill>();
  for (const path of yamlFilesIn(folder, 'skills')) {
    const file = readSkillFile(folder, path);
    for (const skill of file.skills) {
      if (skills.has(skill.id)) throw invalid(`${path}: the id ${skill.id} stands twice`);
      skills.set(skill.id, { ...skill, domain: file.domain, technical: file.technical });
    }
  }
  return new Map([...skills].map(([id, skill]) => [id, toKeyword(skill, skills)]));
}

/** A file of skills, checked by its schema now or, where its bytes are the same, by the build. */
function readSkillFile(folder: string, path: string): SkillFile {
  const known = preparedFrom(readFileSync(join(folder, path), 'utf8'));
  // the build wrote nothing but what `prepareSkills` made of the schema's output
  return (known as SkillFile | undefined) ?? readKeywordFile(folder, path, skillFileSchema);
}

/** Every skill file of a folder, read and checked, by the hash of its bytes: `build.mjs` keeps it for the start. @public */
export const prepareSkills = (folder: string): Record<string, SkillFile> =>
  Object.fromEntries(
    yamlFilesIn(folder, 'skills').map((path) => [
      hashOf(readFileSync(join(folder, path), 'utf8')),
      readKeywordFile(folder, path, skillFileSchema),
    ]),
  );

function toKeyword(skill: Skill, skills: Map<string, Skill>): Keyword {
  return {
    id: skill.id,
    name: skill.name,
    tier: null,
    technical: skill.technical,
    forms: formsOf(skill),
    implies: impliedBy(skill, skills),
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
function impliedBy(skill: Skill, skills: Map<string, Skill>): Set<string> {
  const found = new Set<string>();
  const open = [...skill.implies];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    const implied = skills.get(id);
    if (!implied) throw invalid(`${skill.id} implies ${id}, which is no skill`);
    found.add(id);
    open.push(...implied.implies);
  }
  found.delete(skill.id);
  return found;
}

const invalid = (detail: string): CandorError => new CandorError('keywords-invalid', { detail });
