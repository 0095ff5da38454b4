import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { background } from '../../src/lexicon/background.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { ownTerms } from '../../src/posting/own-terms.ts';

const role = loadRole();
const posting = (name: string): string =>
  readFileSync(new URL(`../../fixtures/postings/${name}.txt`, import.meta.url), 'utf8');

describe('a posting’s own terms', () => {
  it('are the names it asks for that no list knows, in its own words', () => {
    const text =
      'Backend Engineer\n\nRequirements\n- Java and Zorbium\n- Experience with FrobDB\n\nWe offer\n- Wibble Gym';
    const found = ownTerms(text, role);
    expect(found.map(({ term }) => term).sort()).toEqual(['FrobDB', 'Zorbium']);
    for (const { quote, start, end } of found) expect(text.slice(start, end)).toBe(quote);
  });

  it('are found in another profession', () => {
    expect(ownTerms(posting('accountant'), role).map(({ term }) => term)).toEqual(
      expect.arrayContaining(['Yardi', 'MRI', 'CPA']),
    );
  });

  it('leave out what is everyday in postings', () => {
    expect(background().words.get('experience')).toBeGreaterThan(10);
    expect(ownTerms(posting('java-platform'), role)).toEqual([]);
  });
});
