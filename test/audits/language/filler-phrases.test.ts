import { fillerWording } from '../../../src/audits/language/filler-phrases.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(fillerWording, {
  pass: [
    { it: 'plain words', resume: {} },
    {
      it: 'words that only look like filler',
      resume: { bullets: ['Drove results pages to 40 ms.', 'Proved the tracks of 12 trains.'] },
    },
  ],
  fail: [
    {
      it: 'a phrase that fits any resume',
      resume: { summary: 'Results-driven engineer.' },
      score: 0.85,
      findings: [['filler', /results-driven/i]],
    },
    {
      it: 'two of them',
      resume: { summary: 'Results-driven engineer with a proven track record.' },
      score: 0.7,
      findings: [['filler'], ['filler', /proven track record/]],
    },
  ],
});
