import { defineAudit } from '../audit.ts';
import { notShownBy } from '../formats.ts';

/** Columns in a PDF, which some systems read line by line across. */
export const singleColumn = defineAudit({
  id: 'single-column',
  title: 'One column',
  failureTitle: 'Several columns',
  why: 'Some hiring systems read straight across the page and mix the columns.',
  messages: {
    columns: {
      says: 'The page has columns side by side.',
      fix: 'Use one column, at least in the copy you send to online forms.',
    },
  },
  reads: ['document'],
  audit({ document }) {
    if (document.format !== 'pdf') return notShownBy(document, 'columns');
    const { columns } = document.layout;
    return {
      score: columns ? 0 : 1,
      findings: columns ? [{ message: 'columns', span: null, expected: 'one column' }] : [],
    };
  },
});
