import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { Tinypool } from 'tinypool';
import { CandorError } from '../errors.ts';
import type { Outcome, Task } from './worker.ts';

/** Milliseconds a file may take once a process has it; after them the process is killed. */
const deadline = 10_000;
/** Two processes read side by side; the server's own only serves. */
const processes = 2;
/** Megabytes of JavaScript heap a process may take; PDFium's own memory has its own cap. */
const heapLimit = 512;

interface Processes {
  pool: Tinypool;
  /** hands out no more tasks than there are processes, so that waiting does not count against a file's time */
  turns: PQueue;
  warm: Promise<unknown>;
}

let opened: Processes | null = null;

/**
 * Runs a task in a child process under a clock and a memory cap. The process is killed when the deadline passes or
 * `signal` aborts, and another takes its place.
 * @throws CandorError what the task threw, `reading-timeout`, or `reading-failed` when the process died; the
 * signal's reason when it was cancelled
 */
export async function runIsolated(task: Task, signal?: AbortSignal): Promise<unknown> {
  opened ??= open();
  const { pool, turns, warm } = opened;
  await warm;
  const outcome = await turns.add(() => runUnderClock(pool, task, signal), signal ? { signal } : {});
  if ('error' in outcome) throw new CandorError(outcome.error.code, detailOf(outcome.error.detail));
  return outcome.value;
}

/** Ends the child processes. The next task starts new ones. */
export async function closePool(): Promise<void> {
  const closing = opened;
  opened = null;
  await closing?.pool.destroy();
}

async function runUnderClock(pool: Tinypool, task: Task, signal?: AbortSignal): Promise<Outcome> {
  const clock = AbortSignal.timeout(deadline);
  const stop = signal ? AbortSignal.any([clock, signal]) : clock;
  try {
    return (await pool.run(task, { signal: stop as EventTarget & AbortSignal })) as Outcome;
  } catch (cause) {
    signal?.throwIfAborted();
    throw new CandorError(clock.aborted ? 'reading-timeout' : 'reading-failed', { cause });
  }
}

const detailOf = (detail: string | undefined): { detail?: string } =>
  detail === undefined ? {} : { detail };

/** Run from source the worker needs the loader that runs the source; built, it needs none. */
function open(): Processes {
  const fromSource = import.meta.url.endsWith('.ts');
  const worker = new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url);
  const pool = new Tinypool({
    filename: fileURLToPath(worker),
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: processes,
    maxThreads: processes,
    isolateWorkers: false,
    terminateTimeout: 1_000,
    execArgv: [
      `--max-old-space-size=${heapLimit}`,
      ...(fromSource ? ['--import', import.meta.resolve('tsx')] : []),
    ],
  });
  const warm = Promise.all(
    Array.from({ length: processes }, () => pool.run({ kind: 'warm' } satisfies Task)),
  );
  return { pool, turns: new PQueue({ concurrency: processes }), warm };
}
