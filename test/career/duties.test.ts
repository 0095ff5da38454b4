import { describe, expect, it } from 'vitest';
import { careerOf, type Told } from './read.ts';

const shownBy = (...bullets: Told['bullets'][number][]): string[] =>
  (careerOf({ bullets }).duties ?? []).filter(({ shown }) => shown).map(({ id }) => id);

describe('the map of duties', () => {
  it.each([
    ['Built a REST API for partners', 'api-development'],
    ['Modelled the tables of the ledger in PostgreSQL', 'database-design'],
    ['Wrote the rules engine for loan eligibility', 'business-logic'],
    ['Cut p95 latency of search from 900 ms to 120 ms', 'performance-and-reliability'],
    ['Put the service into Docker containers', 'infrastructure'],
    ['On call for the payment service every fourth week', 'on-call'],
    ['Migrated the monolith to three services', 'legacy-and-migration'],
    ['Closed four vulnerabilities of the login', 'security'],
    ['Mentored two developers and reviewed their code', 'collaboration'],
    ['Documented the deployment in a runbook', 'documentation'],
    ['Shortened the Java address lookup from 700 to 90 ms', 'performance-and-reliability'],
    ['Reduced what the Java worker holds from 2 GB to 600 MB', 'performance-and-reliability'],
    ['Replaced cron jobs by AWS Lambda', 'legacy-and-migration'],
    ['Led the move from SVN to Git for the Java team', 'legacy-and-migration'],
    ['Agreed on the Java data contracts with four producing teams', 'collaboration'],
    ['Umstellung der Java-Dienste auf Kafka', 'legacy-and-migration'],
    ['Mise en place du temps de réponse des services Java', 'performance-and-reliability'],
    ['Built the GraphQL API that the shop calls', 'api-development'],
    ['Brought the nightly import of the Java service from six hours to two', 'performance-and-reliability'],
    ['Added batch upload to the meter API', 'api-development'],
    ['Built the call by which two Java firms fetch their tolls', 'api-development'],
    ['Designed the warehouse in Snowflake that 150 analysts use', 'database-design'],
    ['Kept 900 Linux servers patched, with a Java program', 'infrastructure'],
    ['Administered 85 SQL Server instances and a Java program', 'infrastructure'],
    ['Developed Express APIs and React admin screens', 'api-development'],
    ['Rebuilt the checkout in Java', 'business-logic'],
    ['Processed orders for 300 shops in Java', 'business-logic'],
    ['Built the pricing engine in Java and React', 'business-logic'],
    ['Added an index to the orders of the SQL Server database', 'database-design'],
    ['Ran the Linux servers of the Java shop', 'infrastructure'],
    ['Set up GitHub Actions for the Java services', 'infrastructure'],
    ['Moved the Java services to AWS', 'infrastructure'],
    ['Reviewed pull requests of the Java team', 'collaboration'],
    ['Worked with designers on the Java service', 'collaboration'],
    ['Took part in on-call and wrote the Java runbook', 'on-call'],
    ['Onboarded three engineers to the Java code', 'collaboration'],
    ['Closed a security hole of the Java service', 'security'],
    ['Added role-based authorization with Spring Security', 'security'],
    ['Programmed the Java migration to a new ledger', 'legacy-and-migration'],
  ])('%s', (bullet, duty) => {
    expect(shownBy(bullet)).toContain(duty);
  });

  it.each([
    ['Wrote a parser in Java', 'api-development'],
    ['Built a Java service that never lost a message', 'database-design'],
    ['Wrote unit tests in Java for the parser', 'on-call'],
    ['Built a Java service for maps', 'legacy-and-migration'],
    ['Built a Java service for maps', 'documentation'],
    ['Shortened the Java course from three weeks to two', 'performance-and-reliability'],
    ['Filled a 2 TB disk from Java', 'performance-and-reliability'],
    ['Introduced Terraform without an outage', 'on-call'],
    ['Decoupled document generation with a Java queue', 'documentation'],
    ['Renews 18,000 policies in Java without manual review', 'collaboration'],
    ['Survived 1,000 random partition tests of the Java store', 'database-design'],
    ['Pushed orders to tablets with server push in Java', 'infrastructure'],
    ['Consumed the GraphQL API of the shop', 'api-development'],
    ['Wrote Python scripts that download stock prices from public APIs', 'business-logic'],
    ['Built water leak detection in Java', 'performance-and-reliability'],
    ['Built a travel guide in Java', 'documentation'],
    ['Followed the security standards of the Java shop', 'security'],
    ['Built the Java API tests of the shop', 'api-development'],
    ['Added contract tests between two Java services', 'api-development'],
    ['Advised clients on API strategy and Java', 'api-development'],
    ['Wrote the Linux daemon in C++ and Java', 'infrastructure'],
    ['Wrote table tests for the Java tariffs', 'database-design'],
    ['Load-tested the order API with Locust', 'api-development'],
    ['Rebuilt the checkout in React', 'business-logic'],
    ['Fixed a deadlock in Java by changing the lock order', 'business-logic'],
    ['Reduced the checkout of the Java shop from 4 to 1 seconds', 'business-logic'],
    ['Wrote JUnit tests for every refund', 'business-logic'],
    ['Built GitHub Actions workflows for Java', 'business-logic'],
    ['Turned paper records into a MySQL database with Java', 'database-design'],
    ['Wrote session services in Java and Redis', 'database-design'],
    ['Wrote session services in Java and Redis', 'performance-and-reliability'],
    ['Drew pivot tables from a Java service', 'database-design'],
    ['Optimized SQL Server stored procedures', 'infrastructure'],
    ['Moved file uploads to Amazon S3 from Java', 'infrastructure'],
    ['Ran Java tests in parallel with Testcontainers', 'infrastructure'],
    ['Removed slow queries after adding a check to CI', 'infrastructure'],
    ['Built patient monitoring in Java', 'infrastructure'],
    ['Worked on MySQL migrations and seeders', 'legacy-and-migration'],
    ['Built trading of securities in Java', 'security'],
    ['Cut card authorization in Java from 800 to 200 ms', 'security'],
    ['Dropped alerts that had trained the Java team to sleep', 'collaboration'],
    ['Worked with Kafka and Java on the parser', 'collaboration'],
    ['Built product reviews in Java for two shops', 'collaboration'],
    ['Built customer onboarding in Java', 'collaboration'],
    ['Added an endpoint for policy documents in Java', 'documentation'],
    ['Built a staff rota in Java for 40 hospitals', 'on-call'],
  ])('%s shows no %s', (bullet, duty) => {
    expect(shownBy(bullet)).not.toContain(duty);
  });

  it.each([
    'Learned Git, code review and deployment with Docker',
    'Finished two online courses on AWS and on REST APIs',
    'Studied database indexes in PostgreSQL',
  ])('believes nothing that was only learned: %s', (bullet) => {
    expect(shownBy(bullet)).toEqual([]);
  });

  it.each([
    'Responsible for API development, SQL, cloud computing and DevOps',
    'Involved in various DevOps activities and Docker tasks',
    'Participated in cloud computing initiatives with Terraform and AWS',
  ])('believes nothing that names skills and tells no work: %s', (bullet) => {
    expect(shownBy(bullet)).toEqual([]);
  });

  it('says of such statements that the duty is named', () => {
    const { duties } = careerOf({ bullets: ['Responsible for API development and PostgreSQL'] });
    const named = duties?.filter(({ claimed }) => claimed).map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining(['api-development', 'database-design']));
  });

  it.each([
    ['Taught an online class of juniors and reviewed their code', 'collaboration'],
    ['Deployed the service with Docker after lessons learned', 'infrastructure'],
  ])('takes what merely sounds so: %s', (bullet, duty) => {
    expect(shownBy(bullet)).toContain(duty);
  });

  it('puts a measured statement first, and asks about what is not shown', () => {
    const { duties } = careerOf({
      bullets: ['Tuned the throughput of Java workers', 'Cut the latency of search by 40 %'],
    });
    const reliable = duties?.find(({ id }) => id === 'performance-and-reliability');
    expect(reliable).toMatchObject({ shown: true, measured: true });
    expect(reliable?.evidence[0]?.quote).toBe('Cut the latency of search by 40 %');
    expect(duties?.find(({ id }) => id === 'on-call')).toMatchObject({ shown: false, evidence: [] });
    expect(duties?.every(({ ask }) => ask.endsWith('?'))).toBe(true);
  });

  it('believes nothing that another profession tells', () => {
    const { duties } = careerOf({
      title: 'Registered Nurse',
      bullets: ['On call every fourth night', 'Documented care plans', 'Trained four nurses'],
    });
    expect(duties?.filter(({ shown }) => shown)).toEqual([]);
  });
});
