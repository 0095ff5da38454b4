import type { CandidateRow } from './batch/candidate.ts';
import type { PackedCandidate } from './batch/packed-candidate.ts';
import type { Comparison } from './compare/comparison.ts';
import { ownKeywords } from './env.ts';
import { CandorError } from './errors.ts';
import type { Document, ResumeInput } from './extract/document.ts';
import type { RecognitionProgress } from './extract/ocr/scan.ts';
import type { DocumentEdit } from './extract/revised.ts';
import { pictureKind } from './extract/sniff/picture.ts';
import { runIsolated } from './isolation/pool.ts';
import type { Task } from './isolation/worker.ts';
import type { KeywordsCheck } from './keywords-check.ts';
import type { OwnKeywords } from './lexicon/own-keywords.ts';
import type { Resume } from './parse/resume.ts';
import type { Analysis, AnalysisSettings, BrokenAudit } from './pipeline.ts';
import type { ReadPosting } from './posting/job-posting.ts';
import type { PostingInput } from './posting/posting-text.ts';
import type { AnalysisReport } from './score/report.ts';

/** How a file may be read. */
export interface ReadOptions {
  /**
   * recognise the letters of scans and photos (OCR, English), off when left out: it takes seconds a page, in a
   * process of its own with a deadline of two minutes
   */
  ocr?: boolean | undefined;
  /** is told how far a recognition is */
  onRecognised?: ((progress: RecognitionProgress) => void) | undefined;
  /** is told when the file was read and what follows begins */
  onRead?: (() => void) | undefined;
  /** cancels the work and ends the process that does it */
  signal?: AbortSignal | undefined;
}

/** Everything `analyze` may be told besides the resume. */
export interface AnalyzeOptions extends ReadOptions {
  /** id of a role pack; `backend-developer` when left out */
  role?: string | undefined;
  /** own skills and role packs; the folder that the environment names as `CANDOR_KEYWORDS` when left out */
  keywords?: OwnKeywords | undefined;
  /** the text of a job posting, or its file */
  posting?: PostingInput | undefined;
  /** the month that "Present" means, `YYYY-MM`; the current one when left out */
  asOf?: string | undefined;
  /** statements to read in other words, such as accepted rewrites, by their places in the document's text */
  edits?: readonly DocumentEdit[] | undefined;
  /** is told of each check that broke on this resume: its id, and the kind and places of the error, no text */
  onBroken?: ((broken: BrokenAudit) => void) | undefined;
}

/**
 * Reads a resume and says what it is worth for a role, point by point.
 * All of it happens in a child process under a deadline and a memory cap, for text as for files.
 * @throws CandorError with a stable `code` when the file cannot be read, is no resume, or the role is unknown
 */
export async function analyze(input: ResumeInput, options: AnalyzeOptions = {}): Promise<AnalysisReport> {
  const settings = { ...settingsOf(options), posting: options.posting, edits: options.edits };
  const task = { kind: 'analyze', input: checkedInput(input), settings } as const;
  const { report, broken } = (await runReading(task, options)) as Analysis;
  for (const one of broken) options.onBroken?.(one);
  return report;
}

/**
 * One resume against each of several postings, read once: a report for each, in their order; one report where there is
 * no posting. The overall score is the same in all. For many resumes read the postings once with `readPostingApart`.
 * @throws CandorError as `analyze` does
 */
export async function analyzeAgainst(
  input: ResumeInput,
  postings: readonly (PostingInput | ReadPosting)[],
  options: Pick<AnalyzeOptions, 'role' | 'keywords' | 'asOf' | 'signal'> = {},
): Promise<[AnalysisReport, ...AnalysisReport[]]> {
  const settings = settingsOf(options);
  const task = { kind: 'analyze-against', input: checkedInput(input), settings, postings } as const;
  return (await runIsolated(task, { signal: options.signal })) as [AnalysisReport, ...AnalysisReport[]];
}

/**
 * The same for a file of a batch, whose reports come packed as they are kept.
 * @throws CandorError as `analyze` does
 */
