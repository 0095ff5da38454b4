import type { AnalysisReport, Coverage } from '../score/report.ts';
import { number, oneLine } from './figures.ts';
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

type Row = Partial<Record<(typeof columns)[number], string | number | null>> & { kind: string };

/** Spreadsheets run a cell that begins so, in full-width signs too; an apostrophe before it keeps it a text. */
const formula = /^["'\s]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
/** Where lists are parted by semicolons, a cell begins after each, quoted or not. */
const formulaWithin = /;(?=["'\s]*[=+\-@|%＝＋－＠])/g;

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value, 4);
  const safe = oneLine(value).replace(formulaWithin, ";'");
  const text = formula.test(value) ? `'${safe}` : safe;
  return /[",;\n\r']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

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

/**
 * One flat table for spreadsheets, a row each for the numbers, keywords, fixes, audits and findings. It begins with
 * a byte order mark, without which Excel breaks every name that is not plain ASCII.
 */
export function renderCsv(report: AnalysisReport): string {
  const lines = rows(report).map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
