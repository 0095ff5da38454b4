import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds over which a process that does nearly nothing counts as being at rest. */
const span = 5_000;
/** The share of that time in which it may be at work. */
const nearlyNothing = 0.05;
/** Bytes that are worth a collection. */
const worthIt = 16 * 2 ** 20;

/**
 * Frees what is left of work that is done, once nobody waits: V8 by itself keeps the resumes and reports of a busy hour
 * until it needs the room, and the process its size. A collection takes some tens of milliseconds.
 * @returns stops it
 */
export function freeAtRest(every = span): () => void {
  // the one way to ask for a collection that needs no flag of whoever starts the program
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') return () => {};
  let seen = performance.eventLoopUtilization();
  let kept = 0;
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(seen);
    seen = performance.eventLoopUtilization();
    if (utilization > nearlyNothing || process.memoryUsage().heapUsed < kept + worthIt) return;
    collect();
    kept = process.memoryUsage().heapUsed;
  }, every).unref();
  return () => clearInterval(timer);
}
