import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Node counts the interval between two looks at its loop in, which an idle loop has too. */
const interval = 10;

const root = new URL('../fixtures/resumes/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /resume\.(?:pdf|docx|txt)$/.test(path))
  .sort()
  .map((path) => ({ name: basename(path), bytes: readFileSync(new URL(path, root)) }));

export interface Sample {
  /** megabytes that the process holds, and those of V8's heap that hold something, garbage too */
  rss: number;
  heap: number;
  /** milliseconds */
  meanLag: number;
  lag99: number;
  mostLag: number;
}

export interface Tally {
  /** milliseconds of each that was accepted */
  accepted: number[];
  refused: number;
  busy: number;
  wrong: Map<string, number>;
}

export async function sample(url: string): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    rss: figure('process_resident_memory_bytes') / 2 ** 20,
    heap: figure('nodejs_heap_size_used_bytes') / 2 ** 20,
    meanLag: 1000 * figure('nodejs_eventloop_lag_mean_seconds') - interval,
    lag99: 1000 * figure('nodejs_eventloop_lag_p99_seconds') - interval,
    mostLag: 1000 * figure('nodejs_eventloop_lag_max_seconds') - interval,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Client {
  number: number;
  /** of all */
  clients: number;
  /** when it stops, by the clock of this process */
  end: number;
}

async function client(url: string, { number, clients, end }: Client, tally: Tally): Promise<void> {
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

/**
 * So many clients that upload fixtures for so many seconds, each from an address of its own and each waiting as long as
 * `Retry-After` says; the server's own figures are looked at once a second. It believes loopback about addresses.
 */
export async function uploadFor(
  url: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<{ tally: Tally; samples: Sample[] }> {
  const tally: Tally = { accepted: [], refused: 0, busy: 0, wrong: new Map() };
  const samples: Sample[] = [];
  const end = performance.now() + 1000 * seconds;
  const sampling = setInterval(() => {
    sample(url).then(
      (each) => samples.push(each),
      () => {},
    );
  }, 1000);
  const all = Array.from({ length: clients }, (_, number) => client(url, { number, clients, end }, tally));
  await Promise.all(all);
  clearInterval(sampling);
  return { tally, samples };
}
