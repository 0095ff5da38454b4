import { type Lane, type LaneSettings, openLane } from './lane.ts';
import type { Task } from './worker.ts';

/** Milliseconds a file may take to be read, in either lane. */
const deadline = 10_000;

/**
 * Analyses have processes of their own: a comparison takes ten times as long, and nobody's report may wait for it.
 * PDFium's memory has its own cap beside the heap's.
 */
const lanes: Record<'main' | 'slow', LaneSettings> = {
  main: { processes: 2, deadline, heapLimit: 512, mostWaiting: 500, warm: { kind: 'warm' } },
  slow: { processes: 1, deadline, heapLimit: 512, mostWaiting: 20, warm: { kind: 'warm-comparison' } },
};

const opened = new Map<string, Lane>();

/**
 * Runs a task in a child process under a clock and a memory cap. The process is killed when the deadline passes or
 * `signal` aborts, and another takes its place.
 * @throws CandorError what the task threw, `busy`, `reading-timeout`, or `reading-failed` when the process died; the
 * signal's reason when it was cancelled
 */
export function runIsolated(task: Task, signal?: AbortSignal): Promise<unknown> {
  const name = task.kind === 'compare' || task.kind === 'warm-comparison' ? 'slow' : 'main';
  const lane = opened.get(name) ?? openLane(warmedFor(task, lanes[name]));
  opened.set(name, lane);
  return lane.run(task, signal);
}

/** The own keywords that the first task asks for are what the others will ask for too. */
function warmedFor(task: Task, lane: LaneSettings): LaneSettings {
  const keywords =
    task.kind === 'warm' ? task.keywords : 'settings' in task ? task.settings.keywords : undefined;
  return lane.warm.kind === 'warm' ? { ...lane, warm: { ...lane.warm, keywords } } : lane;
}

/** Ends the child processes. The next task starts new ones. */
export async function closePool(): Promise<void> {
  const closing = [...opened.values()];
  opened.clear();
  await Promise.all(closing.map((lane) => lane.close()));
}
