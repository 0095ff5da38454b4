import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { CandorError } from '../errors.ts';
import type { RecognitionProgress } from '../extract/ocr/scan.ts';
import type { Outcome, Task } from './worker.ts';

/** What the caller of a task may do and learn while it runs. */
export interface Watching {
  /** cancels the task and ends its process */
  signal?: AbortSignal | undefined;
  onRecognised?: ((progress: RecognitionProgress) => void) | undefined;
  onRead?: (() => void) | undefined;
}

/** Milliseconds a process may take to start. */
const patience = 30_000;

/** One child process that reads files. When it dies or is killed another takes its place. */
export class ReaderProcess {
  readonly #pool: Tinypool;
  readonly #warming: Task;
  #warm = false;
  #closed = false;

  constructor(heapLimit: number, warming: Task) {
    this.#pool = start(heapLimit);
    this.#warming = warming;
    // it died idle; without a listener that would be an uncaught error here
    this.#pool.on('error', () => {
      this.#warm = false;
    });
  }

  /** Has it load what every file needs. One that fails here says so again with its first task. */
  async warmUp(): Promise<void> {
    if (this.#warm) return;
    this.#warm = await this.#underClock(this.#warming, patience).then(
      () => true,
      () => false,
    );
  }

  /**
   * Runs a task. The process is killed when the time is over or the signal aborts.
   * @throws CandorError `reading-timeout`, `reading-failed` when the process died over the file, or `reader-down` when
   * none could be started that takes it; else the signal's reason
   */
  async run(task: Task, time: number, watching: Watching = {}): Promise<Outcome> {
    try {
      return await this.#taken(task, time, watching);
    } catch (error) {
      this.#warm = false;
      // one that was dead before it looked at the task leaves it to another; a file that kills is not read twice
      if (this.#closed || !diedEarly(error)) throw error;
    }
    await this.warmUp();
    return this.#taken(task, time, watching);
  }

  /** Whatever ends the process, or the time, before it has looked at the task says nothing of the file. */
  async #taken(task: Task, time: number, watching: Watching): Promise<Outcome> {
    let taken = false;
    const onTaken = (): void => {
      taken = true;
    };
    try {
      return await this.#underClock(task, time, { ...watching, onTaken });
    } catch (error) {
      const ended = error instanceof CandorError && endings.has(error.code);
      throw ended && !taken ? new CandorError('reader-down', { cause: error }) : error;
    }
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#pool.destroy();
  }

  async #underClock(
    task: Task,
    time: number,
    { signal: cancelled, onRecognised, onRead, onTaken }: Watching & { onTaken?: () => void } = {},
  ): Promise<Outcome> {
    cancelled?.throwIfAborted();
    // a pool that is asked after its end would start processes that nobody ends
    if (this.#closed) throw new CandorError('interrupted');
    const kill = new AbortController();
    const stop = (): void => kill.abort();
    const clock = setTimeout(stop, time);
    cancelled?.addEventListener('abort', stop, { once: true });
    try {
      return (await this.#pool.run(task, {
        signal: kill.signal as EventTarget & AbortSignal,
        channel: {
          postMessage: (message) => {
            const said = message as Said;
            if ('taken' in said) onTaken?.();
            else if ('read' in said) onRead?.();
            else onRecognised?.(said.recognised);
          },
        },
      })) as Outcome;
    } catch (cause) {
      cancelled?.throwIfAborted();
      if (this.#closed) throw new CandorError('interrupted');
      throw new CandorError(kill.signal.aborted ? 'reading-timeout' : 'reading-failed', { cause });
    } finally {
      clearTimeout(clock);
      cancelled?.removeEventListener('abort', stop);
    }
  }
}

const endings: ReadonlySet<string> = new Set(['reading-timeout', 'reading-failed']);

const diedEarly = (error: unknown): boolean =>
  error instanceof CandorError &&
  error.code === 'reader-down' &&
  error.cause instanceof CandorError &&
  error.cause.code === 'reading-failed';

/** What a process says on its way: that it has the task, that the file was read, how far a recognition is. */
type Said = { taken: true } | { read: true } | { recognised: RecognitionProgress };

/** Run from source the worker needs the loader that runs the source; built, it needs none. */
function start(heapLimit: number): Tinypool {
  const fromSource = import.meta.url.endsWith('.ts');
  const worker = new URL(fromSource ? './worker.ts' : '../processes/worker.js', import.meta.url);
  return new Tinypool({
    filename: fileURLToPath(worker),
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: 1,
    maxThreads: 1,
    isolateWorkers: false,
    // no terminateTimeout: a process that dies slowly would reject a promise that nobody holds, and end the server
    execArgv: [
      `--max-old-space-size=${heapLimit}`,
      ...(fromSource ? ['--import', import.meta.resolve('tsx')] : []),
    ],
  });
}
