import { gapIn } from '../../wording/gaps.ts';
import { defineAudit } from '../audit.ts';
import { clamp, option } from '../options.ts';
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
      fix: '{question} If you know it, say it here.',
    },
    none: {
      says: 'There are no statements about software work.',
      fix: 'Write two to five under each position or project.',
    },
  },
  options: ['targetRatio', 'fewestStatements'],
  reads: ['software', 'english'],
  audit({ software: statements, english }, options) {
    if (statements.length === 0)
      return {
        score: 0,
        displayValue: 'none is about software work',
        findings: [{ message: 'none', span: null, expected: 'statements under software positions' }],
      };
    const measured = statements.filter((statement) => statement.measured);
    const judged = Math.max(statements.length, option(options, 'fewestStatements'));
    const counted = measured.reduce((sum, { share }) => sum + share, 0);
    const enough = judged * option(options, 'targetRatio');
    // enough statements, of positions that count in part
    const partly =
      counted < enough && measured.length >= enough ? ', some of work that is software in part' : '';
    return {
      score: clamp(counted / enough),
      displayValue: `${measured.length} of ${statements.length} statements${partly}; ${Math.ceil(enough)} earn the whole`,
      findings: statements.flatMap((statement) => {
        if (statement.measured) return [];
        const { bullet } = statement;
        const end = bullet.range.end - (/[.;]$/.test(bullet.value) ? 1 : 0);
        return {
          message: 'unmeasured',
          // asked for what is shown alone, and not in every proof
          values: {
            get question() {
              return questionAbout(bullet.value, english);
            },
          },
          span: bullet.range,
          patch: { kind: 'replace', start: end, end, text: ` ${standIns.measure}` } as const,
        };
      }),
    };
  },
});

const anyMeasure = 'How many, how much faster, how often, or how large a team?';

/** What a reader would ask of this statement; the topics are known by English words. */
const questionAbout = (text: string, english: boolean): string =>
  (english ? gapIn(text)?.question : null) ?? anyMeasure;
