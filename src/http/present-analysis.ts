import type { FileNameNotice } from '../report/file-name.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { RewriteRecord } from '../store/rewrite-store.ts';

/** One analysis as the interface answers it: the report, and where and how long it can be had. */
export interface PresentedAnalysis {
  id: string;
  expiresAt: string;
  links: Record<
    'self' | 'html' | 'json' | 'markdown' | 'csv' | 'pdf' | 'text' | 'all' | 'readings' | 'delete',
    string
  >;
  report: AnalysisReport;
  /** what the name of the file would tell a reader; beside the report, null where there is nothing to say */
  fileName: FileNameNotice | null;
}

export const analysisPath = (id: string): string => `/v1/analyses/${id}`;

/** @param origin the server's own, to make the links whole; empty leaves them as paths */
export function presentAnalysis(
  { id, expiresAt, report, fileName }: StoredAnalysis,
  origin = '',
): PresentedAnalysis {
  const self = `${origin}${analysisPath(id)}`;
  return {
    id,
    expiresAt: expiresAt.toISOString(),
    links: {
      self,
      html: `${self}.html`,
      json: `${self}.json`,
      markdown: `${self}.md`,
      csv: `${self}.csv`,
      pdf: `${self}.pdf`,
      text: `${self}.txt`,
      all: `${self}/all.zip`,
      readings: `${self}/readings`,
      delete: self,
    },
    report,
    fileName: fileName ?? null,
  };
}

/** A suggestion as the interface answers it, with what was decided. */
export const presentedRewrite = ({
  suggestion,
  state,
  answers,
}: RewriteRecord): Suggestion & Pick<RewriteRecord, 'state' | 'answers'> => ({
  ...suggestion,
  state,
  answers,
});
