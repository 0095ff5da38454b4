import { withoutCopies } from '../../match/copies.ts';
import type { Bullet, Resume } from '../../parse/resume.ts';
import { defineAudit } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { standIns } from '../stand-ins.ts';

/** The share of statements of positions that begin with what was done; a project may say what it is. */
export const strongOpenings = defineAudit({
  id: 'strong-openings',
  title: 'Statements begin with what you did',
  failureTitle: 'Some statements begin weakly',
  why: 'The first word tells whether you did the work or stood beside it.',
  messages: {
    weak: {
      says: 'It begins weakly: "{opening}".',
      fix: 'Begin with the verb for what you did, if it is true: built, fixed, designed, moved, cut, led.',
    },
    none: {
      says: 'There are no statements to read.',
      fix: 'Write two to five under each position or project.',
    },
  },
  reads: ['resume', 'wording', 'english'],
  audit({ resume, wording, english }) {
    if (!english) return { score: null, reason: 'openings are judged in English only', findings: [] };
    const bullets = withoutCopies(judgedOf(resume, wording));
    if (bullets.length === 0)
      return {
        score: 0,
        findings: [{ message: 'none', span: null, expected: 'statements under positions' }],
      };
    const weak = bullets.filter((bullet) => wording.get(bullet.id)?.weakOpening);
    return {
      score: 1 - weak.length / bullets.length,
      displayValue: `${bullets.length - weak.length} of ${bullets.length} statements`,
      findings: weak.map((bullet) => {
        const opening = /^\S+(?:\s+\S+)?/.exec(bullet.value)?.[0] ?? bullet.value;
        const end = bullet.range.start + opening.length;
        return {
          message: 'weak',
          values: { opening },
          span: bullet.range,
          patch: { kind: 'replace', start: bullet.range.start, end, text: standIns.opening } as const,
        };
      }),
    };
  },
});

/** The statements of positions; where no position has any those of projects, which may first say what they are. */
function judgedOf({ work, projects }: Resume, wording: Evidence['wording']): Bullet[] {
  const told = work.flatMap((position) => position.bullets);
  if (told.length > 0) return told;
  return projects.flatMap(({ bullets }) => {
    const [first, ...others] = bullets;
    const isDescribed = others.length > 0 && first && wording.get(first.id)?.verb === null;
    return isDescribed ? others : bullets;
  });
}
