import { writeFileSync } from 'node:fs';
import {
  layoutGroups,
  layoutRecord,
  layoutsOf,
  measureLayouts,
  type RecordedLayouts,
  resumesOf,
  sampleLayouts,
} from './layout-figures.ts';
import { printTable } from './table.ts';

/**
 * What is read right in the layouts of real templates, those kept aside apart.
 * `npm run bench:layouts [-- LAYOUT …] [--misses]` lists what was missed in those tuned to; `--record` writes the
 * figures below which a test lets none fall.
 */

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showMisses = process.argv.includes('--misses');

const recorded: Partial<RecordedLayouts> = {};
const rows: Record<string, string>[] = [];
for (const group of layoutGroups) {
  const layouts = layoutsOf(group).filter((layout) => only.length === 0 || only.includes(layout));
  const folders = layouts.flatMap((layout) => resumesOf(group, layout));
  if (folders.length === 0) continue;
  const all = await measureLayouts(folders, (file, misses) => {
    if (showMisses && group === 'tuned') console.log(`${file}\n    ${misses.join('\n    ')}`);
  });
  recorded[group] = { all, sample: await measureLayouts(sampleLayouts(group)) };
  const printed = Object.entries(all).map(([field, figure]) => [field, figure.toFixed(3)]);
  rows.push({
    group,
    layouts: `${layouts.length}`,
    resumes: `${folders.length}`,
    ...Object.fromEntries(printed),
  });
}
printTable(rows);
if (process.argv.includes('--record') && only.length === 0)
  writeFileSync(layoutRecord, `${JSON.stringify(recorded, null, 2)}\n`);
