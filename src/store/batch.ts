import type { Candidate } from '../batch/candidate.ts';
import type { ReadPosting } from '../posting/job-posting.ts';
import type { AnalysisReport } from '../score/report.ts';

/** Resumes that a workspace holds against some postings. */
export interface Batch {
  id: string;
  workspaceId: string;
  createdAt: Date;
  expiresAt: Date;
  title: string;
  role: string | null;
  /** YYYY-MM */
  asOf: string;
  /** version of the workspace's own keywords that it is read with, null for none */
  packHash: string | null;
  state: 'arriving' | 'running' | 'cancelled';
  postings: NamedPosting[];
}

/** A posting that was read, and what its column is called. */
export interface NamedPosting extends ReadPosting {
  name: string;
}

/** Where a file of a batch stands. */
export type FileState = 'waiting' | 'reading' | Candidate['state'] | 'cancelled';

/** How many files of a batch stand where. */
export type BatchCounts = Record<FileState, number>;

/** A file that a process took to read. */
export interface BatchJob {
  analysisId: string;
  batchId: string;
  number: number;
  fileName: string;
  bytes: Uint8Array;
}

/** A file as it arrives: its bytes, or why it was not taken. */
export interface ArrivingFile {
  analysisId: string;
  number: number;
  fileName: string;
  hash: string;
  bytes: Uint8Array | null;
  /** what is known of it already: a duplicate, or not taken */
  candidate: Candidate | null;
}

/** The files of batches. */
export interface BatchFiles {
  addFile(batchId: string, file: ArrivingFile): Promise<void>;
  /** adds a file to a batch that stands, after all others; answers its number. @throws CandorError `not-found` */
  append(batchId: string, file: Omit<ArrivingFile, 'number'>): Promise<number>;
  /** what became of each file that is done, by number */
  candidates(id: string): Promise<Candidate[]>;
  /** the report of a candidate for a posting, null where there is none */
  report(id: string, number: number, posting: number): Promise<AnalysisReport | null>;
  /** what was sent, null where it was not taken */
  original(id: string, number: number): Promise<{ fileName: string; bytes: Uint8Array } | null>;
  /** takes the next file that waits, those of all batches in turn; also one whose process was lost */
  take(at: Date): Promise<BatchJob | null>;
  /**
   * @param reports packed, one for each posting; none where it failed
   * @returns whether it counted: not where it was cancelled or deleted meanwhile
   */
  finish(
    job: Pick<BatchJob, 'analysisId'>,
    candidate: Candidate,
    reports: readonly Uint8Array[],
  ): Promise<boolean>;
  /** puts a file back that was taken and not read */
  release(job: Pick<BatchJob, 'analysisId'>): Promise<void>;
  /** files that wait or are read, in all batches */
  underWay(): Promise<number>;
}

/**
 * Keeps batches. Each file is a row with an analysis id of its own from the start, and what becomes of it is written with
 * its reports in one transaction: however often it is read, it counts once.
 */
export interface BatchStore extends BatchFiles {
  /** begins a batch whose files then arrive; nothing of it is read before `arrived` */
  begin(batch: Omit<Batch, 'state'>): Promise<void>;
  arrived(batchId: string): Promise<void>;
  /** null for what never was, is deleted or has expired */
  find(id: string, at: Date): Promise<Batch | null>;
  /** those of a workspace, newest first */
  of(workspaceId: string, at: Date): Promise<(Batch & { counts: BatchCounts })[]>;
  counts(id: string): Promise<BatchCounts>;
  cancel(id: string): Promise<void>;
  /** lets those wait again that failed or were cancelled */
  retry(id: string): Promise<void>;
  /** ends those of a workspace no later than so many days after they began */
  keepAtMost(workspaceId: string, days: number): Promise<void>;
  delete(id: string): Promise<void>;
  purgeExpired(at: Date): Promise<void>;
  /** what an earlier process of a store that nobody shares left half done: files taken wait again, batches cut off go */
  recover(): Promise<void>;
}
