import { bonusKeywords } from '../../../src/audits/keywords/bonus-keywords.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(bonusKeywords, {
  pass: [
    {
      it: 'all three in statements',
      resume: { bullets: ['Led problem solving in 12 outages, with clear communication and teamwork.'] },
    },
  ],
  fail: [
    {
      it: 'what is only listed, in part',
      resume: { bullets: ['Cut latency by half.'], skills: 'Problem Solving, Communication, Teamwork' },
      score: 0.4,
      findings: [],
    },
    {
      it: 'what is not there',
      resume: { bullets: ['Cut latency by half.'] },
      score: 0,
      findings: [['missing'], ['missing'], ['missing']],
    },
    {
      it: 'a protocol as no communication, a team as no teamwork',
      resume: { bullets: ['Built communication protocols.', 'Wrote the teams page.', 'Solved 40 tickets.'] },
      findings: [['missing'], ['missing'], ['missing']],
    },
  ],
});
