import { describe, expect, it } from 'vitest';
import { suggestRewrites, verifyRewrite } from '../../src/library.ts';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { fixtureFiles, fixtureText, makeResume, reportOf } from '../make-resume.ts';

async function suggestionsOf(report: AnalysisReport, bullets?: string[]): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for await (const suggestion of suggestRewrites(report, { bullets })) found.push(suggestion);
  return found;
}

const weak = makeResume({
  dates: 'Jan 2018 - Dec 2020',
  bullets: [
    'Responsible for maintaining the billing API in Python',
    'Tuned slow PostgreSQL queries of the orders report',
    'Cut the nightly import from 3 hours to 20 minutes.',
    'Worked with Kafka',
    'Build dashboards for the sales team',
  ],
  skills: 'Python',
});

describe('the suggestions for a resume', () => {
  it('come for what is worth rewriting, with the most points first', async () => {
    const found = await suggestionsOf(reportOf(weak));
    const points = found.map((each) => Math.max(each.points?.overall ?? 0, each.points?.match ?? 0));
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(found.map(({ original }) => original)).not.toContain(
      'Cut the nightly import from 3 hours to 20 minutes.',
    );
    expect(found.length).toBe(4);
  });

  it('say why, keep the place, and put work that is over into the past', async () => {
    const report = reportOf(weak);
    const found = await suggestionsOf(report);
    for (const { range, original } of found)
      expect(report.document.text.slice(range.start, range.end).replace(/\s+/g, ' ')).toBe(original);
    const of = (start: string) => found.find(({ original }) => original.startsWith(start));
    expect(of('Responsible')).toMatchObject({
      reasons: ['no-result', 'weak-opening', 'filler'],
      rewrite: 'Maintained the billing API in Python [how many requests or jobs a day?]',
      verdict: { status: 'accepted-with-gaps' },
      by: 'rules',
    });
    expect(of('Build')?.rewrite).toMatch(/^Built dashboards/);
    expect(of('Build')?.reasons).toContain('tense');
  });

  it('name a keyword where its evidence stands, once', async () => {
    const found = await suggestionsOf(reportOf(weak));
    const named = found.filter(({ rewrite }) => rewrite?.includes('(SQL)'));
    expect(named.map(({ rewrite }) => rewrite)).toEqual([
      'Tuned slow PostgreSQL (SQL) queries of the orders report [from what time to what time?]',
    ]);
  });

  it('ask, and write nothing, where no deed can be read', async () => {
    const found = await suggestionsOf(reportOf(weak));
    const asked = found.find(({ original }) => original === 'Worked with Kafka');
    expect(asked).toMatchObject({ rewrite: null, verdict: { status: 'nothing-better' }, facts: [] });
    expect(asked?.questions[0]?.question).toContain('with Kafka');
    expect(asked?.note).toBeTruthy();
  });

  it('come for the asked statements alone', async () => {
    const report = reportOf(weak);
    const bullet = report.resume.work[0]?.bullets[0]?.id ?? '';
    expect((await suggestionsOf(report, [bullet])).map((each) => each.bullet)).toEqual([bullet]);
  });

  it('tell where each fact comes from', async () => {
    const found = await suggestionsOf(reportOf(weak));
    const { rewrite, facts } = found.find(({ original }) => original.startsWith('Responsible')) ?? {};
    expect(facts?.map(({ text, from }) => [text, from])).toContainEqual(['Python', 'statement']);
    for (const { start, end, text } of facts ?? []) expect(rewrite?.slice(start, end)).toBe(text);
  });
});

describe('over all fixtures', () => {
  it.each(fixtureFiles('text').map(({ person }) => person))(
    '%s gets nothing that the resume does not say',
    async (person) => {
      for (const { original, rewrite, verdict } of await suggestionsOf(reportOf(fixtureText(person)))) {
        if (rewrite === null) continue;
        expect(verifyRewrite({ original, rewrite }).violations, rewrite).toEqual([]);
        expect(verdict.violations).toEqual([]);
      }
    },
  );

  it('leave another language as it stands, and still ask', async () => {
    const found = await suggestionsOf(reportOf(fixtureText('german-backend')));
    expect(found.length).toBeGreaterThan(0);
    for (const { rewrite, questions } of found) {
      expect(rewrite).toBeNull();
      expect(questions.length).toBeGreaterThan(0);
    }
  });
});

it('refuses what is no report', async () => {
  // what a program without types may hand in
  const report = { resume: {} } as unknown as AnalysisReport;
  await expect(suggestRewrites(report).next()).rejects.toThrow('no report');
});
