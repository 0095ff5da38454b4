import type { AnalysisStore } from './analysis-store.ts';

export interface Purging {
  now(): Date;
  /** milliseconds between the end of one purge and the next */
  every: number;
  onError(error: unknown): void;
}

/**
 * Deletes what has expired, at once and then again and again, one purge at a time. Nothing is remembered in between, so
 * a start after any stop catches up; a purge that fails is told and tried again.
 * @returns stops it; what runs is ended first
 */
export async function keepPurging(
  store: Pick<AnalysisStore, 'purgeExpired'>,
  { now, every, onError }: Purging,
): Promise<() => Promise<void>> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const purge = async (): Promise<void> => {
    await store.purgeExpired(now()).catch(onError);
    if (isStopped) return;
    timer = setTimeout(() => {
      running = purge();
    }, every).unref();
  };
  let running = purge();
  await running;
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
}
