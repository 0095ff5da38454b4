import { defineAudit } from '../audit.ts';

/** Text that stands in the file as a picture alone, and had to be recognised. */
export const scannedPages = defineAudit({
  id: 'scanned-pages',
  title: 'The text is text',
  failureTitle: 'The text is a picture',
  why: 'Most hiring software reads nothing in a scan or a photo, and what recognises letters mistakes some.',
  messages: {
    recognised: {
      says: 'The text was recognised in pictures, with {confidence} % confidence.',
      fix: 'Send the file as the program exports it in which it was written, not a scan or a photo of it.',
    },
  },
  reads: ['document'],
  audit({ document: { ocr } }) {
    if (!ocr) return { score: null, reason: 'nothing in this file had to be recognised', findings: [] };
    const confidence = Math.round(ocr.confidence * 100);
    return {
      score: 0,
      findings: [
        { message: 'recognised', values: { confidence }, span: null, expected: 'text that can be copied' },
      ],
    };
  },
});
