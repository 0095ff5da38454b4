import { blocksAsMarkdown } from '../src/report/markdown.ts';
import { careerBlocks } from '../src/report/outline-career.ts';
import { subjectsOfResume } from '../src/score/market-subjects.ts';
import type { AnalysisReport } from '../src/score/report.ts';

/** What a report says of level, duties, plan, AI, pay and negotiation, without the tables that are alike for everybody. */
export function careerPanel(report: AnalysisReport): string {
  const { career } = report;
  const market = career?.market && {
    ...career.market,
    tables: career.market.tables.filter(({ about }) => subjectsOfResume.has(about)),
  };
  return blocksAsMarkdown(
    careerBlocks({ ...report, career: career && { ...career, market: market ?? null } }),
  );
}
