import type { AnalysisReport } from '../../src/score/report.ts';
import type { StoredAnalysis } from '../../src/store/analysis-store.ts';

export const resumeText = 'Marlena Quintero-Vashti rebuilt the ledger of Halcyon Freight';

/** Long enough to spill over many pages of a database. */
const report = { document: { text: `${resumeText}\n`.repeat(3000) } } as unknown as AnalysisReport;

/** So many hours after the first of January. */
export const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1, n));

export const analysis = (id: string, expires = 24): StoredAnalysis => ({
  id,
  createdAt: hour(0),
  expiresAt: hour(expires),
  report,
});
