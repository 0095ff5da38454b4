import { scannedPages } from '../../../src/audits/readability/scanned-pages.ts';
import type { Document } from '../../../src/extract/document.ts';
import { auditTester } from '../../audit-tester.ts';
import { asFormat } from './layouts.ts';

const recognised = (document: Document): Document => ({
  ...asFormat('pdf', { images: 1 })(document),
  ocr: { engine: 'tesseract', language: 'eng', confidence: 0.93 },
});

auditTester(scannedPages, {
  pass: [],
  fail: [
    {
      it: 'a scan whose letters were recognised',
      resume: {},
      with: { document: recognised },
      score: 0,
      findings: [['recognised']],
    },
  ],
  notApplicable: [
    { it: 'text', resume: {} },
    {
      it: 'a PDF with a photo beside its text',
      resume: {},
      with: { document: asFormat('pdf', { images: 1 }) },
    },
  ],
});
