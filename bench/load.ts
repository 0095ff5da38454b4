import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from './table.ts';

/**
 * Many clients that upload fixtures to the built server over loopback, each from an address of its own and each waiting
 * as long as `Retry-After` says; the server's own figures come from its /metrics, once a second. Status 1 where anything
 * but 201, 422 for a file that is no resume, and 503 with `Retry-After` was answered, or a figure is over its bound.
 * `npm run bench:load [-- --clients 64 --seconds 60]`
 */

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '64' }, seconds: { type: 'string', default: '60' } },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
const bounds = { 'event-loop p99 ms': 50, 'RSS MB': 600 };
/** Node counts the interval between two looks at its loop in, which an idle loop has too. */
const interval = 10;
/** Milliseconds after the last client in which the server comes to rest. */
const rest = 10_000;

const root = new URL('../fixtures/resumes/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /resume\.(?:pdf|docx|txt)$/.test(path))
  .sort()
  .map((path) => ({ name: basename(path), bytes: readFileSync(new URL(path, root)) }));

interface Sample {
  rss: number;
  meanLag: number;
  lag99: number;
  mostLag: number;
}

interface Tally {
  /** milliseconds of each that was accepted */
  accepted: number[];
  refused: number;
  busy: number;
  wrong: Map<string, number>;
}

async function startServer(): Promise<{ child: ChildProcess; url: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-load-'));
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    CANDOR_DATA: join(folder, 'data'),
    TRUST_PROXY: 'loopback',
  };
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  const settings = { LOG_LEVEL: 'silent', FILE_KEY: Buffer.alloc(32, 1).toString('base64') };
  const child = spawn(process.execPath, [main], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended')));
    child.stdout?.on('data', (chunk) => {
      const found = /listens at (\S+)/.exec(String(chunk))?.[1];
      if (found) resolve(found);
    });
  });
  return { child, url, folder };
}

async function sample(url: string): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    rss: figure('process_resident_memory_bytes') / 2 ** 20,
    meanLag: 1000 * figure('nodejs_eventloop_lag_mean_seconds') - interval,
    lag99: 1000 * figure('nodejs_eventloop_lag_p99_seconds') - interval,
    mostLag: 1000 * figure('nodejs_eventloop_lag_max_seconds') - interval,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function client(url: string, number: number, end: number, tally: Tally): Promise<void> {
  for (let turn = number; performance.now() < end; turn += clients) {
    const file = files[turn % files.length];
    if (!file) return;
    const body = new FormData();
    body.set('resume', new Blob([new Uint8Array(file.bytes)]), file.name);
    const began = performance.now();
    const headers = { 'X-Forwarded-For': `198.51.100.${number + 1}`, Accept: 'application/json' };
    const answer = await fetch(`${url}/v1/analyses`, { method: 'POST', body, headers }).catch(() => null);
    await answer?.arrayBuffer();
    const wait = Number(answer?.headers.get('Retry-After'));
    if (answer?.status === 201) tally.accepted.push(performance.now() - began);
    else if (answer?.status === 422) tally.refused += 1;
    else if (answer?.status === 503 && wait > 0) {
      tally.busy += 1;
      await pause(Math.min(1000 * wait, Math.max(0, end - performance.now())));
    } else {
      const what = answer
        ? `${answer.status}${answer.status === 503 ? ' without Retry-After' : ''}`
        : 'no answer';
      tally.wrong.set(what, (tally.wrong.get(what) ?? 0) + 1);
    }
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

async function run(url: string): Promise<boolean> {
  const tally: Tally = { accepted: [], refused: 0, busy: 0, wrong: new Map() };
  const samples: Sample[] = [];
  const before = await sample(url);
  const end = performance.now() + 1000 * seconds;
  const sampling = setInterval(() => {
    sample(url).then(
      (each) => samples.push(each),
      () => {},
    );
  }, 1000);
  await Promise.all(Array.from({ length: clients }, (_, number) => client(url, number, end, tally)));
  clearInterval(sampling);
  await pause(rest);
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
      of: `at most; ${before.rss.toFixed(0)} before, ${after.rss.toFixed(0)} ten seconds after`,
    },
  ]);
  return (
    tally.wrong.size === 0 &&
    seen['event-loop p99 ms'] < bounds['event-loop p99 ms'] &&
    seen['RSS MB'] < bounds['RSS MB']
  );
}

const { child, url, folder } = await startServer();
try {
  if (!(await run(url))) process.exitCode = 1;
} finally {
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
