import { type Lane, type LaneSettings, openLane } from './lane.ts';
import type { Watching } from './reader-process.ts';
import type { Task } from './worker.ts';

/** Milliseconds a file may take to be read. */
const deadline = 10_000;
/** The same for a scan of at most ten pages, of which each takes seconds. */
const recognitionDeadline = 120_000;

type LaneName = 'main' | 'batch' | 'slow' | 'recognition';

/**
 * Analyses have processes of their own: a comparison takes ten times as long, a scan a hundred times and a batch however
 * many files it has, and nobody's report may wait for them. PDFium's memory has its own cap beside the heap's.
 */
const lanes: Record<LaneName, LaneSettings> = {
  main: { processes: 2, deadline, heapLimit: 512, mostWaiting: 500, warm: { kind: 'warm' } },
  batch: { processes: 2, deadline, heapLimit: 512, mostWaiting: 500, warm: { kind: 'warm' } },
  slow: { processes: 1, deadline, heapLimit: 512, mostWaiting: 20, warm: { kind: 'warm-comparison' } },
  recognition: {
    processes: 1,
    deadline: recognitionDeadline,
    heapLimit: 512,
    mostWaiting: 6,
    warm: { kind: 'warm-recognition' },
  },
};

const opened = new Map<LaneName, Lane>();

/**
 * Runs a task in a child process under a clock and a memory cap. The process is killed when the deadline passes or
 * `signal` aborts, and another takes its place.
 * @throws CandorError what the task threw, `busy`, `reading-timeout`, `reading-failed` when the process died, or
 * `reader-down` when none starts; the signal's reason when it was cancelled
 */
export function runIsolated(task: Task, watching: Watching = {}): Promise<unknown> {
  const name = laneOf(task);
  const lane = opened.get(name) ?? openLane(warmedFor(task, lanes[name]));
  opened.set(name, lane);
  return lane.run(task, watching);
}

const ofBatches = new Set<Task['kind']>(['analyze-against', 'analyze-for-batch', 'check-pack']);

function laneOf(task: Task): LaneName {
  if (task.kind === 'warm-recognition' || ('ocr' in task && task.ocr)) return 'recognition';
  if (ofBatches.has(task.kind)) return 'batch';
  // what a workspace wrote is loaded where nobody else's resume waits for it
  if ('settings' in task && typeof task.settings.keywords === 'object') return 'batch';
  return task.kind === 'compare' || task.kind === 'warm-comparison' ? 'slow' : 'main';
}

/** The own keywords that the first task asks for are what the others will ask for too. */
function warmedFor(task: Task, lane: LaneSettings): LaneSettings {
  const { warm } = lane;
  if (warm.kind !== 'warm' && warm.kind !== 'warm-recognition') return lane;
  const given = 'settings' in task ? task.settings.keywords : 'keywords' in task ? task.keywords : undefined;
  return { ...lane, warm: { ...warm, keywords: typeof given === 'object' ? given.folder : given } };
}

/** Ends the child processes. The next task starts new ones. */
export async function closePool(): Promise<void> {
  const closing = [...opened.values()];
  opened.clear();
  await Promise.all(closing.map((lane) => lane.close()));
}
