import { repetition } from '../../../src/audits/language/repetition.ts';
import { auditTester } from '../../audit-tester.ts';

const work = [
  'the billing API',
  'the parser of invoices',
  'a queue for mails',
  'the login',
  'the nightly export',
];
const others = ['Cut costs.', 'Led two people.', 'Moved to AWS.', 'Fixed the tests.', 'Ran Kafka.'];

auditTester(repetition, {
  pass: [
    { it: 'a few statements', resume: {} },
    {
      it: 'a plain verb now and then',
      resume: { bullets: [...work.slice(0, 4).map((what) => `Wrote ${what}.`), ...others] },
    },
    {
      it: 'five openings alike among very many',
      resume: {
        bullets: [
          ...work.map((what) => `Wrote ${what}.`),
          ...work.flatMap((what) => [
            `Tested ${what}.`,
            `Released ${what}.`,
            `Measured ${what}.`,
            `Ran ${what}.`,
          ]),
        ],
      },
    },
    {
      it: 'statements that begin with different nouns',
      resume: { bullets: work.map((what) => `${what} and its tests`) },
    },
    {
      it: 'a product named in three statements',
      resume: { bullets: ['Built', 'Tested', 'Ran'].map((verb) => `${verb} the Harbour Freight API.`) },
    },
    {
      it: 'two short statements alike under two employers',
      resume: { bullets: ['Ran Kafka.', 'Cut costs.', 'Ran Kafka.'] },
    },
  ],
  fail: [
    {
      it: 'five statements that open alike',
      resume: { bullets: work.map((what) => `Wrote ${what}.`) },
      score: 0,
      findings: [['opening', /^Wrote the nightly export/]],
    },
    {
      it: 'one verb in several forms',
      resume: {
        bullets: ['Lead four people.', 'Led the move.', 'Leading tests.', 'Led the API.', 'Lead releases.'],
      },
      findings: [['opening', /^Lead releases/]],
    },
    {
      it: 'one long phrase in three statements',
      resume: {
        bullets: ['Built', 'Tested', 'Moved'].map(
          (verb) => `${verb} services to improve the experience of all our customers`,
        ),
      },
      findings: [['phrase', /^Moved services/]],
    },
    {
      it: 'a statement that stands twice',
      resume: {
        bullets: [
          'Built the billing API used by 300 shops',
          'Cut costs.',
          'Built the billing API used by 300 shops.',
        ],
      },
      findings: [['twice', /^Built the billing API/]],
    },
  ],
});
