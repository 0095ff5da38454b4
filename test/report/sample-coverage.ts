import type { AnalysisReport, Coverage } from '../../src/score/report.ts';
import { asked, at, quoted, samplePosting } from './sample-text.ts';

const nowhere = { literal: false, inflected: false, taxonomy: false };
const everywhere = { literal: true, inflected: true, taxonomy: true };
const byMeaning = { literal: false, inflected: false, taxonomy: true };

const item = (
  id: string,
  name: string,
  tier: Coverage['tier'],
  state: Coverage['state'],
  says: string,
  rest: Partial<Coverage> = {},
): Coverage => ({
  id,
  name,
  tier,
  state,
  grade: state === 'missing' ? 'missing' : 'used',
  hedged: false,
  by: [],
  evidence: [],
  months: null,
  lastUse: null,
  found: state === 'missing' ? nowhere : everywhere,
  says,
  instead: null,
  quote: null,
  ...rest,
});

const latency = quoted(
  'Cut p95 latency of the booking API from 900 ms to 210 ms by moving hot reads from PostgreSQL to Redis.',
);
const api = quoted('Built a REST API in Python that serves 40 partners and 3 million requests a day.');
const split = quoted(
  'Split a Django monolith into six services on AWS (ECS, SQS); releases went from monthly to daily.',
);

export const sampleCoverage: Coverage[] = [
  item(
    'server-side',
    'Server-side Programming',
    'must-have',
    'implied',
    'You show it through Python and Django, you never name it; a literal search misses you.',
    {
      by: ['Python', 'Django'],
      grade: 'measured',
      evidence: [api, split],
      months: 103,
      lastUse: '2026-01',
      found: byMeaning,
    },
  ),
  item('api', 'API Development', 'must-have', 'named', 'Named and shown in work with a result.', {
    grade: 'measured',
    evidence: [latency, api],
    months: 103,
    lastUse: '2026-01',
    found: { literal: false, inflected: true, taxonomy: true },
  }),
  item(
    'sql',
    'SQL',
    'must-have',
    'implied',
    'PostgreSQL in your work shows it; a literal search for SQL misses you.',
    {
      by: ['PostgreSQL'],
      grade: 'measured',
      evidence: [latency],
      months: 58,
      lastUse: '2026-01',
      found: byMeaning,
    },
  ),
  item('architecture', 'System Architecture', 'must-have', 'missing', 'Nothing in the resume shows it yet.'),
  item(
    'cloud',
    'Cloud Computing (AWS/Azure/GCP)',
    'must-have',
    'acronym-only',
    'Only the acronym AWS is printed; add “Amazon Web Services” once.',
    {
      evidence: [split],
      months: 58,
      lastUse: '2026-01',
    },
  ),
  item(
    'devops',
    'DevOps',
    'must-have',
    'listed-only',
    'Docker and Kubernetes stand in a list; no sentence shows them at work.',
    {
      by: ['Docker', 'Kubernetes'],
      grade: 'listed',
      hedged: true,
      evidence: [quoted('Docker, Kubernetes')],
      found: byMeaning,
    },
  ),
  item('problem-solving', 'Problem Solving', 'bonus', 'implied', 'The latency work shows it.', {
    evidence: [latency],
  }),
  item('communication', 'Communication', 'bonus', 'listed-only', 'Listed, not shown.', {
    grade: 'listed',
    evidence: [quoted('Communication')],
  }),
  item('teamwork', 'Teamwork', 'bonus', 'missing', 'No sentence shows work with others.'),
  item('hard-worker', 'Hard worker', 'avoid', 'missing', 'Not printed. Good.'),
  item(
    'team-player',
    'Team player',
    'avoid',
    'named',
    'The phrase claims what a sentence about shared work would show.',
    {
      grade: 'titled',
      evidence: [quoted('team player')],
      instead: 'Say whom you worked with and what came of it: “with two designers, shipped …”.',
    },
  ),
  item('self-starter', 'Self-starter', 'avoid', 'missing', 'Not printed. Good.'),
  item('detail-oriented', 'Detail-oriented', 'avoid', 'missing', 'Not printed. Good.'),
  item('passionate', 'Passionate', 'avoid', 'named', 'Everyone writes it, so it tells a reader nothing.', {
    grade: 'titled',
    evidence: [quoted('Passionate')],
    instead: 'Start with your work: “Backend developer, eight years of booking and pricing systems”.',
  }),
];

export const samplePostingCoverage: Coverage[] = [
  item('python', 'Python', 'required', 'named', 'Used in dated work with a measure.', {
    evidence: [api],
    grade: 'measured',
    months: 45,
    lastUse: '2021-02',
    quote: 'Python',
  }),
  item('sql', 'SQL', 'required', 'implied', 'Shown by PostgreSQL.', {
    by: ['PostgreSQL'],
    evidence: [latency],
    quote: 'solid SQL',
  }),
  item('kafka', 'Kafka', 'any-of', 'missing', 'Neither is shown.', { quote: 'Kafka or RabbitMQ' }),
  item('terraform', 'Terraform', 'preferred', 'missing', 'Not shown; it is only wished for.', {
    quote: 'Terraform',
  }),
];

const knockOut = at('You must hold a valid EU work permit.', 0, samplePosting);

export const sampleJob: AnalysisReport['posting'] = {
  text: samplePosting,
  title: 'Backend Engineer (m/f/d)',
  years: 5,
  mostYears: null,
  required: [asked('python', 'Python', 'Python'), asked('sql', 'SQL', 'solid SQL')],
  preferred: [asked('terraform', 'Terraform', 'Terraform')],
  preferredAnyOf: [],
  anyOf: [[asked('kafka', 'Kafka', 'Kafka or RabbitMQ'), asked('rabbitmq', 'RabbitMQ', 'RabbitMQ')]],
  mentioned: [],
  notices: [],
  knockOuts: [
    {
      kind: 'work permit',
      quote: 'You must hold a valid EU work permit.',
      start: knockOut.start,
      end: knockOut.end,
    },
  ],
};
