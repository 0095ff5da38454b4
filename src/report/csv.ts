import type { AnalysisReport, Coverage } from '../score/report.ts';
import { type CsvValue, csvTable } from './csv-cell.ts';
import { stateLabel } from './words.ts';

const columns = [
  'kind',
  'id',
  'name',
  'list',
  'state',
  'evidence',
  'score',
  'weight',
  'points',
  'match_points',
  'months',
  'last_use',
  'quote',
  'says',
  'fix',
  'start',
  'end',
] as const;

type Row = Partial<Record<(typeof columns)[number], CsvValue>> & { kind: string };

const keywordRow = (kind: string, item: Coverage): Row => ({
  kind,
  id: item.id,
  name: item.name,
  list: item.tier,
  state: stateLabel(item),
  evidence: item.grade,
  months: item.months,
  last_use: item.lastUse,
  quote: item.evidence[0]?.quote ?? null,
  says: item.says,
  fix: item.instead,
  start: item.evidence[0]?.range.start ?? null,
  end: item.evidence[0]?.range.end ?? null,
});

function rows(report: AnalysisReport): Row[] {
  const { overall, match, band } = report;
  return [
    {
      kind: 'overall',
      name: report.role.name,
      score: overall,
      state: band?.label ?? null,
      says: band?.means ?? null,
    },
    ...(report.posting ? [{ kind: 'match', name: report.posting.title, score: match }] : []),
    ...report.categories.map(({ id, title, weight, score, points, why }) => {
      return { kind: 'category', id, name: title, score, weight, points, says: why };
    }),
    ...report.coverage.map((item) => keywordRow('keyword', item)),
    ...(report.postingCoverage ?? []).map((item) => keywordRow('posting', item)),
    ...report.fixes.map(({ audit, title, says, fix, quote, range, points }) => {
      const place = { start: range?.start ?? null, end: range?.end ?? null };
      return {
        kind: 'fix',
        id: audit,
        name: title,
        points: points.overall,
        match_points: points.match,
        quote,
        says,
        fix,
        ...place,
      };
    }),
    ...report.audits.flatMap(({ id, title, category, score, weight, reason, findings }): Row[] => [
      { kind: 'audit', id, name: title, list: category, score, weight, says: reason },
      ...findings.map(({ says, fix, quote, range }) => {
        const place = { start: range?.start ?? null, end: range?.end ?? null };
        return { kind: 'finding', id, name: title, list: category, quote, says, fix, ...place };
      }),
    ]),
  ];
}

/** One flat table for spreadsheets, a row each for the numbers, keywords, fixes, audits and findings. */
export const renderCsv = (report: AnalysisReport): string =>
  csvTable([columns, ...rows(report).map((row) => columns.map((column) => row[column]))]);
