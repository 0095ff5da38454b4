import { dateOrder } from '../../../src/audits/completeness/date-order.ts';
import { auditTester } from '../../audit-tester.ts';
import { workOf } from './positions.ts';

auditTester(dateOrder, {
  pass: [
    { it: 'newest first', resume: workOf(['Mar 2020 - Present', 'Jan 2017 - Feb 2020', '2014 - 2016']) },
    { it: 'no dates', resume: { dates: null } },
    {
      it: 'long work beside the newer ones at the end',
      resume: workOf(['Mar 2022 - Present', 'Jan 2019 - Feb 2022', 'Jan 2015 - Present']),
    },
    {
      it: 'years that may be the other way round',
      resume: workOf(['2019 - 2020', '2019 - 2020', '2018 - 2019']),
    },
    {
      it: 'part-time work below',
      resume: workOf(['2003 - 2017', '2018 - Present'], ['Developer', 'Part-time developer']),
    },
    { it: 'a start this month', resume: workOf(['Jun 2026 - Present', 'Jan 2019 - May 2026']) },
    {
      it: 'older work in a section of its own, newer work in the next',
      resume: `${workOf(['Jan 2019 - Jan 2020'])}\n\nVOLUNTEER EXPERIENCE\nCoach, Lakeside Club\nJan 2021 - Present\n- Taught Python.\n`,
    },
  ],
  fail: [
    {
      it: 'an end before the start',
      resume: workOf(['Mar 2023 - Jan 2021']),
      findings: [['reversed', 'Mar 2023 - Jan 2021']],
    },
    {
      it: 'a start that is yet to come',
      resume: workOf(['Oct 2027 - Present', 'Jan 2019 - May 2026']),
      findings: [['future', /^Oct 2027/]],
    },
    {
      it: 'one newer position below an older one',
      resume: workOf(
        ['Mar 2024 - Present', 'Jan 2016 - Dec 2018', 'Jan 2019 - Feb 2024'],
        ['Developer', 'Engineer', 'Programmer'],
      ),
      score: 0.67,
      findings: [['older', 'Programmer']],
    },
    {
      it: 'all of them oldest first',
      resume: workOf(['Jan 2014 - Dec 2016', 'Jan 2017 - Dec 2020', 'Jan 2021 - Present']),
      findings: [['oldestFirst', /^Jan 2014/]],
    },
  ],
});
