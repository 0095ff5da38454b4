import { datedPositions } from '../../../src/audits/completeness/dated-positions.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(datedPositions, {
  pass: [
    { it: 'months and years', resume: { dates: 'Mar 2019 - Feb 2021' } },
    { it: 'a current position', resume: { dates: 'Mar 2019 - Present' } },
    { it: 'years alone', resume: { dates: '2019 – 2021' } },
    { it: 'figures', resume: { dates: '03/2019 - 02/2021' } },
  ],
  fail: [
    {
      it: 'a position without dates',
      resume: { dates: null },
      score: 0,
      findings: [['undated', /Backend Engineer/]],
    },
    {
      it: 'one of two',
      resume: `Jo Example\njo@example.com\n\nEXPERIENCE\nBackend Engineer, Acme Inc\nJan 2019 - Dec 2020\n- Built the API.\n- Ran it.\n\nSoftware Developer, Initech Inc\n- Built tools.\n- Ran them.\n`,
      score: 0.5,
      findings: [['undated', /Software Developer/]],
    },
    {
      it: 'a resume without positions',
      resume:
        'Jo Example\njo@example.com\n\nEDUCATION\nBSc, Computer Science\nLakeshore State University, 2012 - 2016\n',
      score: 0,
      findings: [['none']],
    },
  ],
});
