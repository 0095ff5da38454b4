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
