import { avoidPhrases } from '../../../src/audits/language/avoid-phrases.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(avoidPhrases, {
  pass: [
    { it: 'plain words', resume: {} },
    {
      it: 'the same words in other senses',
      resume: {
        bullets: [
          'Built the detail page.',
          'Sold passion fruit to 40 shops.',
          'Wrote a player for the team.',
          'Fixed a hard bug in a worker.',
        ],
      },
    },
  ],
  fail: [
    {
      it: 'one phrase, wherever it is printed',
      resume: { summary: 'Passionate engineer.' },
      score: 0.66,
      findings: [['printed', 'Passionate']],
    },
    {
      it: 'a phrase in quotes',
      resume: { bullets: ['Called a "team player" by two managers.'] },
      score: 0.66,
      findings: [['printed', 'team player']],
    },
    {
      it: 'three phrases as nothing left',
      resume: { summary: 'Hard-working, self-starting and detail oriented.' },
      score: 0,
      findings: [
        ['printed', 'Hard-working'],
        ['printed', 'self-starting'],
        ['printed', 'detail oriented'],
      ],
    },
    {
      it: 'one in a list of skills',
      resume: { skills: 'Python, Team Player' },
      score: 0.66,
      findings: [['printed', 'Team Player']],
    },
  ],
});
