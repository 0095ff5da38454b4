import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHere } from '../src/pipeline.ts';
import { measureFields, type Truth } from './reading-fields.ts';
import { printTable } from './table.ts';

/** Field precision and recall by maker over every fixture resume. `npm run bench:reading [-- MAKER] [--misses]` */

const root = fileURLToPath(new URL('../fixtures/resumes/', import.meta.url));
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showMisses = process.argv.includes('--misses');

const rows: Record<string, string>[] = [];
for (const maker of readdirSync(root).sort()) {
  if (only.length > 0 && !only.includes(maker)) continue;
  const totals = new Map<string, { hit: number; found: number; asked: number }>();
  for (const person of readdirSync(`${root}${maker}`).sort()) {
    const folder = `${root}${maker}/${person}/`;
    const file = [
      'resume.pdf',
      'resume.docx',
      'resume.txt',
      'resume.odt',
      'resume.rtf',
      'resume.html',
      'resume.md',
      'resume.doc',
    ]
      .map((name) => folder + name)
      .find((path) => existsSync(path));
    if (!file) continue;
    const truth = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as Truth;
    const { resume } = await readHere({ bytes: new Uint8Array(readFileSync(file)) });
    for (const { field, hit, found, asked, misses } of measureFields(resume, truth)) {
      const total = totals.get(field) ?? { hit: 0, found: 0, asked: 0 };
      totals.set(field, { hit: total.hit + hit, found: total.found + found, asked: total.asked + asked });
      if (showMisses && misses.length > 0) console.log(`${maker}/${person} ${field}: ${misses.join(' | ')}`);
    }
  }
  rows.push({ maker, ...Object.fromEntries([...totals].map(([field, total]) => [field, f1(total)])) });
}
printTable(rows);

function f1({ hit, found, asked }: { hit: number; found: number; asked: number }): string {
  if (found + asked === 0) return '–';
  return ((2 * hit) / (found + asked)).toFixed(2);
}
