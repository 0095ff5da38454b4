import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BatchServer, sendBatch, startBatchServer, stateOf } from './batch-server.ts';

/**
 * Batches of generated files against three postings, one after another: time a file, and the memory of the server's
 * process. It is flat where a later batch takes it no higher than the first, whatever V8 has taken to work with by then.
 * `npm run bench:batch -- --files 500 --batches 3`
 */
const { values } = parseArgs({
  options: { files: { type: 'string', default: '500' }, batches: { type: 'string', default: '1' } },
});
const [files, batches] = [Number(values.files), Number(values.batches)];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabytes = (pid: number | undefined): number => {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};
/** Megabytes of V8's heap that hold something, garbage too. */
async function inUse({ url }: BatchServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20);
}

const server = await startBatchServer();
try {
  console.log(`before: ${megabytes(server.process.pid)} MB, ${await inUse(server)} MB of them in use`);
  for (let batch = 1; batch <= batches; batch += 1) {
    const began = performance.now();
    const path = await sendBatch(server, files, ['go-kubernetes', 'either-or-chains', 'nurse'], batch);
    const arrived = performance.now();
    const memory: number[] = [];
    while ((await stateOf(server, path)).status === 'under-way') {
      memory.push(megabytes(server.process.pid));
      await pause(1000);
    }
    const seconds = (performance.now() - arrived) / 1000;
    const { counts } = await stateOf(server, path);
    const half = Math.floor(memory.length / 2);
    const most = (part: number[]): number => Math.max(0, ...part);
    console.log(
      `${files} files, 3 postings: taken in ${((arrived - began) / 1000).toFixed(1)} s, read in ${seconds.toFixed(1)} s, ${((seconds / files) * 1000).toFixed(0)} ms a file; ${counts.scored} scored, ${counts.failed} failed`,
    );
    console.log(
      `memory of the server: at most ${most(memory.slice(0, half))} MB in the first half, ${most(memory.slice(half))} MB in the second, ${await inUse(server)} MB of them in use at its end`,
    );
    if (counts.scored !== files) process.exitCode = 1;
  }
} finally {
  await server.end();
}
