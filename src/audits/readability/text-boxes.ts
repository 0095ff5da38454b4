import { defineAudit } from '../audit.ts';
import { isWordProcessed, notShownBy } from '../formats.ts';

/** Text boxes in a Word file, whose text common extractors drop. */
export const textBoxes = defineAudit({
  id: 'text-boxes',
  title: 'No text boxes',
  failureTitle: 'Text stands in text boxes',
  why: 'Common extractors drop text boxes whole, with everything that stands in them.',
  messages: {
    boxes: {
      says: '{count} text boxes hold part of the resume.',
      fix: 'Move their text into the body of the page.',
    },
  },
  reads: ['document'],
  audit({ document }) {
    if (!isWordProcessed(document)) return notShownBy(document, 'text boxes');
    const count = document.layout.textBoxes;
    return {
      score: count === 0 ? 1 : 0,
      findings:
        count === 0
          ? []
          : [{ message: 'boxes', values: { count }, span: null, expected: 'text in the body' }],
    };
  },
});
