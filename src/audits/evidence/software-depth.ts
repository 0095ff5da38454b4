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
  },
  options: ['saturationMonths'],
  reads: ['experience'],
  audit({ experience }, options) {
    const months = experience.softwareMonths;
    return {
      score: 1 - Math.exp(-months / option(options, 'saturationMonths')),
      displayValue: `${Math.floor(months / 12)} years ${months % 12} months`,
      findings:
        months === 0 ? [{ message: 'none', span: null, expected: 'dates of software positions' }] : [],
    };
  },
});
