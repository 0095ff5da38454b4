import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';
import { softwareBullets } from '../software.ts';

/** Of the statements about software work, how many hold a measure; few statements are judged as if there were more. */
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
  reads: ['resume', 'experience', 'wording'],
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
    return {
      score: clamp(measured / judged / option(options, 'targetRatio')),
      displayValue: `${measured} of ${bullets.length} statements`,
      findings: unmeasured.map((bullet) => {
        const end = bullet.range.end - (/[.;]$/.test(bullet.value) ? 1 : 0);
        return {
          message: 'unmeasured',
          span: bullet.range,
          patch: { kind: 'replace', start: end, end, text: ' [by how much?]' } as const,
        };
      }),
    };
  },
});
