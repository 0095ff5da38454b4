import { defineAudit } from '../audit.ts';
import { notShownBy } from '../formats.ts';

/** Text that no human sees: it earns nothing and is shown to the candidate. */
export const hiddenText = defineAudit({
  id: 'hidden-text',
  title: 'Nothing is hidden',
  failureTitle: 'The file holds text that nobody sees',
  why: 'Hidden words earn nothing here, and reviewers who find them take them for a trick.',
  messages: {
    hidden: {
      says: '{count} pieces of text are not visible ({reasons}).',
      fix: 'Remove them, or make them visible if they belong to the resume.',
    },
  },
  reads: ['document'],
  audit({ document }) {
    if (document.format === 'text') return notShownBy(document, 'hidden text');
    const count = document.hidden.length;
    const reasons = [...new Set(document.hidden.map((hidden) => hidden.reason))].join(', ');
    return {
      score: count === 0 ? 1 : 0,
      findings:
        count === 0
          ? []
          : [{ message: 'hidden', values: { count, reasons }, span: null, expected: 'visible text alone' }],
    };
  },
});
