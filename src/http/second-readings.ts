import { CandorError, type ErrorCode } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import type { ReadingsView } from '../report/html/two-readings.tsx';
import type { Readings, StoredAnalysis } from '../store/analysis-store.ts';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';

/** Comparisons that run after their report was answered. */
export interface SecondReadings {
  /** Begins a comparison and returns at once; what becomes of it is stored beside the report, then told. */
  begin(id: string, input: ResumeInput, onEnd: (isCompared: boolean) => void): void;
  /** Ends the comparison of an analysis that is deleted. */
  cancel(id: string): void;
}

/** Longer than all that may wait for the slow lane take together; after it the server was stopped in between. */
const patience = 300_000;

export function secondReadings({ compareReadings, store, logger }: AppDependencies): SecondReadings {
  const running = new Map<string, AbortController>();

  /** Whether there is a comparison now. */
  const compare = async (id: string, input: ResumeInput, signal: AbortSignal): Promise<boolean> => {
    const readings = await compareReadings(input, { signal }).then(
      (comparison): Readings => ({ comparison }),
      (error: unknown): Readings => ({ error: codeOf(error) }),
    );
    if (!signal.aborted) await store.saveReadings(id, readings);
    return 'comparison' in readings;
  };

  return {
    begin(id, input, onEnd) {
      const controller = new AbortController();
      running.set(id, controller);
      compare(id, input, controller.signal)
        .catch((error) => {
          logger.warn(errorFacts(error), 'a comparison was not stored');
          return false;
        })
        .then(onEnd)
        .finally(() => running.delete(id));
    },
    cancel(id) {
      running.get(id)?.abort();
    },
  };
}

const codeOf = (error: unknown): ErrorCode => (error instanceof CandorError ? error.code : 'reading-failed');

/** The state of a comparison, for the page and for programs. */
export function readingsView({ readings, createdAt }: StoredAnalysis, now: Date): ReadingsView {
  if (readings && 'comparison' in readings) return { status: 'compared', ...readings.comparison };
  if (!readings && now.getTime() - createdAt.getTime() < patience) return { status: 'under-way' };
  return { status: 'failed', code: readings?.error ?? 'interrupted' };
}
