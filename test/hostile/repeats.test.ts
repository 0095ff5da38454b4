import { afterAll, describe, expect, it } from 'vitest';
import { readPostingApart } from '../../src/analyze.ts';
import { longestText } from '../../src/extract/limits.ts';
import { analyze, CandorError, close, findKeywords, gradeBullet } from '../../src/library.ts';
import { longestPosting } from '../../src/posting/posting-text.ts';
import { canListChildren, readers } from '../isolation/children.ts';

/** The longest text that is taken, made of what once cost the square of its length or worse. */
const pieces = ['a-', 'a.', '1-', 'a@a.', ' ', '\n', '*', '.', 'x_', 'a; '];
const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const head = 'Ann Smith\nann@example.com\nExperience\nEngineer, Acme\n2019 - 2021\n- Led ';

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof CandorError ? error.code : String(error)),
  );

afterAll(() => close());

describe.each(pieces)('the longest text of %j', (piece) => {
  it('is a resume that is read within the deadline', async () => {
    const text = `${head}${filled(piece, longestText - head.length - 1)}!`;
    expect(await outcomeOf(analyze({ text }))).toBe('read');
  });

  it('is a posting that is read within the deadline', async () => {
    const text = `Go developer\n${filled(piece, longestPosting - 14)}!`;
    expect(await outcomeOf(readPostingApart(text))).toBe('read');
    const alone = piece.trim() === '' ? 'posting-empty' : 'read';
    expect(await outcomeOf(readPostingApart(filled(piece, longestPosting)))).toBe(alone);
  });

  it('is searched and graded in the caller’s own thread', () => {
    const text = filled(piece, longestText);
    expect(() => [findKeywords(text), gradeBullet(text)]).not.toThrow();
  }, 10_000);
});

describe('text and postings', () => {
  it.runIf(canListChildren)('are read in a process that can be killed', async () => {
    await close();
    await outcomeOf(analyze({ text: 'Ann Smith' }));
    expect(readers()).not.toEqual([]);
  });

  it('is refused before a book of it is cut into words', async () => {
    expect(await outcomeOf(analyze({ text: 'word '.repeat(4_000_000) }))).toBe('text-too-long');
  });
});
