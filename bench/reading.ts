import { writeFileSync } from 'node:fs';
import {
  type MakerFigures,
  makers,
  measureMaker,
  peopleOf,
  type RecordedFigures,
  recordFile,
  sampleOf,
} from './reading-figures.ts';
import { printTable } from './table.ts';

/**
 * Field precision and recall by maker over every fixture resume. `npm run bench:reading [-- MAKER] [--misses]`;
 * `--record` writes the figures below which a test lets none fall.
 */

const fields = [
  'name',
  'email',
  'phone',
  'location',
  'links',
  'jobs',
  'dates',
  'bullets',
  'schools',
  'projects',
  'skills',
];
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showMisses = process.argv.includes('--misses');
const records = process.argv.includes('--record');

const recorded: RecordedFigures = { all: {}, sample: {} };
const rows: Record<string, string>[] = [];
for (const maker of makers()) {
  if (only.length > 0 && !only.includes(maker)) continue;
  const figures = await measureMaker(maker, peopleOf(maker), (person, field, misses) => {
    if (showMisses) console.log(`${maker}/${person} ${field}: ${misses.join(' | ')}`);
  });
  recorded.all[maker] = figures;
  if (records) recorded.sample[maker] = await measureMaker(maker, sampleOf(maker));
  rows.push({ maker, ...Object.fromEntries(fields.map((field) => [field, printed(figures, field)])) });
}
printTable(rows);
if (records) writeFileSync(recordFile, `${JSON.stringify(recorded, null, 2)}\n`);

function printed(figures: MakerFigures, field: string): string {
  return figures[field]?.toFixed(2) ?? '–';
}
