import { readdirSync, readFileSync } from 'node:fs';
import { loadRole } from '../src/lexicon/load.ts';
import { readPosting } from '../src/posting/read.ts';
import { type KindResult, measurePosting, type PostingTruth, ratesOf } from './posting-fields.ts';
import { printTable } from './table.ts';

/**
 * How well postings are read, by kind, for the part that the reader was tuned on and for the part kept aside.
 * `npm run bench:postings [-- --misses]`; the misses of the aside part are never listed.
 */

const folder = new URL('../fixtures/postings/', import.meta.url);
const showMisses = process.argv.includes('--misses');
const role = loadRole();
const parts = { tuned: [] as KindResult[], aside: [] as KindResult[] };

for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.txt')) continue;
  const truth = JSON.parse(
    readFileSync(new URL(file.replace('.txt', '.truth.json'), folder), 'utf8'),
  ) as PostingTruth;
  const results = measurePosting(readPosting(readFileSync(new URL(file, folder), 'utf8'), role), truth, role);
  parts[truth.aside ? 'aside' : 'tuned'].push(...results);
  if (!showMisses || truth.aside) continue;
  for (const { kind, misses } of results)
    if (misses.length > 0) console.log(`${file} ${kind}: ${misses.join(' | ')}`);
}

const kinds = ['required', 'preferred', 'either-or', 'knock-outs', 'years', 'title'] as const;
const beside: KindResult['kind'][] = ['traps', 'mentioned'];
const percent = (share: number): string => (100 * share).toFixed(1);
for (const [part, results] of Object.entries(parts)) {
  const row = (kind: string, of: KindResult[]): Record<string, string> => {
    const { precision, recall, f1 } = ratesOf(of);
    return { [part]: kind, precision: percent(precision), recall: percent(recall), F1: percent(f1) };
  };
  const traps = results.filter(({ kind }) => kind === 'traps');
  const count = (key: 'found' | 'asked'): number => traps.reduce((sum, trap) => sum + trap[key], 0);
  printTable([
    ...kinds.map((kind) =>
      row(
        kind,
        results.filter((result) => result.kind === kind),
      ),
    ),
    row(
      'all',
      results.filter(({ kind }) => !beside.includes(kind)),
    ),
  ]);
  const named = ratesOf(results.filter(({ kind }) => kind === 'mentioned'));
  console.log(`mentioned, recall: ${percent(named.recall)}`);
  console.log(`traps fallen into: ${count('found')} of ${count('asked')}\n`);
}
