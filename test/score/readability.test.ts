import { describe, expect, it } from 'vitest';
import type { LayoutFacts } from '../../src/extract/document.ts';
import { buildReport } from '../../src/score/build-report.ts';
import { explain } from '../../src/score/explain.ts';
import { proveFixes } from '../../src/score/fixes.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { scoreEvidence } from '../../src/score/score.ts';
import { makeEvidence, makeResume } from '../make-resume.ts';

const scoreAs = (format: 'pdf' | 'docx' | 'text', layout: Partial<LayoutFacts> = {}) =>
  scoreEvidence(
    makeEvidence(makeResume(), {
      document: (document) => ({ ...document, format, layout: { ...document.layout, ...layout } }),
    }),
  );

describe('readability', () => {
  const text = scoreAs('text');

  it('takes nothing from plain text, a clean PDF or a clean Word file', () => {
    expect(text.readability.factor).toBe(1);
    expect(scoreAs('pdf').exact).toBe(text.exact);
    expect(scoreAs('docx').exact).toBe(text.exact);
  });

  it.each([
    ['pdf', { columns: true }, 0.98],
    ['docx', { textBoxes: 1 }, 0.98],
    ['pdf', { unmapped: 100_000 }, 0.7],
    ['pdf', { unmapped: 100_000, columns: true }, 0.7],
    ['pdf', { images: 3, tables: 1 }, 1],
    ['docx', { columns: true }, 1],
    ['text', { columns: true, textBoxes: 3, unmapped: 900 }, 1],
  ] as const)('of a %s with %j is %d', (format, layout, factor) => {
    const score = scoreAs(format, layout);
    expect(score.readability.factor).toBe(factor);
    expect(score.exact).toBeCloseTo((text.exact ?? 0) * factor, 6);
  });

  it('is not known, nor the score, where one of its checks breaks', () => {
    const evidence = makeEvidence(makeResume(), {
      document: (document) => ({ ...document, format: 'pdf', layout: null as unknown as LayoutFacts }),
    });
    const score = scoreEvidence(evidence);
    expect(score.base).toBeGreaterThan(0);
    expect(score).toMatchObject({ overall: null, exact: null, band: null, readability: { factor: null } });
    expect(score.readability.says).toMatch(/single-column.* broke/);
    const report = buildReport(evidence, score, proveFixes(evidence, score), null);
    expect(explain(report as AnalysisReport).difference).toBeNull();
  });

  it('says what takes away', () => {
    expect(text.readability.says).toBe('machines lose nothing');
    expect(scoreAs('pdf', { columns: true }).readability.says).toBe('several columns');
  });
});
