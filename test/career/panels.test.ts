import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { careerPanel } from '../../tools/career-panel.ts';
import { fixtureFiles, fixtureText, reportOf } from '../make-resume.ts';

const panels = new URL('../../fixtures/career/', import.meta.url);
const people = fixtureFiles('text').map(({ person }) => person);

describe('what the reports say of a career', () => {
  it.each(people)('of %s is what was read and committed (npm run career writes it anew)', (person) => {
    const kept = readFileSync(new URL(`${person}.md`, panels), 'utf8');
    expect(careerPanel(reportOf(fixtureText(person)))).toBe(kept);
  });

  it('is kept for every fixture and nobody else', () => {
    expect(readdirSync(panels).sort()).toEqual(people.map((person) => `${person}.md`).sort());
  });
});