export async function analyzeForBatch(
  row: CandidateRow,
  bytes: Uint8Array,
  postings: readonly ReadPosting[],
  options: Pick<AnalyzeOptions, 'role' | 'keywords' | 'asOf' | 'signal'>,
): Promise<PackedCandidate> {
  const input = { bytes, fileName: row.file };
  const task = { kind: 'analyze-for-batch', row, input, settings: settingsOf(options), postings } as const;
  return (await runIsolated(task, { signal: options.signal })) as PackedCandidate;
}

/**
 * What a pack that somebody wrote holds, or what is wrong with it, read under the same deadline as a resume.
 * @throws CandorError `reading-timeout` or `reading-failed` for one that takes too long or too much memory
 */
export const checkPackApart = async (own: Exclude<OwnKeywords, string>): Promise<KeywordsCheck> =>
  (await runIsolated({ kind: 'check-pack', own })) as KeywordsCheck;

/**
 * Reads a resume without judging it: the document as a human sees it, and the fields found in it.
 * @throws CandorError as `analyze` does
 */
export async function readResume(
  input: ResumeInput,
  options: ReadOptions = {},
): Promise<{ document: Document; resume: Resume }> {
  const task = { kind: 'read', input: checkedInput(input) } as const;
  return (await runReading(task, options)) as { document: Document; resume: Resume };
}

/**
 * The text of a job posting and what it asks for, read under the same deadline as a resume, so that no posting can hold
 * a server up.
 * @throws CandorError `unknown-role`, `unreadable-posting`, `reading-timeout`
 */
export async function readPostingApart(
  posting: PostingInput,
  { role, keywords = ownKeywords(), signal }: Pick<AnalyzeOptions, 'role' | 'keywords' | 'signal'> = {},
): Promise<ReadPosting> {
  return (await runIsolated(
    { kind: 'posting', posting, settings: { role, keywords } },
    { signal },
  )) as ReadPosting;
}

/**
 * Reads a PDF or DOCX a second time, as simple software does, and says section by section what that software loses
 * or reorders. It stands beside the report and enters no score; other formats and text have one reading, which
 * agrees with itself: agreement 1, no differences.
 * @throws CandorError as `analyze` does when the first reading fails; `reading-timeout` or `reading-failed` when the
 * second does; `busy` when too many comparisons wait
 */
export async function compareReadings(input: ResumeInput, options: ReadOptions = {}): Promise<Comparison> {
  const checked = checkedInput(input);
  if ('text' in checked) return { agreement: 1, differences: [], plainText: null };
  return (await runReading({ kind: 'compare', input: checked }, options)) as Comparison;
}

/** In the usual lane first: only what holds pictures of text and no text goes on to the slow one, if that is allowed. */
async function runReading(
  task: Extract<Task, { kind: 'analyze' | 'read' | 'compare' }>,
  { ocr = false, signal, onRecognised, onRead }: ReadOptions,
): Promise<unknown> {
  if (!ocr) return runIsolated(task, { signal, onRead });
  const isPhoto = 'bytes' in task.input && pictureKind(task.input.bytes) !== null;
  if (!isPhoto) {
    try {
      return await runIsolated(task, { signal, onRead });
    } catch (error) {
      if (!(error instanceof CandorError && error.code === 'no-text')) throw error;
    }
  }
  return runIsolated({ ...task, ocr }, { signal, onRecognised, onRead });
}

/** What is left out is as the environment says, and as of now. */
const settingsOf = ({ role, keywords, asOf }: AnalyzeOptions): AnalysisSettings => ({
  role,
  keywords: keywords ?? ownKeywords(),
  asOf: asOf ?? currentMonth(),
});

/** Programs without types may hand in anything. */
function checkedInput(input: ResumeInput): ResumeInput {
  const { bytes, text } = Object(input) as { bytes?: unknown; text?: unknown };
  if (typeof text === 'string' || bytes instanceof Uint8Array) return input;
  throw new CandorError('bad-request', {
    detail: 'pass the resume as { bytes: Uint8Array, fileName? } or as { text: string }',
  });
}

/** The month it is where this runs, `YYYY-MM`. */
const currentMonth = (): string => new Date().toISOString().slice(0, 7);
