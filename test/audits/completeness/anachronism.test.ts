import { anachronism } from '../../../src/audits/completeness/anachronism.ts';
import { auditTester } from '../../audit-tester.ts';

const early = 'Jan 2006 - Mar 2009';

auditTester(anachronism, {
  pass: [
    { it: 'tools of their time', resume: { dates: early, bullets: ['Built the API in Java on MySQL.'] } },
    { it: 'a tool of a position that goes on', resume: { bullets: ['Moved the API to Kubernetes.'] } },
    {
      it: 'a long position in which it came out',
      resume: { dates: '2006 - 2015', bullets: ['Moved the API to Docker.'] },
    },
    {
      it: 'a year before the release',
      resume: { dates: 'Jan 2006 - Dec 2012', bullets: ['Moved the API to Docker.'] },
    },
    { it: 'a list, which has no date', resume: { dates: early, skills: 'Docker, Kubernetes' } },
    { it: 'what is denied', resume: { dates: early, bullets: ['Ran the API without Docker.'] } },
    {
      it: 'another name, which may be older',
      resume: { dates: early, bullets: ['Signed users in with OAuth.'] },
    },
    {
      it: 'work that is older than its name',
      resume: { dates: 'Jan 1998 - Dec 1999', bullets: ['Wrote the ledger by test-driven development.'] },
    },
    { it: 'no dates', resume: { dates: null, bullets: ['Moved the API to Docker.'] } },
    {
      it: 'a sentence on the whole career below the last position',
      resume:
        'Jordan Example\njordan.example@example.com\n\nEXPERIENCE\nDeveloper, Bexley Software\n2003 - 2008\n' +
        'Twenty years of backend development with Java and, more recently, Docker.\n',
    },
  ],
  fail: [
    {
      it: 'a tool four years before its release, once',
      resume: { dates: early, bullets: ['Moved the API to Docker.', 'Taught Docker to the team.'] },
      findings: [['early', 'Docker']],
    },
    {
      it: 'two tools',
      resume: { dates: '2006 - 2010', bullets: ['Moved the API to Kubernetes with Terraform.'] },
      findings: [
        ['early', 'Kubernetes'],
        ['early', 'Terraform'],
      ],
    },
  ],
});
