import PQueue from 'p-queue';
import type { PackedCandidate } from '../batch/packed-candidate.ts';
import { CandorError } from '../errors.ts';
import type { Batch, BatchJob, BatchStore } from '../store/batch.ts';

export interface BatchRunnerSettings {
  store: BatchStore;
  /** reads a file for all postings of its batch */
  analyze(job: BatchJob, batch: Batch, signal: AbortSignal): Promise<PackedCandidate>;
  /** files that are read side by side */
  sideBySide: number;
  now(): Date;
  /** an error that is not of our catalogue; the file waits for another try */
  onBroken(error: unknown): void;
}

/** Reads the files of all batches in the background, in turn, from rows that survive a restart. */
export interface BatchRunner {
  /** There may be something to read. */
  wake(): void;
  /** Ends the reading of a batch's files that are under way. */
  stop(batchId: string): void;
  /** Settles when there is nothing left to read. */
  idle(): Promise<void>;
  /** Ends all reading; what was under way waits for the next start. */
  close(): Promise<void>;
}

export function batchRunner(settings: BatchRunnerSettings): BatchRunner {
  const { store, sideBySide } = settings;
  const turns = new PQueue({ concurrency: sideBySide });
  const reading = new Map<string, { job: BatchJob; controller: AbortController }>();
  let closed = false;

  /** One turn reads one file and asks for another turn, until there is none. */
  const turn = async (): Promise<void> => {
    if (closed) return;
    const job = await store.take(settings.now());
    if (!job) return;
    const controller = new AbortController();
    reading.set(job.analysisId, { job, controller });
    try {
      await readOne(settings, job, controller.signal);
    } finally {
      reading.delete(job.analysisId);
    }
    next();
  };
  const next = (): void => {
    if (closed) return;
    turns.add(turn).catch(settings.onBroken);
  };

  return {
    wake() {
      // as many as may run; those that find nothing end at once
      for (let free = sideBySide - turns.pending - turns.size; free > 0; free -= 1) next();
    },
    stop(batchId) {
      for (const { job, controller } of reading.values()) if (job.batchId === batchId) controller.abort();
    },
    idle: () => turns.onIdle(),
    async close() {
      closed = true;
      turns.clear();
      for (const { controller } of reading.values()) controller.abort();
      await turns.onIdle();
    },
  };
}

async function readOne(
  { store, analyze, now, onBroken }: BatchRunnerSettings,
  job: BatchJob,
  signal: AbortSignal,
): Promise<void> {
  const batch = await store.find(job.batchId, now());
  if (!batch) return store.release(job);
  const row = { number: job.number, file: job.fileName };
  try {
    const { candidate, reports } = await analyze(job, batch, signal);
    await store.finish(job, candidate, reports);
  } catch (error) {
    const failed = failureOf(error);
    if (signal.aborted || (error instanceof CandorError && passing.has(error.code)))
      return store.release(job);
    if (!(error instanceof CandorError)) onBroken(error);
    await store.finish(job, { ...row, state: 'failed', ...failed }, []);
  }
}

/** What says nothing about the file: it is read again. */
const passing = new Set<string>(['busy', 'interrupted', 'reader-down', 'store-down']);

function failureOf(error: unknown): Pick<CandorError, 'code' | 'action'> & { says: string } {
  const known = error instanceof CandorError ? error : new CandorError('internal');
  return { code: known.code, says: known.title, action: known.action };
}
