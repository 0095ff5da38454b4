import { characterMap } from '../../../src/audits/readability/character-map.ts';
import { auditTester } from '../../audit-tester.ts';
import { makeResume } from '../../make-resume.ts';
import { asFormat } from './layouts.ts';

const letters = makeResume().trimEnd().length;

auditTester(characterMap, {
  pass: [
    { it: 'a PDF with all its characters', resume: {}, with: { document: asFormat('pdf') } },
    {
      it: 'a PDF without one of a thousand',
      resume: makeResume({ bullets: Array(40).fill('Built the API.') }),
      with: { document: asFormat('pdf', { unmapped: 1 }) },
    },
  ],
  fail: [
    {
      it: 'a twentieth that is lost, as about half',
      resume: {},
      with: { document: asFormat('pdf', { unmapped: Math.round(letters * 0.051) }) },
      findings: [['unmapped']],
    },
    {
      it: 'a tenth that is lost',
      resume: {},
      with: { document: asFormat('pdf', { unmapped: letters }) },
      score: 0,
      findings: [['unmapped']],
    },
  ],
  notApplicable: [
    { it: 'text', resume: {} },
    { it: 'a Word file', resume: {}, with: { document: asFormat('docx', { unmapped: 9 }) } },
  ],
});
