import { describe, expect, test } from 'vitest';
import { markedText } from '../../src/report/html/marks.ts';
import { renderReport } from '../../src/report/render.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { sampleReport } from './sample-report.ts';
import { sampleText } from './sample-text.ts';

const html = async (report: AnalysisReport = sampleReport): Promise<string> =>
  String(await renderReport(report, 'html'));

const words = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('the HTML report', () => {
  test('is one document that needs no other file', async () => {
    const page = await html();
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('--accent');
    expect(page).not.toMatch(/\s(src|href)="(?!#)/);
  });

  test('names every keyword of the lists and of the posting', async () => {
    const page = words(await html());
    for (const { name, says, tier, state } of [
      ...sampleReport.coverage,
      ...(sampleReport.postingCoverage ?? []),
    ]) {
      expect(page).toContain(name);
      if (tier !== 'avoid' || state !== 'missing') expect(page).toContain(says);
    }
  });

  test('never lets the words of a resume become markup', async () => {
    const page = await html();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script>alert(&quot;x&quot;)&lt;/script>');
  });

  test('reads a null score as not applicable, with its reason', async () => {
    const page = words(await html({ ...sampleReport, overall: null, match: null, band: null }));
    expect(page).toContain('No score: not applicable');
    expect(page).toContain('a plain text has no font');
    expect(page).not.toContain('0 of 100');
  });

  test('explains a low number kindly', async () => {
    const page = words(
      await html({
        ...sampleReport,
        band: {
          id: 'other',
          from: 0,
          below: 20,
          label: 'Another direction',
          means: 'Other work.',
          elsewhere: true,
        },
      }),
    );
    expect(page).toContain('that says nothing about how good it is');
  });

  test('tells the first fix before the arithmetic', async () => {
    const page = await html();
    const order = ['id="top"', 'id="fixes"', 'id="text"', 'id="keywords"', 'id="arithmetic"'];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('leads every link to a place that exists, and gives each id once', async () => {
    const page = await html();
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(30);
    for (const target of targets) expect(ids).toContain(target);
  });

  test('counts headings without a gap', async () => {
    const levels = [...(await html()).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });
});

describe('the marked text', () => {
  const flat = (parts: ReturnType<typeof markedText>): string =>
    parts.map((part) => (typeof part === 'string' ? part : flat(part.children))).join('');

  test('loses no character', () => {
    expect(flat(markedText(sampleReport))).toBe(sampleText);
  });

  test('cuts what overlaps, and keeps one target for it', () => {
    const range = (start: number, end: number) => ({ source: 'document' as const, start, end, boxes: [] });
    const [item] = sampleReport.coverage;
    if (!item) throw new Error('the sample has no keyword');
    const evidence = [range(0, 10), range(5, 20), range(5, 7)].map((place) => ({
      quote: sampleText.slice(place.start, place.end),
      range: place,
    }));
    const { resume } = sampleReport;
    const contact = { name: null, emails: [], phones: [], links: [], location: null };
    const parts = markedText({
      ...sampleReport,
      coverage: [{ ...item, evidence }],
      postingCoverage: null,
      audits: [],
      fixes: [],
      mentions: [],
      resume: { ...resume, contact, work: [], education: [] },
    });
    expect(flat(parts)).toBe(sampleText);
    const ids = JSON.stringify(parts).match(/"t-\d+"/g);
    expect(ids).toEqual(['"t-0"', '"t-5"']);
  });

  test('says where another reading differs and why, once for each place, and loses no character by it', () => {
    const differences = [
      { section: 'Top', cause: 'columns' as const, visualRange: { start: 3, end: 40 }, plain: 'else' },
      { section: 'Top', cause: 'table' as const, visualRange: { start: 30, end: 90 } },
      { section: 'Top', cause: 'hidden-text' as const, plain: 'no human sees this' },
    ];
    const parts = markedText(sampleReport, differences);
    expect(flat(parts)).toBe(sampleText);
    const told = JSON.stringify(parts).match(/"difference":\{[^}]*\}/g);
    expect(told).toEqual([
      '"difference":{"start":3,"cause":"columns"}',
      '"difference":{"start":30,"cause":"table"}',
    ]);
  });
});
