import type { CandidateRow } from '../batch/candidate.ts';
import { packCandidate } from '../batch/packed-candidate.ts';
import { type ErrorPlaces, placesOf } from '../error-places.ts';
import { CandorError, type ErrorCode } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { editDocx, type StatementEdit } from '../extract/docx/edit.ts';
import type { RecognitionProgress } from '../extract/ocr/scan.ts';
import { openPdfium } from '../extract/pdf/pdfium.ts';
import { checkPack } from '../keywords-check.ts';
import type { OwnKeywords } from '../lexicon/own-keywords.ts';
import { openReport } from '../open-report.ts';
import {
  type AnalysisSettings,
  analyzeAgainst,
  analyzeNoting,
  loadCheckedRole,
  readHere,
  readPostingHere,
} from '../pipeline.ts';
import type { ReadPosting } from '../posting/job-posting.ts';
import type { PostingInput } from '../posting/posting-text.ts';
import type { AnalysisReport } from '../score/report.ts';
import { warmResume } from './warm-resume.ts';
import { watchMemory } from './watchman.ts';

/** One piece of work for the child process. */
export type Task =
  | { kind: 'analyze'; input: ResumeInput; settings: AnalysisSettings; ocr?: boolean }
  | {
      kind: 'analyze-against';
      input: ResumeInput;
      settings: AnalysisSettings;
      postings: readonly (PostingInput | ReadPosting)[];
    }
  | {
      kind: 'analyze-for-batch';
      row: CandidateRow;
      input: ResumeInput;
      settings: AnalysisSettings;
      postings: readonly ReadPosting[];
    }
  | { kind: 'check-pack'; own: Exclude<OwnKeywords, string> }
  | { kind: 'read'; input: ResumeInput; ocr?: boolean }
  | { kind: 'posting'; posting: PostingInput; settings: Pick<AnalysisSettings, 'role' | 'keywords'> }
  | { kind: 'compare'; input: ResumeInput; ocr?: boolean }
  | { kind: 'print'; report: AnalysisReport }
  | { kind: 'open-report'; input: ResumeInput; keywords?: string | undefined }
  | { kind: 'print-resume'; resume: AnalysisReport['resume']; rewrites: ReadonlyMap<string, string> }
  | { kind: 'edit-docx'; bytes: Uint8Array; edits: readonly StatementEdit[] }
  | { kind: 'warm'; keywords?: string | undefined }
  | { kind: 'warm-comparison' }
  | { kind: 'warm-recognition'; keywords?: string | undefined };

/** What comes back: a typed error crosses as its code, since classes do not. */
export type Outcome =
  | { value: unknown }
  | {
      error: {
        code: ErrorCode;
        detail?: string | undefined;
        /** of a mistake of ours: its kind and places, without its message, which could quote a resume */
        cause?: ErrorPlaces;
      };
    };

watchMemory();
// what libraries print could quote a resume, and would stand in the middle of what the parent prints
process.stdout.write = process.stderr.write = () => true;

/** Runs in the child process: everything that touches what a stranger sent. */
export default async function run(task: Task): Promise<Outcome> {
  process.send?.({ taken: true });
  try {
    return { value: await work(task) };
  } catch (error) {
    if (error instanceof CandorError) return { error: { code: error.code, detail: error.detail } };
    if (isBeyondRepair(error)) process.exit(1);
    return { error: { code: 'reading-failed', cause: placesOf(error) } };
  }
}

/**
 * After an abort of WebAssembly, or where the stack or a buffer had no room, nobody knows in what state the libraries
 * are: the next file gets another process.
 */
const isBeyondRepair = (error: unknown): boolean =>
  !(error instanceof Error) || error.name === 'RuntimeError' || error instanceof RangeError;

/** Tells the parent how far a recognition is, while it goes on. */
const onRecognised = (recognised: RecognitionProgress): void => {
  process.send?.({ recognised });
};

/** Tells the parent that the file was read. */
const onRead = (): void => {
  process.send?.({ read: true });
};

async function work(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'analyze':
      return analyzeNoting(task.input, task.settings, { ocr: task.ocr, onRecognised, onRead });
    case 'analyze-against':
      return analyzeAgainst(task.input, task.settings, task.postings);
    case 'analyze-for-batch':
      return packCandidate(task.row, await analyzeAgainst(task.input, task.settings, task.postings));
    case 'check-pack':
      return checkPack(task.own);
    case 'read':
      return readHere(task.input, { ocr: task.ocr, onRecognised });
    case 'posting':
      return readPostingHere(task.posting, task.settings);
    case 'compare':
      return (await import('../second-reading.ts')).compareHere(task.input, { ocr: task.ocr });
    case 'edit-docx':
      return editDocx(task.bytes, task.edits);
    case 'print':
      return (await import('../report/render.ts')).renderReport(task.report, 'pdf');
    case 'open-report':
      return openReport(task.input, task);
    case 'print-resume':
      return (await import('../report/render-resume.ts')).renderResume(task.resume, 'pdf', task.rewrites);
    case 'warm':
      await analyzeNoting({ text: warmResume }, { asOf: '2024-01', keywords: task.keywords });
      await openPdfium();
      return null;
    case 'warm-recognition':
      loadCheckedRole(undefined, task.keywords);
      await (await import('../extract/ocr/tesseract.ts')).openTesseract();
      await openPdfium();
      return null;
    case 'warm-comparison':
      await (await import('../extract/plain/plain.ts')).warmPlainReaders();
      await openPdfium();
      return null;
  }
}
