import { hiddenText } from '../../../src/audits/readability/hidden-text.ts';
import type { Document } from '../../../src/extract/document.ts';
import { auditTester } from '../../audit-tester.ts';
import { asFormat } from './layouts.ts';

const hiding = (document: Document): Document => ({
  ...asFormat('pdf')(document),
  hidden: [
    { text: 'Kubernetes Kubernetes', reason: 'colour', page: 1, box: null },
    { text: 'Docker', reason: 'tiny', page: 1, box: null },
  ],
});

auditTester(hiddenText, {
  pass: [
    { it: 'a PDF that hides nothing', resume: {}, with: { document: asFormat('pdf') } },
    { it: 'a Word file that hides nothing', resume: {}, with: { document: asFormat('docx') } },
  ],
  fail: [{ it: 'hidden words', resume: {}, with: { document: hiding }, score: 0, findings: [['hidden']] }],
  notApplicable: [{ it: 'text', resume: {} }],
});
