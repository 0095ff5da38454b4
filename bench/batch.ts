import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sendBatch, startBatchServer, stateOf } from './batch-server.ts';

/**
 * A batch of generated files against three postings: time a file, and the memory of the server's process as it fills.
 * `npm run bench:batch -- --files 500`
 */
const { values } = parseArgs({ options: { files: { type: 'string', default: '500' } } });
const files = Number(values.files);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabytes = (pid: number | undefined): number => {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};

const server = await startBatchServer();
try {
  const before = megabytes(server.process.pid);
  const began = performance.now();
  const path = await sendBatch(server, files, ['go-kubernetes', 'either-or-chains', 'nurse']);
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
    `${files} files, 3 postings: taken in ${((arrived - began) / 1000).toFixed(1)} s, read in ${seconds.toFixed(1)} s, ${((seconds / files) * 1000).toFixed(0)} ms a file`,
  );
  console.log(
    `memory of the server: ${before} MB before, at most ${most(memory.slice(0, half))} MB in the first half, ${most(memory.slice(half))} MB in the second`,
  );
  console.log(`${counts.scored} scored, ${counts.failed} failed`);
  if (counts.scored !== files) process.exitCode = 1;
} finally {
  await server.end();
}
