import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';

/** The mentions of one skill, each "claims", "denies", "hedges" or both of the last. */
const said = (text: string, id: string): string[] =>
  mentionsInText(text, loadRole())
    .filter((mention) => mention.id === id)
    .map(({ negated, hedged }) => (negated ? 'denies' : hedged ? 'hedges' : 'claims'));

describe('a claim is denied, wished or somebody else’s', () => {
  it.each([
    ['No experience with Kubernetes', 'kubernetes'],
    ['I have no experience with Docker or Kubernetes', 'kubernetes'],
    ['I have no experience with Docker, Terraform or Kubernetes', 'terraform'],
    ['Never used Kafka', 'apache-kafka'],
    ['Have not used Kafka', 'apache-kafka'],
    ["Haven't used Kafka", 'apache-kafka'],
    ['Haven’t used Kafka', 'apache-kafka'],
    ['Neither Java nor Scala', 'java'],
    ['Neither Java nor Scala', 'scala'],
    ['Worked in a non-Java shop', 'java'],
    ['Built without Docker', 'docker'],
    ['Chose Go instead of Java', 'java'],
    ['Used Redis rather than Memcached', 'memcached'],
    ['Want to learn Rust', 'rust'],
    ['Would like to learn Rust', 'rust'],
    ['Eager to learn Kubernetes', 'kubernetes'],
    ['Interested in Kafka', 'apache-kafka'],
    ['Hoping to work with PostgreSQL', 'postgresql'],
    ['Willing to learn Azure', 'azure'],
    ['Kafka is not required', 'apache-kafka'],
    ['Lacking experience with Terraform', 'terraform'],
    ['Excluding Oracle Database', 'oracle-database'],
    ['The vendor used Java', 'java'],
    ['Elasticsearch, used by another team, ran the search', 'elasticsearch'],
    ['Migrated the job written in Scala by another firm', 'scala'],
    ["My wife's start-up runs on Ruby on Rails", 'ruby-on-rails'],
    ['The front-end team wrote Angular, I wrote the API', 'angular'],
    ["The client's Java team called me", 'java'],
    ['Worked closely with the DevOps team on releases', 'devops'],
    ['Shipped the page and worked with its backend team', 'server-side-programming'],
    ['Competitors rely on MongoDB', 'mongodb'],
    ['Eager to pick up Scala', 'scala'],
    ['Have yet to work with Scala', 'scala'],
    ['Looking to move from PHP to Kotlin', 'kotlin'],
    ['Keine Erfahrung mit Kubernetes', 'kubernetes'],
  ])('%j denies %s', (text, id) => {
    expect(said(text, id)).toEqual(['denies']);
  });

  it.each([
    ['Migrated away from Oracle Database', 'oracle-database'],
    ['Worked in the DevOps team', 'devops'],
    ['Python, Git\nI have not used MongoDB', 'git'],
    ['Python, Git\n\nI never used Kubernetes', 'git'],
    ['Worked with a Java team of six', 'java'],
    ['Worked with the Kafka cluster', 'apache-kafka'],
    ['Migrated from MySQL to PostgreSQL', 'mysql'],
    ['Replaced Jenkins with GitHub Actions', 'jenkins'],
    ['Replaced Jenkins with GitHub Actions', 'github-actions'],
    ['Formerly used Java', 'java'],
    ['Retired the last MongoDB cluster', 'mongodb'],
    ['Deployed with Kubernetes without downtime', 'kubernetes'],
    ['Without downtime, moved it to Kubernetes', 'kubernetes'],
    ['With no outages, moved it to Kubernetes', 'kubernetes'],
    ['Not only Java but also Kotlin', 'kotlin'],
    ['The front-end team wrote Angular, I wrote the Java services', 'java'],
    ['Led the platform team that built Kafka pipelines', 'apache-kafka'],
    ['Partners use the Java SDK that I wrote', 'java'],
    ['Clients call our GraphQL API', 'graphql'],
    ['Looking to move from PHP to Kotlin', 'php'],
    ['No stranger to Kubernetes', 'kubernetes'],
    ['Paired with the team.\n- Wrote PHP every day', 'php'],
    ['Without any outage, moved it to Kubernetes', 'kubernetes'],
    ['Not only Java but also Kotlin', 'java'],
    ['No experience with Kubernetes. Docker daily', 'docker'],
    ['Never used Kafka, but ran RabbitMQ for years', 'rabbitmq'],
    ['No experience with Kafka; five years of RabbitMQ', 'rabbitmq'],
    ['NoSQL and SQL', 'sql'],
    ['No-code tools and Python', 'python'],
    ['Built a non-blocking server in Java', 'java'],
    ['Chose Go instead of Java', 'go'],
    ['Used Redis rather than Memcached', 'redis'],
    ['Found and fixed a race in Kafka consumers', 'apache-kafka'],
    ['Taught interested engineers Kafka', 'apache-kafka'],
    ['I did not stop until PostgreSQL was fast', 'postgresql'],
  ])('%j claims %s', (text, id) => {
    expect(said(text, id)).toEqual(['claims']);
  });
});

describe('a claim is weakened', () => {
  it.each([
    ['Familiar with Kubernetes', 'kubernetes'],
    ['Familiar with Docker, Kubernetes and Terraform', 'terraform'],
    ['Learning Rust', 'rust'],
    ['Currently learning Rust', 'rust'],
    ['Basic Python', 'python'],
    ['Basic knowledge of SQL', 'sql'],
    ['Exposure to AWS', 'aws'],
    ['Some experience with Kafka', 'apache-kafka'],
    ['Python (basic)', 'python'],
    ['Rust (learning)', 'rust'],
    ['Java: beginner', 'java'],
    ['Basic command of SQL', 'sql'],
    ['Some background in Java', 'java'],
    ['Learning modern Rust', 'rust'],
    ['Grundkenntnisse in Go', 'go'],
    ['Proficient: Java. Familiar: Kotlin', 'kotlin'],
  ])('%j hedges %s', (text, id) => {
    expect(said(text, id)).toEqual(['hedges']);
  });

  it.each([
    ['Familiar with Docker. Five years of Kubernetes', 'kubernetes'],
    ['Expert in Kubernetes', 'kubernetes'],
    ['Built the refunds API in Spring Boot, now called twice a day by partner banks', 'spring-boot'],
    ['Wrote the Java SDK used by partner teams', 'java'],
    ['A little Scala, mostly Kotlin', 'kotlin'],
    ['Taught the basics of Python to 40 pupils', 'python'],
    ['Some of the largest Kafka clusters', 'apache-kafka'],
    ['Built a learning platform in Python', 'python'],
    ['Python (8 years)', 'python'],
    ['Replaced basic auth with OAuth', 'oauth'],
    ['Learning platform on AWS for 40 schools', 'aws'],
    ['Strong SQL, basic Rust', 'sql'],
    ['Java: expert', 'java'],
    ['Python (advanced), Rust (basic)', 'python'],
    ['Exposed the API over gRPC', 'grpc'],
    ['Taught the basics to juniors; ran Kafka', 'apache-kafka'],
  ])('%j claims %s', (text, id) => {
    expect(said(text, id)).toEqual(['claims']);
  });
});
