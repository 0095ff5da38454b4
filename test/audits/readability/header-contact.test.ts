import { headerContact } from '../../../src/audits/readability/header-contact.ts';
import type { Document } from '../../../src/extract/document.ts';
import { auditTester } from '../../audit-tester.ts';
import { asFormat } from './layouts.ts';

/** The document as a Word file whose page header holds these words. */
const headed =
  (...words: string[]) =>
  (document: Document): Document =>
    asFormat('docx', {
      headerText: words.map((word) => ({
        start: document.text.indexOf(word),
        end: document.text.indexOf(word) + word.length,
      })),
    })(document);

auditTester(headerContact, {
  pass: [
    { it: 'details in the body', resume: {}, with: { document: headed() } },
    { it: 'other words in the header', resume: {}, with: { document: headed('Languages') } },
    {
      it: 'a resume without details, which another check faults',
      resume: { name: null, contact: null },
      with: { document: headed() },
    },
  ],
  fail: [
    {
      it: 'an address in the header',
      resume: {},
      with: { document: headed('jordan.example@example.com') },
      score: 0.67,
      findings: [['header', 'jordan.example@example.com']],
    },
    {
      it: 'all of it in the header',
      resume: {},
      with: { document: headed('Jordan Example', 'jordan.example@example.com', '(303) 555-0142') },
      score: 0,
      findings: [
        ['header', 'Jordan Example'],
        ['header', '(303) 555-0142'],
        ['header', 'jordan.example@example.com'],
      ],
    },
  ],
  notApplicable: [
    { it: 'text', resume: {} },
    { it: 'a PDF', resume: {}, with: { document: asFormat('pdf') } },
  ],
});
