import { compare } from '../score/compare-reports.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { RewritingView } from '../web/rewrite-section.tsx';
import type { AppDependencies } from './dependencies.ts';

/** What the page shows of the rewrites: suggestions with what was decided, and what the newest version gained by them. */
export async function rewritingView(
  { store, rewriter }: AppDependencies,
  { id, report }: StoredAnalysis,
): Promise<RewritingView> {
  const records = await store.rewriting.rewrites(id);
  const newest = (await store.rewriting.versions(id)).at(-1);
  const revised = newest ? await store.rewriting.versionReport(id, newest.number) : null;
  return {
    hasModel: rewriter.hasModel,
    isWord: report.document.format === 'docx',
    records,
    newest:
      newest && revised
        ? { number: newest.number, says: newest.says, comparison: compare(revised, report) }
        : null,
  };
}
