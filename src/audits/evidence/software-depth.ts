import { defineAudit } from '../audit.ts';
import { option } from '../options.ts';

/** Months of dated software work with diminishing returns: 1 - e^(-months / saturation). */
export const softwareDepth = defineAudit({
  id: 'software-depth',
  title: 'Years of software work',
  failureTitle: 'Little dated software work',
  why: 'Time in software work is what level is judged by. It cannot be fixed by writing, only be made visible by dates.',
  messages: {
    none: {
      says: 'No dated software work was found.',
      fix: 'Give each software position its start and end, month and year.',
    },
    unmeasured: {
      says: 'These years hold not one measured result, and count less for it.',
      fix: 'Add the size or the effect to the statement that you are proudest of.',
    },
    partly: {
      says: 'This position counts {percent} %: neither its title nor its statements show more software work of the role.',
      fix: 'If it was backend work, say in its statements what you built and with which tools.',
    },
  },
  options: ['saturationMonths', 'unmeasured'],
  reads: ['resume', 'experience', 'software'],
  audit({ resume, experience, software }, options) {
    const months = experience.creditedMonths;
    const measured = software.some((statement) => statement.measured);
    const partly = resume.work.flatMap((position) => {
      const share = experience.dated.has(position.id) ? (experience.relevance.get(position.id) ?? 0) : 0;
      return share > 0 && share < 1 ? [{ position, percent: Math.round(100 * share) }] : [];
    });
    return {
      score:
        (1 - Math.exp(-months / option(options, 'saturationMonths'))) *
        (measured ? 1 : option(options, 'unmeasured')),
      displayValue: `${counted(Math.floor(months / 12), 'year')} ${counted(months % 12, 'month')} counted`,
      findings:
        months === 0
          ? [{ message: 'none', span: null, expected: 'dates of software positions' }]
          : [
              ...(measured ? [] : [{ message: 'unmeasured', span: null, expected: 'one measured result' }]),
              ...partly.map(({ position, percent }) => ({
                message: 'partly',
                values: { percent },
                span: (position.title ?? position.company)?.range ?? position.range,
              })),
            ],
    };
  },
});

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
