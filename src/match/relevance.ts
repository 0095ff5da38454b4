import type { Role } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Resume } from '../parse/resume.ts';
import type { Mention } from './mention.ts';

/**
 * How much of each position and project is software, 0..1 by its id: by its title, or by how many skills of the role
 * its statements use. Where that makes it software work, duties told in plain words count beside the skills; of a
 * position in another profession nothing is believed that is only told.
 */
export function relevanceByEntry(
  resume: Resume,
  claimed: readonly Mention[],
  duties: readonly Mention[],
  role: Role,
): Map<string, number> {
  const { fullRelevanceSkills, neighbourMost, neighbourShare, toldShare } = role.rubric.experience;
  const shareOf = (shown: number): number => Math.min(1, Math.max(0, shown - 1) / (fullRelevanceSkills - 1));
  const skills = usedByEntry(claimed.filter((mention) => isRoleSkill(mention.id, role)));
  const told = usedByEntry(duties);
  return new Map(
    [...resume.work, ...resume.projects].map((entry) => {
      const titled = 'title' in entry && entry.title ? titleShare(entry.title.value, role) : 0;
      if (titled === null) return [entry.id, 0];
      const most = titled === neighbourShare ? neighbourMost : 1;
      const named = skills.get(entry.id)?.size ?? 0;
      const share = Math.max(titled, Math.min(most, shareOf(named)));
      const shown = share < toldShare ? named : named + (told.get(entry.id)?.size ?? 0);
      return [entry.id, Math.max(titled, Math.min(most, shareOf(shown)))];
    }),
  );
}

/** The duties that are believed: those told of positions and projects that are software work. */
export const believed = (
  duties: readonly Mention[],
  relevance: ReadonlyMap<string, number>,
  role: Role,
): Mention[] =>
  duties.filter(({ position }) => (relevance.get(position ?? '') ?? 0) >= role.rubric.experience.toldShare);

/** The ids used in the statements of each position and project. */
function usedByEntry(mentions: readonly Mention[]): Map<string, Set<string>> {
  const byEntry = new Map<string, Set<string>>();
  for (const { use, position, id } of mentions) {
    if (use !== 'used' || !position) continue;
    const used = byEntry.get(position);
    if (used) used.add(id);
    else byEntry.set(position, new Set([id]));
  }
  return byEntry;
}

/** A skill of the role is a must-have or shows one; a spreadsheet is technical and shows none. */
export function isRoleSkill(id: string, role: Role): boolean {
  const implied = role.keywords.get(id)?.implies;
  return role.mustHave.some((mustHave) => mustHave.id === id || (implied?.has(mustHave.id) ?? false));
}

const spaced = new WeakMap<readonly string[], readonly string[]>();

/** The phrases of a list as whole words, made once. */
function spacedOf(phrases: readonly string[]): readonly string[] {
  const known = spaced.get(phrases) ?? phrases.map((phrase) => ` ${phrase.replaceAll('-', ' ')} `);
  spaced.set(phrases, known);
  return known;
}

/** How much software work a job title promises: all, a neighbour's part, none of itself; null where it rules it out. */
export function titleShare(title: string, role: Role): number | null {
  const words = ` ${tokenize(title)
    .map((token) => token.key)
    .join(' ')} `;
  const holds = (phrases: readonly string[]): boolean =>
    spacedOf(phrases).some((phrase) => words.includes(phrase));
  const { genericShare, neighbourShare } = role.rubric.experience;
  if (holds(role.unrelated)) return null;
  if (holds(role.core)) return 1;
  if (holds(role.neighbours)) return neighbourShare;
  if (holds(role.otherwise)) return 0;
  if (holds(role.titles)) return 1;
  return holds(role.generic) ? genericShare : 0;
}
