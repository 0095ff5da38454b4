import PQueue from 'p-queue';
import { CandorError } from '../errors.ts';
import { ReaderProcess, type Watching } from './reader-process.ts';
import type { Outcome, Task } from './worker.ts';

export interface LaneSettings {
  /** child processes that work side by side */
  processes: number;
  /** milliseconds a task may take once a process has it; then the process is killed */
  deadline: number;
  /** megabytes of JavaScript heap a process may take; its memory in all is bounded by its own watchman */
  heapLimit: number;
  /** tasks that may wait for a process; one more is refused as `busy` */
  mostWaiting: number;
  /** loads what every first file would wait for */
  warm: Task;
}

/** A queue of its own before processes of its own, so that one kind of work never waits for another. */
export interface Lane {
  /**
   * @throws CandorError what the task threw, `busy`, `reading-timeout`, `reading-failed` when the process died,
   * `reader-down` when none starts, or `interrupted` when the lane was closed; the signal's reason when it was cancelled
   */
  run(task: Task, watching?: Watching): Promise<unknown>;
  /** Ends the processes, and whatever they work on. */
  close(): Promise<void>;
}

/**
 * Opens a lane. A child process starts when a task finds none idle, so that a program that reads one file starts one. A
 * task's time begins when a process that is warm takes it, and not before.
 */
export function openLane({ processes, deadline, heapLimit, mostWaiting, warm }: LaneSettings): Lane {
  const all: ReaderProcess[] = [];
  const idle: ReaderProcess[] = [];
  const start = (): ReaderProcess => {
    const process = new ReaderProcess(heapLimit, warm);
    all.push(process);
    return process;
  };
  const turns = new PQueue({ concurrency: processes });
  let closed = false;

  /** Hands a process out, and takes it back when it is ready for the next. */
  const turn = async (use: (process: ReaderProcess) => Promise<void>): Promise<void> => {
    if (closed) throw new CandorError('interrupted');
    const process = idle.pop() ?? start();
    try {
      await process.warmUp();
      await use(process);
      await process.warmUp();
    } finally {
      idle.push(process);
    }
  };

  return {
    async run(task, watching = {}) {
      if (turns.size >= mostWaiting) throw new CandorError('busy');
      const waiting = untilItsTurn(watching.signal);
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        const use = (process: ReaderProcess): Promise<void> =>
          process.run(task, deadline, watching).then(resolve, reject);
        const begin = (): Promise<void> => {
          waiting.end();
          return turn(use);
        };
        const priority = task.kind === 'compare' ? 0 : 1;
        turns.add(begin, { priority, signal: waiting.signal }).catch(reject);
      }).finally(waiting.end);
      if ('error' in outcome) throw errorOf(outcome.error);
      return outcome.value;
    },
    async close() {
      closed = true;
      await Promise.all(all.map((process) => process.close()));
    },
  };
}

/**
 * A signal that aborts with the caller's while a task waits, and no more once a process has it: the queue would give its
 * turn to the next while the process is still being replaced.
 */
function untilItsTurn(cancelled: AbortSignal | undefined): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const leave = (): void => controller.abort(cancelled?.reason);
  if (cancelled?.aborted) leave();
  else cancelled?.addEventListener('abort', leave, { once: true });
  return { signal: controller.signal, end: () => cancelled?.removeEventListener('abort', leave) };
}

function errorOf({ code, detail, cause }: Extract<Outcome, { error: object }>['error']): CandorError {
  return new CandorError(code, {
    ...(detail !== undefined && { detail }),
    ...(cause && { cause: Object.assign(new Error(''), cause) }),
  });
}
