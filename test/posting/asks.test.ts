import { describe, expect, it } from 'vitest';
import { asItem, asProse, readText, shortOf } from './ask.ts';

describe('an item of a requirement list', () => {
  it.each([
    ['Solid Python', 'Python'],
    ['Strong Python, Kafka is a plus', 'Python, ?Kafka'],
    ['Kafka, NATS and Pulsar are a plus', '?Kafka, ?NATS, ?Pulsar'],
    ['Experience with Docker (Kubernetes is a bonus)', 'Docker, ?Kubernetes'],
    ['Docker, Kubernetes (bonus), Terraform', 'Docker, Terraform, ?Kubernetes'],
    ['Rust (nice to have)', '?Rust'],
    ['SQL (PostgreSQL preferred)', 'SQL, ?PostgreSQL'],
    ['5+ years of Python, ideally with Django', 'Python, ?Django'],
    ['PostgreSQL, ideally tuned by hand, and Redis', 'PostgreSQL, Redis'],
    ['Terraform would be an advantage, Ansible is required', 'Ansible, ?Terraform'],
    ['Knowledge of Redis or Memcached is nice, but not a must', '?Redis, ?Memcached'],
    ['Kafka is not required, but welcome', '?Kafka'],
    ['Preferred: Terraform', '?Terraform'],
    ['AWS (we use Lambda and SQS)', 'AWS'],
    ['Terraform knowledge desirable', '?Terraform'],
    ['Erfahrung mit Kafka von Vorteil', '?Kafka'],
  ])('%s', (line, asked) => {
    expect(shortOf(readText(asItem(line)))).toBe(asked);
  });

  it.each([
    'No PHP, please',
    'PHP is not required',
    'We do not use PHP any more',
    'You do not need to know Kubernetes',
    'No need for Java experience',
    'Our data team uses Spark',
    'We use Kafka and Redis',
    'You will build services with Kafka',
    'Willingness to learn Rust',
    'You do not have to know Scala, though some of our services use it',
  ])('asks for nothing: %s', (line) => {
    expect(shortOf(readText(asItem(line)))).toBe('');
  });
});

describe('a sentence of prose', () => {
  it.each([
    ['You must know Python.', 'Python'],
    ['We expect strong Java and a good grasp of PostgreSQL.', 'Java, PostgreSQL'],
    ['You have experience in Java or Rust and have used Docker.', 'Docker, (Java | Rust)'],
    ["You've shipped Node.js services; bonus points for GraphQL.", 'Node.js, ?GraphQL'],
    ['It would be great if you know Elixir.', '?Elixir'],
    ["We'd love it if you knew Elixir.", '?Elixir'],
    ['Knowledge of Python, which our data team uses with Spark.', 'Python'],
    ['You are comfortable with Git, but you need not know Jenkins.', 'Git'],
    ['Our customers run on Oracle, so you should know SQL.', 'SQL'],
    ['We are looking for a developer with solid Kotlin.', 'Kotlin'],
  ])('%s', (line, asked) => {
    expect(shortOf(readText(asProse(line)))).toBe(asked);
  });

  it.each([
    'We have written Java for 20 years.',
    'Our learning budget pays for Kubernetes exams.',
    'A year from now, you will have moved our jobs to Airflow.',
    'The glue was written in Python by our founder, who would be happy to see it go.',
    'Another team looks after React.',
  ])('asks for nothing: %s', (line) => {
    expect(shortOf(readText(asProse(line)))).toBe('');
  });
});

describe('a demand among duties', () => {
  it('is heard, the duties are not', () => {
    const text =
      'Backend Engineer\n\nWhat you will do\n- Build services in Kotlin\n- Run them. You must know Docker.';
    expect(shortOf(readText(text))).toBe('Docker');
  });
});

describe('a stack', () => {
  it('is asked for only where the posting asks for nothing else', () => {
    const text = 'Backend Engineer\n\nTech stack\n- Kotlin\n- Redis';
    expect(shortOf(readText(text))).toBe('Kotlin, Redis');
    expect(shortOf(readText(`${text}\n\nRequirements\n- Java`))).toBe('Java');
  });
});
