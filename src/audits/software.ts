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
