import { Worker } from 'node:worker_threads';

/** Megabytes a process may hold in all: its heap, PDFium's memory, and buffers, which no setting of V8 bounds. */
const memoryLimit = 1_024;
const interval = 50;

/** In its own thread, since the main one may be busy unfolding a bomb. */
const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.limit) process.kill(process.pid, 'SIGKILL');
}, workerData.interval);
`;

/** Ends this process at once when it takes more memory than any resume needs. */
export function watchMemory(): void {
  new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { limit: memoryLimit * 1024 * 1024, interval },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
  }).unref();
}
