import { parseArgs } from 'node:util';
import { startBatchServer } from './batch-server.ts';
import { type Sample, sample, uploadFor } from './load-clients.ts';
import { printTable } from './table.ts';

/**
 * Many clients that upload fixtures to the built server over loopback; the server's own figures come from its /metrics,
 * once a second. Status 1 where anything but 201, 422 for a file that is no resume, and 503 with `Retry-After` was
 * answered, or a figure is over its bound.
 * `npm run bench:load [-- --clients 64 --seconds 60]`
 */

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '64' }, seconds: { type: 'string', default: '60' } },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
const bounds = { 'event-loop p99 ms': 50, 'RSS MB': 600 };
/** Milliseconds after the last client in which the server comes to rest. */
const rest = 10_000;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

async function run(url: string): Promise<boolean> {
  const before = await sample(url);
  const { tally, samples } = await uploadFor(url, { clients, seconds });
  await new Promise((resolve) => setTimeout(resolve, rest));
  const after = await sample(url);
  const sorted = tally.accepted.toSorted((a, b) => a - b);
  const most = (of: keyof Sample): number => Math.max(...samples.map((each) => each[of]));
  const median = (of: keyof Sample): number =>
    at(
      samples.map((each) => each[of]).toSorted((a, b) => a - b),
      0.5,
    );
  const seen = { 'event-loop p99 ms': median('lag99'), 'RSS MB': most('rss') };
  printTable([
    { figure: 'accepted', value: sorted.length, of: `${(sorted.length / seconds).toFixed(1)} a second` },
    { figure: '503 with Retry-After', value: tally.busy, of: '' },
    { figure: '422', value: tally.refused, of: 'fixtures that are refused' },
    {
      figure: 'anything else',
      value: [...tally.wrong.values()].reduce((a, b) => a + b, 0),
      of: [...tally.wrong.keys()].join(', '),
    },
    {
      figure: 'accepted, ms',
      value: at(sorted, 0.5).toFixed(0),
      of: `median; p95 ${at(sorted, 0.95).toFixed(0)}, p99 ${at(sorted, 0.99).toFixed(0)}`,
    },
    {
      figure: 'event loop, ms',
      value: median('meanLag').toFixed(1),
      of: `mean of the median second; its p99 ${seen['event-loop p99 ms'].toFixed(1)}, the worst second's p99 ${most('lag99').toFixed(1)}, the longest ${most('mostLag').toFixed(1)}`,
    },
    {
      figure: 'RSS, MB',
      value: seen['RSS MB'].toFixed(0),
      of: `at most; ${before.rss.toFixed(0)} before, ${after.rss.toFixed(0)} ten seconds after, of which ${before.heap.toFixed(0)} and ${after.heap.toFixed(0)} are in use`,
    },
  ]);
  return (
    tally.wrong.size === 0 &&
    seen['event-loop p99 ms'] < bounds['event-loop p99 ms'] &&
    seen['RSS MB'] < bounds['RSS MB']
  );
}

const server = await startBatchServer({
  TRUST_PROXY: 'loopback',
  FILE_KEY: Buffer.alloc(32, 1).toString('base64'),
});
try {
  if (!(await run(server.url))) process.exitCode = 1;
} finally {
  await server.end();
}
