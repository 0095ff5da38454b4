import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '#engine/extract/extract';
import { readPdfText } from '#engine/extract/plain/pdf-text';
import { parse } from '#engine/parse/parse';
import { analyzeHere } from '#engine/pipeline';
import { printTable } from './table.ts';

/**
 * Reading a text PDF, and its whole analysis, against the text extraction of pdf-parse alone: the same files in the
 * same process, turn by turn on each file, all warm. A few files of each maker, until the seconds are over.
 * `npm run bench:reading-speed [-- --seconds 40] [--only reading]`
 */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '40' },
    /** one kind of work alone, as for a profile */
    only: { type: 'string' },
  },
});
const filesOfMaker = 3;
const fewestRounds = 3;

const works: [name: string, work: (bytes: Buffer) => Promise<unknown>][] = [
  ['reading', async (bytes) => parse(await extract({ bytes }))],
  ['analysis', (bytes) => analyzeHere({ bytes }, { asOf: '2026-01' })],
  ['pdf-parse', (bytes) => readPdfText(bytes)],
];
const chosen = works.filter(([name]) => values.only === undefined || name === values.only);

const root = new URL('../fixtures/resumes/', import.meta.url);
const files = readdirSync(root).flatMap((maker) =>
  readdirSync(new URL(`${maker}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('resume.pdf'))
    .sort()
    .slice(0, filesOfMaker)
    .map((path) => readFileSync(new URL(`${maker}/${path}`, root))),
);

/** By kind of work and file: the least time of all rounds, which no other work on the machine has lengthened. */
const least = chosen.map(() => files.map(() => Number.POSITIVE_INFINITY));

async function runRound(isWarmUp: boolean): Promise<void> {
  for (const [file, bytes] of files.entries()) {
    for (const [kind, [, work]] of chosen.entries()) {
      const began = performance.now();
      // a file that is refused was read all the same
      await work(bytes).catch(() => null);
      const times = least[kind];
      if (times && !isWarmUp) times[file] = Math.min(times[file] ?? 0, performance.now() - began);
    }
  }
}

const end = performance.now() + 1_000 * Number(values.seconds);
await runRound(true);
let rounds = 0;
for (; rounds < fewestRounds || performance.now() < end; rounds += 1) await runRound(false);

const mean = (times: number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const own = least.at(-1) ?? [];
printTable(
  chosen.map(([name], kind) => ({
    work: name,
    'ms a file': mean(least[kind] ?? []).toFixed(1),
    median: median(least[kind] ?? []).toFixed(1),
    'of pdf-parse': (mean(least[kind] ?? []) / mean(own)).toFixed(2),
  })),
);
console.log(`${files.length} text PDFs, least of ${rounds} rounds`);
