import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import type { AnalysisStore, StoredAnalysis } from '../../src/store/analysis-store.ts';

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

/** An analysis with the text of the resume in everything that is kept, but for what was sent. */
export async function keepEverything(store: AnalysisStore, id: string): Promise<void> {
  const suggestion = { bullet: 'w1.b1', original: resumeText } as Suggestion;
  await store.save(analysis(id, 2));
  await store.saveReadings(id, { error: 'reading-failed' });
  await store.saveAnswers(id, { level: resumeText });
  const answers = [resumeText];
  await store.rewriting.saveRewrite(id, { suggestion, state: 'open', answers, cacheKey: resumeText });
  await store.rewriting.addVersion(id, { says: 'x', createdAt: hour(1), report });
}
