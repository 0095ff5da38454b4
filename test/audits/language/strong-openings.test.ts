import { strongOpenings } from '../../../src/audits/language/strong-openings.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(strongOpenings, {
  pass: [
    {
      it: 'strong verbs',
      resume: { bullets: ['Built the API.', 'Cut costs by 10%.', 'Led four engineers.'] },
    },
    { it: 'an adverb before a strong verb', resume: { bullets: ['Successfully migrated 40 tables.'] } },
    {
      it: 'a project that first says what it is',
      resume: {
        bullets: [],
        project:
          'Seat Board (Jan 2024 - May 2024)\nA car pool board for students.\n- Built the API in Python.\n- Cut its start to 2 s.',
      },
    },
    {
      it: 'what helped others, said with a verb of its own',
      resume: { bullets: ['Automated what had helped nobody.'] },
    },
  ],
  fail: [
    {
      it: 'duty phrases, helpers and subjects',
      resume: {
        bullets: ['Responsible for the API.', 'Helped with tests.', 'Worked on billing.', 'I wrote tests.'],
      },
      score: 0,
      findings: [
        ['weak', 'Responsible for the API.'],
        ['weak', 'Helped with tests.'],
        ['weak', 'Worked on billing.'],
        ['weak', 'I wrote tests.'],
      ],
    },
    {
      it: 'one of two',
      resume: { bullets: ['Built the API.', 'Participated in reviews.'] },
      score: 0.5,
      findings: [['weak', /^Participated/]],
    },
    { it: 'no verb at all', resume: { bullets: ['The billing API.'] }, score: 0, findings: [['weak']] },
    { it: 'a position without statements', resume: { bullets: [] }, score: 0, findings: [['none']] },
  ],
});
