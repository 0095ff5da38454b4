import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { CandorError } from '../errors.ts';
import type { Outcome, Task } from './worker.ts';

/** Seconds a file may take; after them its process is killed. */
const deadline = 10_000;
/** Two processes read side by side; the server's own only serves. */
const processes = 2;
/** Megabytes of JavaScript heap a process may take; PDFium's own memory has its own cap. */
const heapLimit = 512;

let pool: Tinypool | null = null;

/**
 * Runs a task in a child process under a clock and a memory cap. The process is killed when the deadline passes or
 * `signal` aborts, and another takes its place.
 * @throws CandorError what the task threw, `reading-timeout`, or `reading-failed` when the process died
 */
export async function runIsolated(task: Task, signal?: AbortSignal): Promise<unknown> {
  pool ??= open();
  const clock = AbortSignal.timeout(deadline);
  const stop = signal ? AbortSignal.any([clock, signal]) : clock;
  let outcome: Outcome;
  try {
    outcome = (await pool.run(task, { signal: stop as EventTarget & AbortSignal })) as Outcome;
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw new CandorError(clock.aborted ? 'reading-timeout' : 'reading-failed', { cause });
  }
  if ('error' in outcome) throw new CandorError(outcome.error.code, detailOf(outcome.error.detail));
  return outcome.value;
}

/** Ends the child processes. The next task starts new ones. */
export async function closePool(): Promise<void> {
  const open = pool;
  pool = null;
  await open?.destroy();
}

const detailOf = (detail: string | undefined): { detail?: string } => (detail === undefined ? {} : { detail });

/** Run from source the worker needs the loader that runs the source; built, it needs none. */
function open(): Tinypool {
  const fromSource = import.meta.url.endsWith('.ts');
  const worker = new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url);
  return new Tinypool({
    filename: fileURLToPath(worker),
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 1,
    maxThreads: processes,
    idleTimeout: 60_000,
    maxQueue: 200,
    isolateWorkers: false,
    terminateTimeout: 1_000,
    execArgv: [`--max-old-space-size=${heapLimit}`, ...(fromSource ? ['--import', 'tsx'] : [])],
  });
}
