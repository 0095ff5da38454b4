import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';
import { relevanceOf, softwareBullets } from '../software.ts';
import { standIns } from '../stand-ins.ts';

/**
 * Of the statements about software work, how many hold a measure, each by how much of its position is software; few
 * statements are judged as if there were more.
 */
export const measuredResults = defineAudit({
  id: 'measured-results',
  title: 'Statements give measurable results',
  failureTitle: 'Many statements give no measurable result',
  why: 'Numbers let a reader judge the size of the work: how many users, how much faster, how often, how large.',
  messages: {
    unmeasured: {
      says: 'No measure in this statement.',
      fix: 'If you know it, add the size or the effect: how many, how much faster, how often, how large a team.',
    },
    none: {
      says: 'There are no statements about software work.',
      fix: 'Write two to five under each position or project.',
    },
  },
  options: ['targetRatio', 'fewestStatements'],
  reads: ['resume', 'experience', 'wording', 'role'],
  audit(input, options) {
    const bullets = softwareBullets(input);
    if (bullets.length === 0)
      return {
        score: 0,
        displayValue: 'no statements',
        findings: [{ message: 'none', span: null, expected: 'statements under software positions' }],
      };
    const unmeasured = bullets.filter((bullet) => !input.wording.get(bullet.id)?.quantified);
    const measured = bullets.length - unmeasured.length;
    const judged = Math.max(bullets.length, option(options, 'fewestStatements'));
    const counted = bullets
      .filter((bullet) => !unmeasured.includes(bullet))
      .reduce((sum, bullet) => sum + relevanceOf(bullet, input), 0);
    const enough = judged * option(options, 'targetRatio');
    return {
      score: clamp(counted / enough),
      displayValue: `${measured} of ${bullets.length} statements; ${Math.ceil(enough)} earn the whole`,
      findings: unmeasured.map((bullet) => {
        const end = bullet.range.end - (/[.;]$/.test(bullet.value) ? 1 : 0);
        return {
          message: 'unmeasured',
          span: bullet.range,
          patch: { kind: 'replace', start: end, end, text: ` ${standIns.measure}` } as const,
        };
      }),
    };
  },
});
