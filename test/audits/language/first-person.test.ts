import { firstPersonWording } from '../../../src/audits/language/first-person.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(firstPersonWording, {
  pass: [
    { it: 'statements without a subject', resume: {} },
    { it: 'a summary that speaks for itself', resume: { summary: 'I build APIs and we ship them.' } },
    {
      it: 'letters and numerals that are no person',
      resume: { bullets: ['Ran I/O tests in an AI lab.', 'Moved 40 VMs to US regions.'] },
    },
  ],
  fail: [
    {
      it: '"I" in a statement',
      resume: { bullets: ['I built the API.'] },
      score: 0.75,
      findings: [['person', 'I']],
    },
    {
      it: '"we" in a statement',
      resume: { bullets: ['We built the API.'] },
      score: 0.75,
      findings: [['person', 'We']],
    },
    {
      it: 'one in each of two statements',
      resume: { bullets: ['I built the API.', 'Before that we cut costs by 10%.'] },
      score: 0.5,
      findings: [
        ['person', 'I'],
        ['person', 'we'],
      ],
    },
  ],
});
