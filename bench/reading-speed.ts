import { readdirSync, readFileSync } from 'node:fs';
import { readPdfText } from '#engine/extract/plain/pdf-text';
import { analyzeHere } from '#engine/pipeline';

/**
 * The whole analysis of each text PDF against the text extraction of pdf-parse alone: same files, same process, both
 * warm, round after round. `npm run bench:reading-speed`.
 */

const rounds = 5;
const folder = new URL('../fixtures/resumes/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('resume.pdf'))
  .map((path) => readFileSync(new URL(path, folder)));

const runs: [name: string, work: (bytes: Buffer) => Promise<unknown>][] = [
  ['analyze()', (bytes) => analyzeHere({ bytes }, { asOf: '2026-01' })],
  ['pdf-parse', (bytes) => readPdfText(bytes)],
];

const times = new Map(runs.map(([name]) => [name, files.map(() => [] as number[])]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, work] of runs) {
    for (const [index, bytes] of files.entries()) {
      const began = performance.now();
      // a file that is refused was read all the same
      await work(bytes).catch(() => null);
      // the first round is for warming up
      if (round >= 0) times.get(name)?.[index]?.push(performance.now() - began);
    }
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const medians = runs.map(([name]) => median((times.get(name) ?? []).map(median)));
for (const [index, [name]] of runs.entries())
  console.log(`${name}  ${(medians[index] ?? 0).toFixed(1)} ms, median of ${files.length} text PDFs`);
console.log(`analyze() takes ${((medians[0] ?? 0) / (medians[1] ?? 1)).toFixed(2)} of pdf-parse's time`);
