import { loadRole } from '../src/lexicon/load.ts';
import { measurePostings } from './posting-cases.ts';
import { type KindResult, ratesOf } from './posting-fields.ts';
import { percent, printTable } from './table.ts';

/**
 * How well postings are read, by kind, for the part that the reader was tuned on and for the part kept aside.
 * `npm run bench:postings [-- --misses]`; the misses of the aside part are never listed.
 */

const showMisses = process.argv.includes('--misses');
const parts = { tuned: [] as KindResult[], aside: [] as KindResult[] };

for (const { file, aside, results } of measurePostings(loadRole())) {
  parts[aside ? 'aside' : 'tuned'].push(...results);
  if (!showMisses || aside) continue;
  for (const { kind, misses } of results)
    if (misses.length > 0) console.log(`${file} ${kind}: ${misses.join(' | ')}`);
}

const kinds = ['required', 'preferred', 'either-or', 'knock-outs', 'years', 'title'] as const;
const beside: KindResult['kind'][] = ['traps', 'mentioned'];
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
