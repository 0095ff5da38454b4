import { textBoxes } from '../../../src/audits/readability/text-boxes.ts';
import { auditTester } from '../../audit-tester.ts';
import { asFormat } from './layouts.ts';

auditTester(textBoxes, {
  pass: [
    { it: 'a Word file without any', resume: {}, with: { document: asFormat('docx') } },
    { it: 'a Word file with pictures', resume: {}, with: { document: asFormat('docx', { images: 3 }) } },
  ],
  fail: [
    {
      it: 'a text box',
      resume: {},
      with: { document: asFormat('docx', { textBoxes: 2 }) },
      score: 0,
      findings: [['boxes']],
    },
  ],
  notApplicable: [
    { it: 'text', resume: {} },
    { it: 'a PDF', resume: {}, with: { document: asFormat('pdf', { textBoxes: 2 }) } },
  ],
});
