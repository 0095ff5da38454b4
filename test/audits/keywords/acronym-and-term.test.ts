import { acronymAndTerm } from '../../../src/audits/keywords/acronym-and-term.ts';
import { auditTester } from '../../audit-tester.ts';

auditTester(acronymAndTerm, {
  pass: [
    { it: 'no acronym', resume: { skills: 'Python' } },
    {
      it: 'acronyms that everybody knows',
      resume: { skills: 'SQL, REST API, CI/CD, HTTP, JSON, AWS, GCP, K8s, ETL' },
    },
    {
      it: 'the full term once',
      resume: {
        bullets: ['Split reads from writes by Command Query Responsibility Segregation (CQRS).'],
        skills: 'Python, CQRS',
      },
    },
    { it: 'the full term alone', resume: { skills: 'Service Level Objectives, Change Data Capture' } },
    { it: 'an acronym that is denied', resume: { bullets: ['Built the API without CQRS.'] } },
  ],
  fail: [
    {
      it: 'an acronym without its full term',
      resume: { skills: 'Python, CQRS' },
      findings: [['alone', 'CQRS']],
    },
    {
      it: 'two of them, each where it stands first',
      resume: { bullets: ['Built the EDI gateway with CQRS.'], skills: 'Python, EDI, CQRS' },
      findings: [
        ['alone', 'EDI'],
        ['alone', 'CQRS'],
      ],
    },
  ],
});
