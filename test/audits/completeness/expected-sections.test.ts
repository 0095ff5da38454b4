import { expectedSections } from '../../../src/audits/completeness/expected-sections.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(expectedSections, {
  pass: [
    { it: 'work, education and skills', resume: {} },
    {
      it: 'headings in other words',
      resume:
        'Jo Example\njo@example.com\n\nWork History\nBackend Engineer, Acme Inc\n2019 - 2021\n- Built the API.\n\nAcademic Background\nBSc, Lakeshore State University, 2012 - 2016\n\nTechnical Skills\nPython\n',
    },
    {
      it: 'projects in place of work',
      resume:
        'Jo Example\njo@example.com\n\nProjects\nscheduler\n2019 - 2021\n- Built the API.\n\nEducation\nBSc, Lakeshore State University, 2012 - 2016\n\nSkills\nPython\n',
    },
  ],
  fail: [
    { it: 'no skills', resume: { skills: null }, score: 0.67, findings: [['missing']] },
    { it: 'no education', resume: { education: null }, score: 0.67, findings: [['missing']] },
    {
      it: 'skills in a sentence, which is no section',
      resume: { skills: null, bullets: ['Taught skills to 12 juniors.'] },
      score: 0.67,
      findings: [['missing']],
    },
    {
      it: 'neither of the two',
      resume: { skills: null, education: null },
      score: 0.33,
      findings: [['missing'], ['missing']],
    },
  ],
});
