import { seniority } from '../../../src/audits/completeness/seniority.ts';
import { auditTester } from '../../audit-tester.ts';
import { workOf } from './positions.ts';

auditTester(seniority, {
  pass: [
    { it: 'no level', resume: workOf(['Jan 2025 - Present']) },
    { it: 'a senior of six years', resume: { title: 'Senior Backend Engineer' } },
    {
      it: 'a senior since this year with earlier software work',
      resume: workOf(['Jan 2026 - Present', 'Jan 2020 - Dec 2025'], ['Senior Engineer', 'Developer']),
    },
    { it: 'a lead, which is a task', resume: workOf(['Jan 2025 - Present'], ['Lead Developer']) },
    {
      it: 'a member of technical staff',
      resume: workOf(['Jan 2025 - Present'], ['Member of Technical Staff']),
    },
    {
      it: 'a senior in another profession',
      resume: {
        title: 'Senior Accountant',
        company: 'Brazos Valve & Pump',
        dates: 'Jan 2025 - Present',
        bullets: ['Closed the books of four plants in five days.'],
      },
    },
  ],
  fail: [
    {
      it: 'a senior of a year and a half',
      resume: workOf(['Jan 2025 - Present'], ['Senior Backend Engineer']),
      score: 0,
      findings: [['early', 'Senior Backend Engineer']],
    },
    {
      it: 'a principal of four years',
      resume: workOf(['Jun 2022 - Present'], ['Principal Engineer']),
      findings: [['early', 'Principal Engineer']],
    },
  ],
  notApplicable: [
    { it: 'software positions without dates', resume: { title: 'Senior Backend Engineer', dates: null } },
  ],
});
