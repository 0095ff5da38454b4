import { contactDetails } from '../../../src/audits/completeness/contact-details.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(contactDetails, {
  pass: [
    { it: 'name, e-mail and phone', resume: {} },
    { it: 'a phone from elsewhere', resume: { contact: '+48 22 555 01 42 | ada@example.com' } },
    { it: 'details on lines of their own', resume: { contact: 'ada@example.com\n(303) 555-0142' } },
  ],
  fail: [
    {
      it: 'no e-mail address',
      resume: { contact: 'Denver, CO | (303) 555-0142' },
      score: 0.67,
      findings: [['email']],
    },
    {
      it: 'no phone',
      resume: { contact: 'Denver, CO | ada@example.com' },
      score: 0.67,
      findings: [['phone']],
    },
    {
      it: 'dates, which are no phone',
      resume: { contact: 'ada@example.com | 2019 - 2021' },
      score: 0.67,
      findings: [['phone']],
    },
    {
      it: 'nothing at all',
      resume: { name: null, contact: null },
      score: 0,
      findings: [['name'], ['email'], ['phone']],
    },
  ],
});
