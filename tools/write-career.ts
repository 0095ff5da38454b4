// Writes what the reports of the fixture resumes say of a career, to be read and committed: fixtures/career/PERSON.md.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { analyzeHere } from '../src/pipeline.ts';
import { careerPanel } from './career-panel.ts';

const resumes = new URL('../fixtures/resumes/text/', import.meta.url);
const panels = new URL('../fixtures/career/', import.meta.url);
mkdirSync(panels, { recursive: true });
for (const person of readdirSync(resumes)) {
  const bytes = readFileSync(new URL(`${person}/resume.txt`, resumes));
  const report = await analyzeHere({ bytes, fileName: 'resume.txt' }, { asOf: '2026-06' });
  writeFileSync(new URL(`${person}.md`, panels), careerPanel(report));
}
