import { employmentGaps } from '../../../src/audits/completeness/employment-gaps.ts';
import { auditTester } from '../../audit-tester.ts';
import { workOf } from './positions.ts';

const apart = ['Jan 2023 - Present', 'Jan 2018 - Mar 2021'];

auditTester(employmentGaps, {
  pass: [
    { it: 'one position after the other', resume: workOf(['Mar 2020 - Present', 'Jan 2017 - Feb 2020']) },
    { it: 'half a year between two', resume: workOf(['Jan 2021 - Present', 'Jan 2017 - Jun 2020']) },
    { it: 'years that leave it open', resume: workOf(['2022 - Present', '2017 - 2020']) },
    {
      it: 'studies in between',
      resume: workOf(apart, undefined, 'MSc, Computer Science\nLakeshore State University, 2021 - 2022'),
    },
    {
      it: 'a degree that ended in between',
      resume: workOf(apart, undefined, 'MSc, Computer Science\nLakeshore State University, 2022'),
    },
    {
      it: 'a line that says what it was',
      resume: `${workOf(apart)}\nOTHER\nParental leave, Apr 2021 - Dec 2022\n`,
    },
    { it: 'a line with a year', resume: `${workOf(apart)}\nOTHER\nLooked after a parent in 2022\n` },
    {
      it: 'a break as a position',
      resume: workOf(
        ['Jan 2023 - Present', 'Apr 2021 - Dec 2022', 'Jan 2018 - Mar 2021'],
        ['Developer', 'Full-time parent', 'Developer'],
      ),
    },
    { it: 'what is long ago', resume: workOf(['Jan 2012 - Present', 'Jan 2005 - Mar 2008']) },
    {
      it: 'time before the first position',
      resume: workOf(
        ['Jan 2023 - Present', 'Jan 2021 - Dec 2022'],
        undefined,
        'BSc, Computer Science\nLakeshore State University, 2012 - 2016',
      ),
    },
    {
      it: 'a position beside a long one',
      resume: workOf(['Jan 2023 - Present', 'Jan 2018 - Mar 2021', 'Jan 2012 - Dec 2022']),
    },
    { it: 'time after the last position', resume: workOf(['Mar 2020 - Jan 2023', 'Jan 2017 - Feb 2020']) },
  ],
  fail: [
    {
      it: 'nearly two years of which nothing is said',
      resume: workOf(apart),
      score: 0,
      findings: [['gap', 'Jan 2023']],
    },
    {
      it: 'the second of two, where the first is told',
      resume: workOf(['Jan 2025 - Present', 'Jan 2021 - Jan 2023', 'Jan 2018 - Dec 2020']),
      findings: [['gap', 'Jan 2025']],
    },
  ],
  notApplicable: [
    { it: 'a single position', resume: {} },
    {
      it: 'a position without dates, which may stand anywhere',
      resume: workOf([...apart, '(dates on request)']),
    },
  ],
});
