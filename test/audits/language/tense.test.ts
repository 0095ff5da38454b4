import { tense } from '../../../src/audits/language/tense.ts';
import { auditTester } from '../../audit-tester.ts';

const over = 'Jan 2018 - Mar 2021';

auditTester(tense, {
  pass: [
    { it: 'past statements of a position that ended', resume: { dates: over } },
    {
      it: 'both tenses in a position that goes on',
      resume: { bullets: ['Lead a team of four.', 'Built the billing API in Python.'] },
    },
    {
      it: 'the third person, which tells of what was built and may still run',
      resume: { dates: over, bullets: ['Serves 2,000 shops a day to this month.', 'Built the billing API.'] },
    },
    {
      it: 'verbs that are alike in both tenses',
      resume: {
        dates: over,
        bullets: ['Cut the bill by half.', 'Set up the tests.', 'Put the logs in order.'],
      },
    },
    {
      it: 'nouns that look like verbs, and duties',
      resume: { dates: over, bullets: ['Support of 30 shops by phone.', 'Leading the team of the API.'] },
    },
    {
      it: 'an end that is yet to come',
      resume: { dates: 'Jan 2024 - Dec 2026', bullets: ['Lead a team of four.'] },
    },
    {
      it: 'this year as an end, which may not have come yet',
      resume: { dates: '2024 - 2026', bullets: ['Lead a team of four.'] },
    },
    { it: 'a position without dates', resume: { dates: null, bullets: ['Lead a team of four.'] } },
  ],
  fail: [
    {
      it: 'the present in a position that ended',
      resume: { dates: over, bullets: ['Lead the team that writes the billing API.'] },
      score: 0,
      findings: [['present', 'Lead']],
    },
    {
      it: 'one present among past statements',
      resume: { dates: over, bullets: ['Built the billing API.', 'Maintain the orders service in Go.'] },
      score: 0.5,
      findings: [['mixed', 'Maintain']],
    },
  ],
  notApplicable: [
    {
      it: 'German statements',
      resume: {
        bullets: [
          'Entwicklung der Schnittstelle für die Abrechnung mit Python und Django für alle Kunden der Stadtwerke',
          'Umzug der Datenbank auf PostgreSQL ohne Ausfall und mit einer Probe in jeder Nacht vor dem Umzug',
          'Betreuung von drei Werkstudenten sowie Einführung von Tests in der täglichen Arbeit der Abteilung',
        ],
      },
    },
  ],
});
