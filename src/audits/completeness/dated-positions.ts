import { defineAudit } from '../audit.ts';

/** Every position has a start, and an end or "Present". */
export const datedPositions = defineAudit({
  id: 'dated-positions',
  title: 'Every position has its dates',
  failureTitle: 'Some positions have no dates',
  why: 'Years of experience are computed from the dates; a position without them counts for nothing.',
  messages: {
    undated: {
      says: 'No start and end were found for this position.',
      fix: 'Write month and year for both, such as "Mar 2020 – Present".',
    },
    none: {
      says: 'No positions were found.',
      fix: 'Head your work with "Experience" and give each position a title, an employer and dates.',
    },
  },
  reads: ['resume'],
  audit({ resume }) {
    if (resume.work.length === 0)
      return {
        score: 0,
        displayValue: 'no positions',
        findings: [{ message: 'none', span: null, expected: 'a section on work' }],
      };
    const undated = resume.work.filter((position) => !position.start || (!position.end && !position.current));
    return {
      score: 1 - undated.length / resume.work.length,
      displayValue: `${resume.work.length - undated.length} of ${resume.work.length}`,
      findings: undated.map((position) => ({
        message: 'undated',
        span: (position.title ?? position.company)?.range ?? position.range,
      })),
    };
  },
});
