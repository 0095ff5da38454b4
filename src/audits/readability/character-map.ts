import { defineAudit } from '../audit.ts';
import { notShownBy } from '../formats.ts';
import { clamp, option } from '../options.ts';

/** Characters that are printed but have no meaning in the file. */
export const characterMap = defineAudit({
  id: 'character-map',
  title: 'Every character can be read',
  failureTitle: 'Some characters cannot be read',
  why: 'Where a font has no character map, a machine reads nothing or other letters than you see.',
  messages: {
    unmapped: {
      says: '{count} characters have no meaning in the file.',
      fix: 'Export it again with another font, or print it to PDF from another program.',
    },
  },
  options: ['tolerated', 'total'],
  reads: ['document'],
  audit({ document }, options) {
    if (document.format !== 'pdf') return notShownBy(document, 'fonts');
    const count = document.layout.unmapped;
    const share = count / Math.max(1, document.text.length);
    const tolerated = option(options, 'tolerated');
    return {
      score: clamp(1 - Math.max(0, share - tolerated) / (option(options, 'total') - tolerated)),
      findings:
        share > tolerated
          ? [{ message: 'unmapped', values: { count }, span: null, expected: 'fonts with a character map' }]
          : [],
    };
  },
});
