import type { Bullet } from '../parse/resume.ts';
import type { Evidence } from './evidence.ts';

/** The statements of positions and projects that are software work. */
export const softwareBullets = ({
  resume,
  experience,
  role,
}: Pick<Evidence, 'resume' | 'experience' | 'role'>): Bullet[] =>
  [...resume.work, ...resume.projects]
    .filter((entry) => (experience.relevance.get(entry.id) ?? 0) >= role.rubric.experience.softwareShare)
    .flatMap((entry) => entry.bullets);

/** How much of the position or project of a statement is software, 0..1. */
export const relevanceOf = (bullet: Bullet, { experience }: Pick<Evidence, 'experience'>): number =>
  experience.relevance.get(bullet.id.split('.')[0] ?? '') ?? 0;
