import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/library.ts';
import { careerOf, reportOf } from './read.ts';

const aiOf = (...bullets: string[]) => careerOf({ bullets }).ai;

describe('AI and the role', () => {
  it('tells judgement work by its statements', () => {
    const shown = aiOf(
      'Designed the service boundaries of billing in Java',
      'Found the root cause of a deadlock in production',
      'Chose PostgreSQL rather than a second broker',
    )?.judgement.filter((each) => each.shown);
    expect(shown?.map(({ id }) => id)).toEqual(['architecture', 'production-debugging', 'trade-offs']);
  });

  it.each([
    'Tuned Oracle queries so that a Java run takes three hours instead of eleven',
    'Kept a design system in Java',
    'Fixed bugs in Java templates',
    'Introduced Java services without an outage',
    'Reviewed Java code and wrote runbooks',
    'Wrote the incident review template of the Java team',
    'Ran the on-call rota of the Java platform',
    'Lead the incident review of the Java team, which closed 90% of its actions',
    'Added OpenTelemetry tracing to nine Java services',
    'Supported users of the Java program in 11 counties by phone',
    'Answered support tickets of customers of the Java program in three languages',
    'Answered questions from customers about the Java program',
    'Streamed events from Kafka to BigQuery with Java',
    'Developed microservices for claims in Java',
    'Built a water leak detection in Java that found 40 leaks',
    'Found and fixed a bug in the Java tax form',
    'Compared prices of hotels in Java',
    'Presented quarterly revenue dashboards built in Java',
    'Designed the icon set of a Java app',
    'Built a Java service designed to serve 40 shops',
    'Built a Java service that holds a million registered users',
  ])('takes for no judgement: %s', (bullet) => {
    expect(aiOf(bullet)?.judgement.filter(({ shown }) => shown)).toEqual([]);
  });

  it.each([
    ['Load-tested the Java service and found the connection leak behind an outage', 'production-debugging'],
    ['Diagnosed a deadlock of the Java ledger and changed the lock order', 'production-debugging'],
    ['Benchmarked Kafka against RabbitMQ for the Java gateway', 'trade-offs'],
    ['Chose RabbitMQ over Kafka for the Java gateway', 'trade-offs'],
    ['Removed the shared database between two Java services by events', 'architecture'],
    ['Led the split of a Java monolith into 14 services', 'architecture'],
    ['Cut the AWS bill of the Java services by $31,000', 'business-context'],
    ['Rewrote the Java billing pages, after which support tickets fell by half', 'business-context'],
    ['Built a booking service in Java; the front desk saves five hours a week', 'business-context'],
    ['Rebuilt the Java search; customers now find what they ask for', 'business-context'],
  ])('tells from "%s" %s', (bullet, id) => {
    expect(aiOf(bullet)?.judgement.find((each) => each.id === id)?.shown).toBe(true);
  });

  it('asks nothing of whom no software work is read', () => {
    expect(
      careerOf({ title: 'Nurse', bullets: ['Cared for 30 patients on a ward'] }).ai?.suggestions,
    ).toEqual([]);
  });

  it('hears a shorter phrase within a longer one', () => {
    const shown = aiOf('Debugged a memory leak of the Java service that restarted it twice a day');
    expect(shown?.judgement.find(({ id }) => id === 'production-debugging')?.shown).toBe(true);
  });

  it('tells a named assistant from one with a measured effect', () => {
    expect(aiOf('Wrote Java services with GitHub Copilot')?.assisted).toMatchObject({
      tools: ['GitHub Copilot'],
      measured: false,
    });
    expect(
      aiOf('Cut the time of a Java migration from 10 days to 3 with Claude Code')?.assisted,
    ).toMatchObject({
      measured: true,
    });
    expect(aiOf('Moved the cursor of the Java pager to the server')?.assisted.tools).toEqual([]);
  });

  it.each(['markdown', 'text', 'html'] as const)('prints measured work with a tool as %s', async (format) => {
    const statement = 'Cut the time of a Java migration from 10 days to 3 with Claude Code';
    const printed = String(await renderReport(reportOf({ bullets: [statement] }), format));
    expect(printed).toContain('Work with Claude Code is shown, with a measure');
    expect(printed).toMatch(/Legacy and migration: tools reach a part\./);
  });

  it('suggests by what this resume lacks, never a figure', () => {
    const suggestions = aiOf('Built a REST API in Java')?.suggestions ?? [];
    expect(suggestions.some((each) => each.startsWith('API development is what tools write'))).toBe(true);
    expect(suggestions.join(' ').replace(/\[[^\]]*\]/g, '')).not.toMatch(/\d/);
  });

  it('knows no exposure where no duty is shown', () => {
    expect(aiOf()?.exposure.level).toBeNull();
  });
});
