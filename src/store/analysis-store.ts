import type { Answers } from '../career/assessment.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { ErrorCode } from '../errors.ts';
import type { FileNameNotice } from '../report/file-name.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { RewriteStore } from './rewrite-store.ts';
import type { VisitLog } from './visit-log.ts';

/** What became of the comparison of two readings, which stands beside the report and outside its hash. */
export type Readings = { comparison: Comparison } | { error: ErrorCode };

/** One analysis that is kept: a report, under an unguessable id, until it expires. */
export interface StoredAnalysis {
  /** 128 random bits in base64url; whoever knows it may read and delete */
  id: string;
  createdAt: Date;
  expiresAt: Date;
  report: AnalysisReport;
  /** of the name of the file, which itself is not kept; left out where there is nothing to say */
  fileName?: FileNameNotice;
  /** left out until the comparison has ended */
  readings?: Readings;
  /** of the self-assessment, left out until there are some */
  answers?: Answers;
}

/** Keeps analyses until they are deleted or expire. Gone means gone: no byte of the resume stays in its files. */
export interface AnalysisStore {
  save(analysis: Omit<StoredAnalysis, 'readings' | 'answers'>): Promise<void>;
  /** adds what became of the comparison; nothing happens when the analysis is gone by then */
  saveReadings(id: string, readings: Readings): Promise<void>;
  /** puts the answers of the self-assessment in place of earlier ones */
  saveAnswers(id: string, answers: Answers): Promise<void>;
  /** puts off the end; nothing happens when the analysis is gone by then */
  keepUntil(id: string, expiresAt: Date): Promise<void>;
  /** null for what never was, is deleted, or has expired by the time given */
  find(id: string, at: Date): Promise<StoredAnalysis | null>;
  /** whether there was something to delete */
  delete(id: string): Promise<boolean>;
  /** how many were deleted because they had expired by the time given */
  purgeExpired(at: Date): Promise<number>;
  /** seals under the newest key what is not yet; see `sealAll` in sealed-columns.ts */
  sealAll(): Promise<number>;
  /** rejects when the store cannot answer */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** what belongs to the rewrites of an analysis, and goes with it */
  rewriting: RewriteStore;
  visitLog: VisitLog;
}
