import { CandorError } from '../errors.ts';
import type { RewritingProgress } from '../rewrite/suggest.ts';

/** What an analysis says on its way; `failed` and `done` are the last. */
export type Progress =
  | { stage: 'received' | 'read' | 'scored' | 'compared' | 'not-compared' | 'done' }
  | { stage: 'recognising'; page: number; pages: number; share: number }
  | ({ stage: 'rewriting' } & RewritingProgress)
  | { stage: 'failed'; error: CandorError };

/** One analysis that was answered before it was done. */
export interface Run {
  id: string;
  /** cancels it */
  controller: AbortController;
  /** everything said so far */
  said: Progress[];
  /** whether the report stands */
  readonly isScored: boolean;
  tell(progress: Progress): void;
  /** replays what was said, then tells the rest; answers how to stop listening */
  listen(listener: (progress: Progress) => void): () => void;
}

/** Analyses that run without anybody waiting for their answer. */
export interface RunningAnalyses {
  /** @throws CandorError `busy` when as many run as may */
  begin(id: string): Run;
  find(id: string): Run | undefined;
  /** cancels an analysis and forgets it; whether there was one */
  cancel(id: string): boolean;
}

/** Milliseconds for which an ended analysis can still be asked how it ended. */
const memory = 120_000;

export function runningAnalyses(atOnce: number): RunningAnalyses {
  const runs = new Map<string, Run>();
  const underWay = (): number =>
    [...runs.values()].filter((run) => !run.isScored && !run.said.some(({ stage }) => isLast(stage))).length;
  return {
    begin(id) {
      if (underWay() >= atOnce) throw new CandorError('busy');
      const run = newRun(id, () => {
        setTimeout(() => runs.delete(id), memory).unref();
      });
      runs.set(id, run);
      return run;
    },
    find: (id) => runs.get(id),
    cancel(id) {
      runs.get(id)?.controller.abort();
      return runs.delete(id);
    },
  };
}

const isLast = (stage: Progress['stage']): boolean => stage === 'done' || stage === 'failed';

function newRun(id: string, onEnd: () => void): Run {
  const listeners = new Set<(progress: Progress) => void>();
  const run: Run = {
    id,
    controller: new AbortController(),
    said: [],
    get isScored() {
      return run.said.some(({ stage }) => stage === 'scored');
    },
    tell(progress) {
      // of a recognition the last word is enough
      const before = run.said.at(-1);
      if (before?.stage === 'recognising' && progress.stage === 'recognising') run.said.pop();
      run.said.push(progress);
      for (const listener of listeners) listener(progress);
      if (isLast(progress.stage)) onEnd();
    },
    listen(listener) {
      for (const progress of run.said) listener(progress);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return run;
}
