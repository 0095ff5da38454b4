import { CandorError, type ErrorCode } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { openPdfium } from '../extract/pdf/pdfium.ts';
import { loadRole } from '../lexicon/load.ts';
import { type AnalysisSettings, analyzeHere, readHere } from '../pipeline.ts';

/** One piece of work for the child process. */
export type Task =
  | { kind: 'analyze'; input: ResumeInput; settings: AnalysisSettings }
  | { kind: 'read'; input: ResumeInput }
  | { kind: 'warm' };

/** What comes back: a typed error crosses as its code, since classes do not. */
export type Outcome = { value: unknown } | { error: { code: ErrorCode; detail: string | undefined } };

/** Runs in the child process: everything that touches a stranger's bytes. */
export default async function run(task: Task): Promise<Outcome> {
  try {
    return { value: await work(task) };
  } catch (error) {
    if (error instanceof CandorError) return { error: { code: error.code, detail: error.detail } };
    return { error: { code: 'reading-failed', detail: undefined } };
  }
}

function work(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'analyze':
      return analyzeHere(task.input, task.settings);
    case 'read':
      return readHere(task.input);
    case 'warm':
      return warmUp();
  }
}

/** Loads what every first file would wait for. */
async function warmUp(): Promise<null> {
  loadRole();
  await openPdfium();
  return null;
}
