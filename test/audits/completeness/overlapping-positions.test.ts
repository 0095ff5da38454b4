import { overlappingPositions } from '../../../src/audits/completeness/overlapping-positions.ts';
import { auditTester } from '../../audit-tester.ts';
import { workOf } from './positions.ts';

const beside = ['Jan 2020 - Present', 'Jan 2018 - Mar 2022'];

auditTester(overlappingPositions, {
  pass: [
    { it: 'one after the other', resume: workOf(['Mar 2020 - Present', 'Jan 2017 - Feb 2020']) },
    { it: 'a handover of some months', resume: workOf(['Jan 2020 - Present', 'Jan 2017 - May 2020']) },
    { it: 'years that only touch', resume: workOf(['2020 - Present', '2017 - 2020']) },
    { it: 'freelance work beside it', resume: workOf(beside, ['Backend Engineer', 'Freelance Developer']) },
    { it: 'a founder', resume: workOf(beside, ['Co-founder', 'Software Engineer']) },
    { it: 'a teaching assistant', resume: workOf(beside, ['Developer', 'Teaching Assistant']) },
    { it: 'a contract', resume: workOf(beside, ['PHP Developer (contract)', 'PHP Developer']) },
    {
      it: 'a statement that says it was part-time',
      resume: workOf(beside).replace('of shop 0.', 'of a shop, two evenings and ten hours a week.'),
    },
    {
      it: 'two titles at one employer',
      resume: workOf(beside).replace('Lakeside Payments', 'Harbour Freight Software'),
    },
    { it: 'a position without dates', resume: workOf(['Jan 2020 - Present', '']) },
  ],
  fail: [
    {
      it: 'two years with two employers',
      resume: workOf(beside),
      findings: [['overlap', 'Jan 2018 - Mar 2022']],
    },
    {
      it: 'years that must overlap',
      resume: workOf(['2018 - Present', '2015 - 2021']),
      findings: [['overlap', '2015 - 2021']],
    },
  ],
});
