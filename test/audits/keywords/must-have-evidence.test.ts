import { mustHaveEvidence } from '../../../src/audits/keywords/must-have-evidence.ts';
import { auditTester } from '../../audit-tester.ts';

const all = [
  'Built 12 REST APIs in Python for 300 shops.',
  'Split a monolith into microservices on AWS, so that pages load in 1 s instead of 4.',
  'Partitioned PostgreSQL, so that reports took 2 s instead of 40.',
  'Set up CI/CD and Terraform for 30 services.',
];

auditTester(mustHaveEvidence, {
  pass: [
    { it: 'a resume that shows all six, most by what implies them', resume: { bullets: all } },
    { it: 'the same without any skills section', resume: { bullets: all, skills: null } },
    { it: 'the same in another order', resume: { bullets: all.toReversed() } },
  ],
  fail: [
    {
      it: 'a resume that shows nothing of the role',
      resume: {
        title: 'Nurse',
        company: 'Mercy Hospital',
        bullets: ['Cared for 12 patients.'],
        skills: 'Triage',
      },
      score: 0,
      findings: Array.from({ length: 6 }, () => ['missing'] as const),
    },
    {
      it: 'skills that only stand in a list',
      resume: { bullets: ['Cut support tickets by 30%.'], skills: 'API Development, SQL, DevOps' },
      score: 0.07,
      findings: [
        ['titled', /Backend/],
        ['listed', 'API Development'],
        ['listed', 'SQL'],
        ['listed', 'DevOps'],
        ['missing'],
        ['missing'],
      ],
    },
    {
      it: 'a hedged claim, even in a statement',
      resume: { bullets: [...all.slice(0, 2), 'Supported customers; learning Terraform.'], skills: null },
      findings: [['hedged', 'Terraform'], ['missing']],
    },
    {
      it: 'use without any result',
      resume: {
        bullets: [
          'Built REST APIs for brokers in Python with microservices on AWS.',
          'Kept the depots in Terraform.',
        ],
        skills: null,
      },
      score: 0.85,
      findings: [['missing']],
    },
    {
      it: 'a tool named beside a duty as less than one in use',
      resume: { bullets: [...all.slice(0, 2), 'Worked with Terraform.'], skills: null },
      score: (4 + 0.55) / 5,
      findings: [['missing']],
    },
    {
      it: 'a tool in a sentence that fits any work as less than one in use',
      resume: { bullets: [...all.slice(0, 2), 'Used Terraform for deployments.'], skills: null },
      score: (4 + 0.55) / 5,
      findings: [['missing']],
    },
    {
      it: 'what was last done ten years ago, in part',
      resume: { bullets: all, dates: 'Jan 2012 - Jun 2016', skills: null },
      findings: Array.from({ length: 6 }, () => ['old'] as const),
    },
    {
      it: 'tools that a recruiter names',
      resume: { title: 'Technical Recruiter', bullets: all, skills: null },
      score: 0.07,
      findings: Array.from({ length: 6 }, () => ['other'] as const),
    },
    {
      it: 'a denied skill as one that is missing',
      resume: { bullets: [...all.slice(0, 2), 'Shipped it without Terraform or Docker.'], skills: null },
      score: 0.8,
      findings: [['missing'], ['missing']],
    },
  ],
});
