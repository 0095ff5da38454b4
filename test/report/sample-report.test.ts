import { expect, test } from 'vitest';
import { analysisReportSchema } from '../../src/score/report.ts';
import { sampleReport } from './sample-report.ts';

test('the sample keeps the contract', () => {
  expect(analysisReportSchema.parse(sampleReport)).toEqual(sampleReport);
});

test('every quote of the sample stands where its range says', () => {
  const { text } = sampleReport.document;
  const evidence = sampleReport.coverage.flatMap((item) => item.evidence);
  expect(evidence.length).toBeGreaterThan(5);
  for (const { quote, range } of evidence) expect(text.slice(range.start, range.end)).toBe(quote);
});
