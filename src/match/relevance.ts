import type { Role } from '../lexicon/role.ts';
import { tokenize } from '../lexicon/tokens.ts';
import type { Resume } from '../parse/resume.ts';
import type { Mention } from './mention.ts';

/**
 * How much of each position and project is software, 0..1 by its id: by its title, or by how many skills of the role
 * its statements use. Where that makes it software work, duties told in plain words count beside the skills; of a
 * position in another profession nothing is believed that is only told. A title that no list knows ("Geologist") keeps its
 * position to a part, however many tools its statements name.
 */
export function relevanceByEntry(
  resume: Resume,
  claimed: readonly Mention[],
  duties: readonly Mention[],
  role: Role,
): Map<string, number> {
  const {
    fullRelevanceSkills,
    neighbourMost,
    strangerMost,
    neighbourShare,
    adjacentShare,
    toldShare,
    genericShare,
  } = role.rubric.experience;
  const most = new Map([
    [neighbourShare, neighbourMost],
    [adjacentShare, adjacentShare],
  ]);
  const shareOf = (shown: number): number => Math.min(1, Math.max(0, shown - 1) / (fullRelevanceSkills - 1));
  const skills = usedByEntry(claimed.filter((mention) => isRoleSkill(mention.id, role)));
  const told = usedByEntry(duties);
  const titles = new Map(
    resume.work.map(({ id, title }) => [id, title ? titleShare(title.value, role) : ('untitled' as const)]),
  );
  const isSure = [...titles.values()].some((share) => typeof share === 'number' && share >= toldShare);
  return new Map(
    [...resume.work, ...resume.projects].map(({ id }) => {
      const named = skills.get(id)?.size ?? 0;
      const title = titles.get(id) ?? 0;
      if (title === 'unrelated') return [id, 0];
      const deeds = told.get(id)?.size ?? 0;
      const isLikely = named > 0 || (isSure && deeds > 0);
      const titled =
        typeof title === 'number'
          ? title
          : isLikely && (title === 'unsure' || (isSure && deeds > 1))
            ? genericShare
            : 0;
      const bound = titles.get(id) === 0 ? strangerMost : (most.get(titled) ?? 1);
      const least = (shown: number): number => Math.max(titled, Math.min(bound, shareOf(shown)));
      const share = least(named);
      return [id, share < toldShare ? share : least(named + deeds)];
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

/**
 * How much software work a job title promises: all, a neighbour's part, none of itself; or that it may be software, or
 * that it rules it out.
 */
export function titleShare(title: string, role: Role): number | 'unsure' | 'unrelated' {
  const words = ` ${tokenize(title)
    .map((token) => token.key)
    .join(' ')} `;
  const holds = (phrases: readonly string[]): boolean =>
    spacedOf(phrases).some((phrase) => words.includes(phrase));
  const { genericShare, neighbourShare, adjacentShare } = role.rubric.experience;
  if (holds(role.unrelated)) return 'unrelated';
  if (holds(role.managers)) return neighbourShare;
  if (holds(role.core)) return 1;
  if (holds(role.neighbours)) return neighbourShare;
  if (holds(role.otherwise)) return 0;
  if (holds(role.adjacent)) return adjacentShare;
  if (holds(role.titles)) return 1;
  if (holds(role.generic)) return genericShare;
  return holds(role.unsure) ? 'unsure' : 0;
}
