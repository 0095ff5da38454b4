import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { docsPage } from '../../src/web/docs-page.tsx';
import { bandRows, levels } from '../../src/web/levels.ts';
import { fixtureText, reportOf } from '../make-resume.ts';

/** What a number means: the table of bands is what the fixtures really score. */

const rows = bandRows(loadRole().rubric.bands);

it.each(levels)('$fixture scores what the table says', ({ fixture, overall }) => {
  expect(reportOf(fixtureText(fixture)).overall).toBe(overall);
});

describe('the table of bands', () => {
  it('holds every level once, best first', () => {
    expect(levels.map(({ overall }) => overall)).toEqual(
      levels.map(({ overall }) => overall).toSorted((a, b) => b - a),
    );
    const printed = rows.flatMap(({ people }) => people.split('; ').filter(Boolean));
    expect(printed).toEqual(levels.map(({ who, overall }) => `${who}: ${overall}`));
  });

  it('stands in the README as the rubric and the fixtures make it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = rows.map(
      ({ scores, label, means, people }) => `| ${scores} | ${label} | ${means} | ${people} |`,
    );
    expect(readme).toContain(table.join('\n'));
  });

  it('stands on the page that explains the score', () => {
    const page = docsPage();
    for (const { scores, label, people } of rows) {
      expect(page).toContain(scores);
      expect(page).toContain(label);
      expect(page).toContain(people);
    }
  });
});
