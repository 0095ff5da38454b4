import { singleColumn } from '../../../src/audits/readability/single-column.ts';
import { auditTester } from '../../audit-tester.ts';
import { asFormat } from './layouts.ts';

auditTester(singleColumn, {
  pass: [
    { it: 'a PDF of one column', resume: {}, with: { document: asFormat('pdf') } },
    {
      it: 'a PDF with a table but one column',
      resume: {},
      with: { document: asFormat('pdf', { tables: 1 }) },
    },
  ],
  fail: [
    {
      it: 'columns',
      resume: {},
      with: { document: asFormat('pdf', { columns: true }) },
      score: 0,
      findings: [['columns']],
    },
  ],
  notApplicable: [
    { it: 'text', resume: {} },
    { it: 'a Word file', resume: {}, with: { document: asFormat('docx', { columns: true }) } },
  ],
});
