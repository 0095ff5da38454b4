import type { AnalysisReport } from '../score/report.ts';

/** One analysis that is kept: a report, under an unguessable id, until it expires. The file itself is never kept. */
export interface StoredAnalysis {
  /** 128 random bits in base64url; whoever knows it may read and delete */
  id: string;
  createdAt: Date;
  expiresAt: Date;
  report: AnalysisReport;
}

/** Keeps analyses until they are deleted or expire. Gone means gone: no byte of the resume stays in its files. */
export interface AnalysisStore {
  save(analysis: StoredAnalysis): Promise<void>;
  /** null for what never was, is deleted, or has expired by the time given */
  find(id: string, at: Date): Promise<StoredAnalysis | null>;
  /** whether there was something to delete */
  delete(id: string): Promise<boolean>;
  /** how many were deleted because they had expired by the time given */
  purgeExpired(at: Date): Promise<number>;
  /** rejects when the store cannot answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}
