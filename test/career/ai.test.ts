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
  ])('takes for no judgement: %s', (bullet) => {
    expect(aiOf(bullet)?.judgement.filter(({ shown }) => shown)).toEqual([]);
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
