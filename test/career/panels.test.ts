import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { careerOf } from '../../src/career/career.ts';
import { loadKnowledge } from '../../src/career/knowledge.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { careerPanel } from '../../tools/career-panel.ts';
import { fixtureFiles, fixtureText, reportOf } from '../make-resume.ts';

const panels = new URL('../../fixtures/career/', import.meta.url);
const people = fixtureFiles('text').map(({ person }) => person);

describe('what the reports say of a career', () => {
  it.each(people)('of %s is what was read and committed (npm run career writes it anew)', (person) => {
    const kept = readFileSync(new URL(`${person}.md`, panels), 'utf8');
    expect(careerPanel(reportOf(fixtureText(person)))).toBe(kept);
  });

  it.each(people)('of %s is the same from the report alone, as where a saved one is opened', (person) => {
    const report = reportOf(fixtureText(person));
    const role = loadRole(report.role.id);
    expect(careerOf(report, role, loadKnowledge(role))).toEqual(report.career);
  });

  it('is kept for every fixture and nobody else', () => {
    expect(readdirSync(panels).sort()).toEqual(people.map((person) => `${person}.md`).sort());
  });
});
