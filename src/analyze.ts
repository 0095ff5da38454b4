import type { Comparison } from './compare/comparison.ts';
import type { Document, ResumeInput } from './extract/document.ts';
import { runIsolated } from './isolation/pool.ts';
import type { Resume } from './parse/resume.ts';
import { type AnalysisSettings, analyzeHere, readHere } from './pipeline.ts';
import type { AnalysisReport } from './score/report.ts';

/** Everything `analyze` may be told besides the resume. */
export interface AnalyzeOptions {
  /** id of a role pack; `backend-developer` when left out */
  role?: string | undefined;
  /** the text of a job posting */
  posting?: string | undefined;
  /** the month that "Present" means, `YYYY-MM`; the current one when left out */
  asOf?: string | undefined;
  /** cancels the work and ends the process that does it */
  signal?: AbortSignal | undefined;
}

/**
 * Reads a resume and says what it is worth for a role, point by point.
 * Bytes are read in a child process under a deadline and a memory cap; text needs no such care and is read here.
 * @throws CandorError with a stable `code` when the file cannot be read, is no resume, or the role is unknown
 */
export async function analyze(input: ResumeInput, options: AnalyzeOptions = {}): Promise<AnalysisReport> {
  const settings: AnalysisSettings = {
    role: options.role,
    posting: options.posting,
    asOf: options.asOf ?? currentMonth(),
  };
  if ('text' in input) return analyzeHere(input, settings);
  return (await runIsolated({ kind: 'analyze', input, settings }, options.signal)) as AnalysisReport;
}

/**
 * Reads a resume without judging it: the document as a human sees it, and the fields found in it.
 * @throws CandorError as `analyze` does
 */
export async function readResume(input: ResumeInput): Promise<{ document: Document; resume: Resume }> {
  if ('text' in input) return readHere(input);
  return (await runIsolated({ kind: 'read', input })) as { document: Document; resume: Resume };
}

/**
 * Reads a PDF or DOCX a second time, as simple software does, and says section by section what that software loses
 * or reorders. It stands beside the report and enters no score; other formats and text have one reading, which
 * agrees with itself: agreement 1, no differences.
 * @throws CandorError as `analyze` does when the first reading fails; `reading-timeout` or `reading-failed` when the
 * second does; `busy` when too many comparisons wait
 */
export async function compareReadings(
  input: ResumeInput,
  options: Pick<AnalyzeOptions, 'signal'> = {},
): Promise<Comparison> {
  if ('text' in input) return { agreement: 1, differences: [], plainText: null };
  return (await runIsolated({ kind: 'compare', input }, options.signal)) as Comparison;
}

/** The month it is where this runs, `YYYY-MM`. */
const currentMonth = (): string => new Date().toISOString().slice(0, 7);
