import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from '#engine/extract/extract';
import { loadRole } from '#engine/lexicon/load';
import { mentionsInText } from '#engine/match/mentions';
import { parse } from '#engine/parse/parse';
import { analyzeDocument } from '#engine/pipeline';
import { measureStart } from './start.ts';
import { printTable } from './table.ts';

/** The engine alone, warm: text in, report out, over the text fixtures. `npm run bench:engine` */

const root = fileURLToPath(new URL('../fixtures/resumes/text/', import.meta.url));
const texts = readdirSync(root).map((person) => readFileSync(`${root}${person}/resume.txt`, 'utf8'));
const rounds = 60;
const warmUp = 20;

const role = loadRole();

/** Median over the rounds of the time for one resume, in milliseconds. */
function measure(work: (text: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const start = performance.now();
    for (const text of texts) work(text);
    if (round >= warmUp) times.push((performance.now() - start) / texts.length);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const whole = measure((text) => analyzeDocument(readText(text), { asOf: '2026-01' }));
const rows = [
  { stage: 'text in, report out', ms: whole },
  { stage: 'read text', ms: measure(readText) },
  { stage: 'read and parse', ms: measure((text) => parse(readText(text))) },
  { stage: `match ${role.keywords.size} keywords`, ms: measure((text) => mentionsInText(text, role)) },
];
printTable(
  rows.map(({ stage, ms }) => ({
    stage,
    'ms a resume': ms.toFixed(3),
    share: `${Math.round((100 * ms) / whole)} %`,
  })),
);
console.log(`${texts.length} resumes, median of ${rounds} rounds\n`);
printTable(
  Object.entries(measureStart()).map(([start, { clock, processor }]) => ({
    'in a fresh process': start,
    ms: clock.toFixed(0),
    'ms of processor': processor.toFixed(0),
  })),
);
