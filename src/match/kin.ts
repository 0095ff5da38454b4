import type { Role } from '../lexicon/role.ts';
import { gradeValue } from './grade-value.ts';
import type { Grade, SkillEvidence } from './skill-evidence.ts';

/** A neighbour of what is asked that stands in its place: another broker for the broker, another language for it. */
export interface Kin {
  /** id of what both are: "message-queue" */
  id: string;
  /** name of the skill that is shown instead */
  by: string;
  /** what is left of its evidence, 0..1 */
  share: number;
  grade: Exclude<Grade, 'missing'>;
  hedged: boolean;
}

/** Ids of what a term is one of, and whose members stand for one another in part. */
export const kinsOf = (id: string, role: Role): string[] =>
  [...(role.keywords.get(id)?.implies ?? [])].filter((umbrella) => role.rubric.match.kin.has(umbrella));

/** The neighbour that is worth most in a term's place, or null; what shows the term itself is no neighbour. */
export function bestKin(id: string, role: Role, skills: ReadonlyMap<string, SkillEvidence>): Kin | null {
  const { match, grades } = role.rubric;
  let best: Kin | null = null;
  for (const umbrella of kinsOf(id, role)) {
    const share = match.kin.get(umbrella) ?? 0;
    for (const skill of skills.values()) {
      if (skill.id === id || skill.implies.has(id)) continue;
      if (skill.id !== umbrella && !skill.implies.has(umbrella)) continue;
      const { grade, hedged } = skill;
      const kin = { id: umbrella, by: skill.name, share, grade, hedged };
      if (!best || kinValue(kin, grades) > kinValue(best, grades)) best = kin;
    }
  }
  return best;
}

/** What a neighbour is worth in the place of what is asked, 0..1. */
export const kinValue = (kin: Kin | null, grades: Role['rubric']['grades']): number =>
  kin ? kin.share * gradeValue(kin, grades) : 0;
