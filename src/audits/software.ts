import type { Bullet } from '../parse/resume.ts';
import type { Evidence } from './evidence.ts';

/** How much of a position must be software for its statements to be judged as software work. */
const softwareShare = 1 / 3;

/** The statements of positions and projects that are software work. */
export const softwareBullets = ({ resume, experience }: Pick<Evidence, 'resume' | 'experience'>): Bullet[] =>
  [...resume.work, ...resume.projects]
    .filter((entry) => (experience.relevance.get(entry.id) ?? 0) >= softwareShare)
    .flatMap((entry) => entry.bullets);
