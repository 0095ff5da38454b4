import { parseArgs } from 'node:util';
import { CandorError, close, compareReadings, readResume } from '#engine/library';
import { flateBomb } from '../test/hostile/pdfs.ts';
import { seedFiles } from './fuzz-seeds.ts';
import { mutated } from './mutations.ts';

/**
 * Damaged files of every format through the real processes: each is read or ends in a typed error, in time, and the
 * process that serves stays as small as it was. `npm run fuzz -- --count 2000 --format pdf,docx --seed 1 --both`.
 */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    /** comma-separated endings of files; all that there are when left out */
    format: { type: 'string' },
    /** read each file plainly too, and compare */
    both: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
/** Ten seconds for a file; the rest for a busy machine that has to start another process first. */
const latest = 30_000;
const mostGrowth = 50 * 1024 * 1024;
const atOnce = 4;

const byFormat = seedFiles(values.format?.split(',') ?? null);

const outcomes = new Map<string, number>();
const mistakes: string[] = [];
let slowest = { name: '', time: 0 };

async function attempt(format: string, name: string, bytes: Buffer): Promise<void> {
  const began = performance.now();
  const input = { bytes, fileName: `resume.${format}` };
  const code = await (values.both ? compareReadings(input) : readResume(input)).then(
    () => 'read',
    (error: unknown) => (error instanceof CandorError ? error.code : `untyped ${String(error)}`),
  );
  const time = performance.now() - began;
  if (time > slowest.time) slowest = { name, time };
  const key = `${format.padEnd(6)} ${code}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
  if (code.startsWith('untyped')) mistakes.push(`${name}: ${code}`);
  if (time > latest) mistakes.push(`${name}: ${Math.round(time)} ms`);
}

/** Memory once what was freed has been given back. */
async function settledMemory(): Promise<number> {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return process.memoryUsage.rss();
}

async function run(): Promise<void> {
  const formats = [...byFormat];
  let next = 0;
  const worker = async (from: number, to: number): Promise<void> => {
    for (let number = next++; number < to; number = next++) {
      const [format, files] = formats[(number + from) % formats.length] ?? ['', []];
      const { name, bytes } = mutated(files, Number(values.seed) * 1_000_000 + number);
      await attempt(format, `${format} ${number} (${name})`, bytes);
    }
  };
  const all = (to: number): Promise<unknown> =>
    Promise.all(Array.from({ length: atOnce }, () => worker(0, to)));

  // the start of the processes is no file's time
  await Promise.all([1, 2].map(() => readResume({ text: 'Ann Ashby, engineer, Halden Health' })));
  const warmUp = Math.min(50, count);
  await all(warmUp);
  const before = await settledMemory();
  const began = performance.now();
  next = warmUp;
  await all(count);
  if (byFormat.has('pdf')) await attempt('pdf', 'a bomb of 5 GB', flateBomb(5 * 1024 ** 3));
  const seconds = (performance.now() - began) / 1_000;
  const growth = (await settledMemory()) - before;
  if (growth > mostGrowth) mistakes.push(`memory grew by ${megabytes(growth)} MB`);

  for (const [key, times] of [...outcomes].sort()) console.log(`${key.padEnd(32)} ${times}`);
  console.log(
    `\n${count} files in ${seconds.toFixed(1)} s, slowest ${Math.round(slowest.time)} ms (${slowest.name}), memory ${megabytes(before)} MB ${growth < 0 ? '-' : '+'} ${megabytes(Math.abs(growth))} MB`,
  );
  for (const mistake of mistakes) console.error(mistake);
  process.exitCode = mistakes.length > 0 ? 1 : 0;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

try {
  await run();
} finally {
  await close();
}
