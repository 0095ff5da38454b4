import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';
import { makeEvidence } from '../make-resume.ts';

const usesIn = (text: string, id: string): string[] =>
  mentionsInText(text, loadRole())
    .filter((mention) => mention.id === id)
    .map((mention) => mention.use);

describe('in a text without sections', () => {
  it.each([
    ['Built services in Go for 40 shops', 'go'],
    ['- Migrated PostgreSQL 12 to 16', 'postgresql'],
    ['I wrote most of the Java code', 'java'],
    ['The billing service runs on Kubernetes and is mine', 'kubernetes'],
    ['Designed, built and ran Kafka pipelines', 'apache-kafka'],
    ['We use Kafka for events', 'apache-kafka'],
    ['Lead a team of four developers on Kafka', 'apache-kafka'],
    ['Designed APIs for partners', 'api-development'],
    ['Own the eligibility API (Python, FastAPI)', 'fastapi'],
    ['Backend engineer who ran Kafka for years', 'apache-kafka'],
    ['Worked with Java, Python and Go', 'go'],
  ])('%j uses %s', (text, id) => {
    expect(usesIn(text, id)).toEqual(['used']);
  });

  it.each([
    ['Java, Kotlin, PostgreSQL, Kafka', 'java'],
    ['Languages: Go, Python', 'go'],
    ['Senior Java Developer', 'java'],
    ['Java', 'java'],
    ['Go / Python / Rust', 'rust'],
    ['Kafka • RabbitMQ • NATS', 'apache-kafka'],
    ['Python Engineer, Acme Corp', 'python'],
    ['Lead Java Developer', 'java'],
    ['Unit tests, Java, Kafka', 'java'],
    ['Machine learning, Python, SQL', 'python'],
    ['Distributed systems, Java, Kafka', 'java'],
    ['Certified Kubernetes Administrator', 'kubernetes'],
    ['Go developer with six years of practice', 'go'],
    ['5 years of Java', 'java'],
    ['Hands-on experience with Kafka', 'apache-kafka'],
  ])('%j lists %s', (text, id) => {
    expect(usesIn(text, id)).toEqual(['listed']);
  });
});

describe('in a text with sections, the section decides', () => {
  const text = [
    'Summary',
    'I build Java services and love it',
    'Experience',
    'Kotlin Developer, Acme, 2019 - 2021',
    '- Moved billing to PostgreSQL',
    'Education',
    'Wrote a thesis about Haskell compilers',
    'Skills',
    'Built with Redis and used Kafka',
  ].join('\n');

  it.each([
    ['postgresql', 'used'],
    ['java', 'listed'],
    ['kotlin', 'listed'],
    ['haskell', 'listed'],
    ['redis', 'listed'],
    ['apache-kafka', 'listed'],
  ])('%s is %s', (id, use) => {
    expect(usesIn(text, id)).toEqual([use]);
  });
});

describe('in a resume', () => {
  const { mentions, resume } = makeEvidence(`Ann Redis
Backend Engineer, Ruby
ann@example.com | (312) 555-0117

SUMMARY
Engineer who ran Kafka for years.

EXPERIENCE
Python Developer, Oracle, Chicago, IL
Jan 2019 - Present
- Moved 40 tables to PostgreSQL.
Technologies: Terraform, Ansible

PROJECTS
scheduler (2020 - 2021)
- Wrote a scheduler in Rust.

EDUCATION
BSc, Computer Science, Lakeshore State University, 2015 - 2018
Coursework: Haskell

SKILLS
Languages: Python, SQL

CERTIFICATIONS
Certified Kubernetes Administrator, 2022
`);
  const of = (id: string) => mentions.filter((mention) => mention.id === id);

  it('what stands in a statement of a position is used, with its place', () => {
    const [bullet] = resume.work[0]?.bullets ?? [];
    expect(of('postgresql')).toMatchObject([
      { use: 'used', section: 'work', position: 'w1', bullet: bullet?.id },
    ]);
  });

  it('what stands in a statement of a project is used', () => {
    expect(of('rust')).toMatchObject([{ use: 'used', section: 'projects' }]);
  });

  it.each(['apache-kafka', 'terraform', 'ansible', 'haskell', 'sql', 'kubernetes'])(
    '%s outside statements is listed',
    (id) => {
      expect(of(id).map((mention) => mention.use)).toEqual(['listed']);
    },
  );

  it('a job title is listed, and a skill line is listed', () => {
    expect(of('python').map(({ use, section }) => ({ use, section }))).toEqual([
      { use: 'listed', section: 'work' },
      { use: 'listed', section: 'skills' },
    ]);
  });

  it('the candidate’s name and an employer claim nothing', () => {
    expect(of('redis')).toEqual([]);
    expect(of('oracle-database')).toEqual([]);
  });
});
