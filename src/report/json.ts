import type { AnalysisReport } from '../score/report.ts';

/** The report as it is, in the order of its own keys: the same report gives the same bytes. */
export const renderJson = (report: AnalysisReport): string => `${JSON.stringify(report, null, 2)}\n`;
