import { exactForms } from '../../../src/audits/keywords/exact-forms.ts';
import { auditTester } from '../../audit-tester.ts';

const objectOriented = {
  role: {
    mustHave: [
      {
        id: 'object-oriented-programming',
        name: 'Object-Oriented Programming',
        alsoNamed: [],
        shownBy: null,
        instead: null,
        from: 'backend-developer',
      },
    ],
  },
};

auditTester(exactForms, {
  pass: [
    {
      it: 'skills that are named',
      resume: { title: 'Clerk', bullets: ['Wrote SQL for 40 reports.'], skills: 'SQL' },
    },
    {
      it: 'skills that are named as the list itself names them',
      resume: { title: 'Clerk', bullets: ['Moved the files to AWS.'], skills: 'Filing' },
    },
    {
      it: 'an acronym beside its full term',
      resume: { title: 'Clerk', bullets: ['Taught Object-Oriented Programming (OOP).'], skills: 'Filing' },
      with: objectOriented,
    },
  ],
  fail: [
    {
      it: 'a skill that only plain words tell of, with a question and no claim',
      resume: {
        title: 'Software Developer',
        summary: null,
        bullets: ['Cut the hosting bill by half.'],
        skills: 'Filing',
      },
      findings: [['told', 'Cut the hosting bill by half.']],
    },
    {
      it: 'a skill that another tool implies',
      resume: { title: 'Clerk', bullets: ['Partitioned the PostgreSQL tables.'], skills: 'Filing' },
      score: 0,
      findings: [['hinted', 'PostgreSQL']],
    },
    {
      it: 'one implied skill among named ones, by its share',
      resume: { title: 'Clerk', bullets: ['Wrote SQL reports.', 'Moved files to S3.'], skills: 'Filing' },
      score: 0.5,
      findings: [['hinted', 'S3']],
    },
    {
      it: 'a resume that shows nothing of the list',
      resume: { title: 'Clerk', bullets: ['Filed letters.'], skills: 'Filing' },
      score: 0,
      findings: [],
    },
  ],
});
