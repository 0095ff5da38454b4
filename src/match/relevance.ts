import type { Role } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Position, Project, Resume } from '../parse/resume.ts';
import type { Leaf } from '../range.ts';
import type { Mention } from './mention.ts';

/** How much of each position and project is software, 0..1 by its id. */
export function relevanceByEntry(
  resume: Resume,
  claimed: readonly Mention[],
  role: Role,
): Map<string, number> {
  const usedIn = roleSkillsByEntry(claimed, role);
  return new Map(
    [...resume.work, ...resume.projects].map((entry) => [
      entry.id,
      relevanceOf(entry, usedIn.get(entry.id)?.size ?? 0, role),
    ]),
  );
}

/** Software work by its title, or by how many skills of the role its statements use. */
function relevanceOf(entry: Position | Project, skillsUsed: number, role: Role): number {
  const titled = 'title' in entry && entry.title ? titleShare(entry.title, role) : 0;
  const { fullRelevanceSkills } = role.rubric.experience;
  return Math.max(titled, Math.min(1, Math.max(0, skillsUsed - 1) / (fullRelevanceSkills - 1)));
}

function roleSkillsByEntry(mentions: readonly Mention[], role: Role): Map<string, Set<string>> {
  const byEntry = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.use !== 'used' || !mention.position || !isRoleSkill(mention.id, role)) continue;
    byEntry.set(mention.position, (byEntry.get(mention.position) ?? new Set()).add(mention.id));
  }
  return byEntry;
}

/** A skill of the role is a must-have or shows one; a spreadsheet is technical and shows none. */
export const isRoleSkill = (id: string, role: Role): boolean =>
  role.mustHave.some(
    (mustHave) => mustHave.id === id || (role.keywords.get(id)?.implies.has(mustHave.id) ?? false),
  );

/** How much software work a job title promises: all, a neighbour's part, or none. */
function titleShare(title: Leaf, role: Role): number {
  const words = ` ${tokenize(title.value)
    .map((token) => token.key)
    .join(' ')} `;
  const holds = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => words.includes(` ${phrase.replaceAll('-', ' ')} `));
  return holds(role.titles) ? 1 : holds(role.neighbours) ? role.rubric.experience.neighbourShare : 0;
}
