import { describe, expect, it } from 'vitest';
import { measuredResults } from '../../../src/audits/evidence/measured-results.ts';
import { writeOut } from '../../../src/audits/runner.ts';
import { auditTester } from '../../audit-tester.ts';
import { makeEvidence, makeResume } from '../../make-resume.ts';

auditTester(measuredResults, {
  pass: [
    {
      it: 'statements that all give a measure',
      resume: {
        bullets: [
          'Cut latency by 40%.',
          'Served 2 million users.',
          'Led four engineers.',
          'Halved the AWS bill.',
        ],
      },
    },
    {
      it: 'few statements that all give a measure, as far as the fewest judged',
      resume: { bullets: ['Cut latency by 40%.', 'Served 2 million users.'] },
    },
  ],
  fail: [
    {
      it: 'statements without any',
      resume: { bullets: ['Built billing.', 'Wrote services.', 'Fixed bugs.', 'Ran Kafka.'] },
      score: 0,
      findings: [
        ['unmeasured', 'Built billing.'],
        ['unmeasured', 'Wrote services.'],
        ['unmeasured', 'Fixed bugs.'],
        ['unmeasured', 'Ran Kafka.'],
      ],
    },
    {
      it: 'versions, years and ports, which are no measures',
      resume: {
        bullets: [
          'Moved to Java 17 in 2021.',
          'Listened on port 8080.',
          'Returned 404 pages.',
          'Kept ISO 27001.',
        ],
      },
      score: 0,
      findings: [['unmeasured'], ['unmeasured'], ['unmeasured'], ['unmeasured']],
    },
    {
      it: 'a quarter of the statements as half of what is asked',
      resume: { bullets: ['Cut latency by 40%.', 'Wrote services.', 'Fixed bugs.', 'Ran Kafka.'] },
      score: 0.5,
      findings: [['unmeasured'], ['unmeasured'], ['unmeasured']],
    },
    {
      it: 'one measured statement alone, as one of four',
      resume: { bullets: ['Cut latency by 40%.'] },
      score: 0.5,
      findings: [],
    },
    {
      it: 'measures of other work',
      resume: {
        title: 'Nurse',
        company: 'Mercy Hospital',
        bullets: ['Cared for 12 patients a day.'],
        skills: null,
      },
      score: 0,
      findings: [['none']],
    },
    { it: 'a position without statements', resume: { bullets: [] }, score: 0, findings: [['none']] },
  ],
});

describe('what a statement without a measure is asked', () => {
  const fixFor = (bullet: string): string => {
    const evidence = makeEvidence(makeResume({ bullets: [bullet] }));
    const options = { targetRatio: 0.5, fewestStatements: 4 };
    const [finding] = measuredResults.audit(evidence, options).findings;
    return finding ? writeOut(measuredResults.id, finding).fix : '';
  };

  it.each([
    ['Moved the deploys to GitHub Actions.', 'releases a week'],
    ['Cut the AWS bill by removing idle machines.', 'save'],
    ['Mentored new engineers.', 'people'],
  ])('%s', (bullet, asked) => expect(fixFor(bullet)).toContain(asked));
});
