import type { AnalysisReport } from '../../src/score/report.ts';
import { at, dated, leaf } from './sample-text.ts';

type Resume = AnalysisReport['resume'];

const bullet = (id: string, value: string) => ({ id, ...leaf(value) });

const section = (kind: Resume['sections'][number]['kind'], heading: string, body: string) => ({
  kind,
  heading: leaf(heading),
  range: at(`${heading}\n${body}`),
  body: at(body),
});

const northwind = [
  bullet(
    'b1',
    'Cut p95 latency of the booking API from 900 ms to 210 ms by moving hot reads from PostgreSQL to Redis.',
  ),
  bullet('b2', 'Responsible for the nightly import of carrier prices.'),
  bullet(
    'b3',
    'Split a Django monolith into six services on AWS (ECS, SQS); releases went from monthly to daily.',
  ),
];

const harbour = [
  bullet('b4', 'Built a REST API in Python that serves 40 partners and 3 million requests a day.'),
  bullet('b5', 'Worked on CI/CD pipelines.'),
];

const workBody = [
  'Senior Backend Developer, Northwind Freight',
  '2021-03 – Present',
  ...northwind.map(({ value }) => value),
  '',
  'Backend Developer, Harbour Analytics',
  '2017-06 – 2021-02',
  ...harbour.map(({ value }) => value),
].join('\n');

export const sampleResume: Resume = {
  contact: {
    name: leaf("Łukasz O'Brien"),
    emails: [leaf('lukasz@example.org')],
    phones: [dated('+48600555010', '+48 600 555 010')],
    links: [dated('https://github.com/lobrien', 'github.com/lobrien')],
    location: leaf('Kraków, Poland'),
  },
  headline: null,
  summary: leaf('Passionate backend developer and team player. <script>alert("x")</script>'),
  work: [
    {
      id: 'w1',
      company: leaf('Northwind Freight'),
      title: leaf('Senior Backend Developer'),
      location: null,
      start: leaf('2021-03'),
      end: null,
      current: true,
      bullets: northwind,
      range: at('Senior Backend Developer, Northwind Freight'),
    },
    {
      id: 'w2',
      company: leaf('Harbour Analytics'),
      title: leaf('Backend Developer', 1),
      location: null,
      start: leaf('2017-06'),
      end: leaf('2021-02'),
      current: false,
      bullets: harbour,
      range: at('Backend Developer, Harbour Analytics'),
    },
  ],
  education: [
    {
      institution: leaf('AGH University'),
      degree: leaf('BSc Computer Science'),
      start: leaf('2013'),
      end: dated('2017', '2017', 1),
      range: at('BSc Computer Science, AGH University, 2013 – 2017'),
    },
  ],
  projects: [],
  skills: [
    {
      name: null,
      keywords: [leaf('Docker'), leaf('Kubernetes')],
      range: at('Python, Django, PostgreSQL, Redis, Docker, Kubernetes, Communication'),
    },
  ],
  certificates: [],
  languages: [],
  sections: [
    section(
      'summary',
      'Summary',
      'Passionate backend developer and team player. <script>alert("x")</script>',
    ),
    section('work', 'Experience', workBody),
    section('education', 'Education', 'BSc Computer Science, AGH University, 2013 – 2017'),
    section('skills', 'Skills', 'Python, Django, PostgreSQL, Redis, Docker, Kubernetes, Communication'),
  ],
};
