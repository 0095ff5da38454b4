import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { noticesOf } from '../../src/posting/notices.ts';
import { makeResume, reportOf } from '../make-resume.ts';
import { readText } from './ask.ts';

const role = loadRole();
const kinds = (text: string): string[] => noticesOf(readText(text), role).map(({ kind }) => kind);
const folder = new URL('../../fixtures/postings/', import.meta.url);
const others = ['accountant', 'front-end-react', 'ios-mobile', 'nurse', 'truck-driver'];

describe('a posting for another kind of job', () => {
  it('is told from those for the role, over all labelled postings', () => {
    const told = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .filter((file) => kinds(readFileSync(new URL(file, folder), 'utf8')).includes('other-job'))
      .map((file) => file.replace('.txt', ''));
    expect(told).toEqual(others);
  });

  it('is said in the report, in plain words', () => {
    const nurse = readFileSync(new URL('nurse.txt', folder), 'utf8');
    const { posting, match } = reportOf(makeResume(), { posting: nurse });
    expect(match).toBeNull();
    expect(posting?.notices.map(({ says }) => says).join(' ')).toContain('another kind of job');
  });
});

describe('a posting in which nothing is asked', () => {
  it.each([
    ['We bake bread.', 'was recognised'],
    ['Backend Engineer\n\nThe state lives in Postgres.', 'demands no skill by name'],
  ])('has no match and says so: %s', (text, says) => {
    const { posting, match, matchArithmetic } = reportOf(makeResume(), { posting: text });
    expect(match).toBeNull();
    expect(matchArithmetic).toMatchObject({ terms: [], asked: 0, shown: 0, match: null });
    expect(posting?.notices[0]).toMatchObject({ kind: 'nothing-asked' });
    expect(posting?.notices[0]?.says).toContain(says);
  });

  it('has no notice where something is', () => {
    expect(kinds('Backend Engineer\n\nRequirements\n- Go\n')).toEqual([]);
  });
});
