import { withoutCopies } from '../match/copies.ts';
import type { Experience, ExperienceSource } from '../match/experience.ts';
import type { Bullet } from '../parse/resume.ts';

/** A statement of a position or project that is software work. */
export interface SoftwareStatement {
  bullet: Bullet;
  /** how much of its position or project is software, 0..1 */
  share: number;
  /** whether it holds a measure */
  measured: boolean;
}

/**
 * The statements of positions and projects that are software work, in the order of the resume; what stands twice counts
 * once, where it counts most.
 */
export const softwareStatements = ({
  resume,
  experience,
  role,
  wording,
}: Pick<ExperienceSource, 'resume' | 'role' | 'wording'> & {
  experience: Pick<Experience, 'relevance'>;
}): SoftwareStatement[] => {
  const printed = [...resume.work, ...resume.projects].flatMap(({ id, bullets }) => {
    const share = experience.relevance.get(id) ?? 0;
    if (share < role.rubric.experience.softwareShare) return [];
    return bullets.map((bullet) => ({
      bullet,
      share,
      measured: wording.get(bullet.id)?.quantified ?? false,
    }));
  });
  const most = [...printed].sort((a, b) => b.share - a.share).map(({ bullet }) => bullet);
  const counted = new Set(withoutCopies(most));
  return printed.filter(({ bullet }) => counted.has(bullet));
};
