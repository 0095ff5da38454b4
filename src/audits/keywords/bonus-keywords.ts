import { defineAudit } from '../audit.ts';
import { mean, option } from '../options.ts';

/** The bonus list: shown in a statement counts whole, listed in part. */
export const bonusKeywords = defineAudit({
  id: 'bonus-keywords',
  title: 'The bonus skills are shown',
  failureTitle: 'Some bonus skills are not shown',
  why: 'The role counts them as a plus; a statement about working with others shows them better than the word.',
  messages: {
    missing: {
      says: '{name} is not shown.',
      fix: 'If a statement is about it, say so there: whom you worked with, what you solved, what you explained to whom.',
    },
    unused: {
      says: '{name} is not shown.',
      fix: 'If you have used it, say for what in a statement of the position where you did.',
    },
  },
  options: ['listed'],
  reads: ['coverage', 'role'],
  audit({ coverage, role }, options) {
    const bonus = coverage.filter((each) => each.tier === 'bonus');
    const worth = bonus.map((each) =>
      each.grade === 'missing' ? 0 : each.grade === 'listed' ? option(options, 'listed') : 1,
    );
    return {
      score: mean(worth),
      displayValue: `${bonus.filter((each) => each.grade !== 'missing').length} of ${bonus.length}`,
      findings: bonus
        .filter((each) => each.grade === 'missing')
        .map((each) => ({
          message: role.keywords.get(each.id)?.technical ? 'unused' : 'missing',
          values: { name: each.name },
          span: null,
          expected: `bonus list of ${role.name}`,
        })),
    };
  },
});
