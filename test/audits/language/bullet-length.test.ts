import { bulletLength } from '../../../src/audits/language/bullet-length.ts';
import { auditTester } from '../../audit-tester.ts';

const long = `Built the billing API ${'and then another part of it '.repeat(7)}in Python.`;

auditTester(bulletLength, {
  pass: [
    { it: 'statements of a line or two', resume: {} },
    { it: 'a measure in three words', resume: { bullets: ['Tuned 120 queries.', 'Lead three engineers.'] } },
    {
      it: 'few words under a position outside software',
      resume: {
        title: 'Barista',
        company: 'Harbor Street Coffee',
        bullets: ['Served coffee', 'Trained staff'],
      },
    },
    {
      it: 'few words under a project',
      resume: { project: 'Tide board\n- Written in Go\n- Docker image' },
    },
    {
      it: 'a statement of forty words',
      resume: { bullets: [`Built ${'word '.repeat(39).trim()}`] },
    },
    { it: 'a link on its own', resume: { bullets: ['Built an API in Python.', 'example.com/code'] } },
    {
      it: 'a script without spaces',
      resume: { bullets: ['負責設計支付系統的後端服務並將其遷移到雲端平台'] },
    },
  ],
  fail: [
    {
      it: 'a statement of more than forty words',
      resume: { bullets: [long, 'Partitioned the PostgreSQL orders table.'] },
      score: 0.5,
      findings: [['long', /^Built the billing API/]],
    },
    {
      it: 'two words that tell no more than a list',
      resume: { bullets: ['Bug fixing', 'Partitioned the PostgreSQL orders table.'] },
      score: 0.5,
      findings: [['short', 'Bug fixing']],
    },
  ],
});
