import { describe, expect, it } from 'vitest';
import { called } from '../../src/batch/called.ts';
import type { Candidate, ScoredCandidate } from '../../src/batch/candidate.ts';
import { matrixOf } from '../../src/batch/matrix.ts';
import { matrixAsCsv } from '../../src/batch/matrix-csv.ts';
import { matrixAsText } from '../../src/batch/matrix-text.ts';

type Grade = ScoredCandidate['mustHaves'][number]['grade'];

function candidate(
  number: number,
  overall: number | null,
  matches: (number | null)[],
  grade: Grade = 'used',
) {
  return {
    number,
    file: `${number}.pdf`,
    name: `Person ${number}`,
    state: 'scored' as const,
    documentHash: String(number),
    overall,
    band: 'Solid',
    mustHaves: [{ id: 'sql', name: 'SQL', state: 'named' as const, grade }],
    postings: matches.map((match) => ({ match, required: { found: 1, of: 2 }, missing: ['Go'] })),
  };
}

const numbers = ({ ranked }: { ranked: ScoredCandidate[] }): number[] => ranked.map(({ number }) => number);

describe('the matrix', () => {
  it('is ordered by the match with the chosen posting, then by score, then as it came', () => {
    const all = [
      candidate(1, 50, [10, 90]),
      candidate(2, 60, [40, 20]),
      candidate(3, 70, [40, 20]),
      candidate(4, 70, [40, 20]),
    ];
    expect(numbers(matrixOf(all, ['A', 'B']))).toEqual([3, 4, 2, 1]);
    expect(numbers(matrixOf(all, ['A', 'B'], 1))).toEqual([1, 3, 4, 2]);
  });

  it('is ordered by score where there is no posting', () => {
    expect(numbers(matrixOf([candidate(1, 20, []), candidate(2, 80, [])], []))).toEqual([2, 1]);
  });

  it('leaves nobody out: what is unknown stands last, behind a zero', () => {
    const all = [candidate(1, null, [null]), candidate(2, 0, [0])];
    expect(numbers(matrixOf(all, ['A']))).toEqual([2, 1]);
  });

  it('counts how each must-have is shown', () => {
    const grades: Grade[] = ['used', 'measured', 'listed', 'titled', 'involved', 'missing'];
    const all = grades.map((grade, index) => candidate(index + 1, 50, [], grade));
    expect(matrixOf(all, []).mustHaves).toEqual([{ id: 'sql', name: 'SQL', used: 2, listed: 3, missing: 1 }]);
  });

  it('counts scores by tenths, a hundred in the last, an unknown one in none', () => {
    const all = [0, 9, 10, 90, 99, 100, null].map((score, index) => candidate(index + 1, score, []));
    const counts = matrixOf(all, []).distribution.map(({ count }) => count);
    expect(counts).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 3]);
  });
});

describe('a name', () => {
  const failed: Candidate = {
    number: 2,
    file: 'jane.pdf',
    state: 'failed',
    code: 'no-text',
    says: '',
    action: '',
  };

  it('is a number until the coach asks for more', () => {
    expect([candidate(1, 50, []), failed].map((one) => called(one, 'blind'))).toEqual([
      'Candidate 1',
      'Candidate 2',
    ]);
    expect([candidate(1, 50, []), failed].map((one) => called(one, 'named'))).toEqual([
      'Person 1 (1.pdf)',
      'jane.pdf',
    ]);
  });

  it('stands nowhere in a blind matrix', () => {
    const matrix = matrixOf([candidate(1, 50, [10]), failed], ['A']);
    for (const text of [matrixAsCsv(matrix, 'blind'), matrixAsText(matrix, 'blind')]) {
      expect(text).not.toMatch(/Person|jane|\.pdf/);
      expect(text).toContain('Candidate 1');
    }
  });
});

describe('the matrix as CSV', () => {
  it('has a row for each candidate and for what was not read, all of one width', () => {
    const failed: Candidate = {
      number: 3,
      file: 'x.pdf',
      state: 'failed',
      code: 'no-text',
      says: 'Nothing',
      action: 'Do it',
    };
    const copy: Candidate = { number: 4, file: 'y.pdf', state: 'duplicate', of: 1 };
    const csv = matrixAsCsv(
      matrixOf([candidate(1, 50, [10]), candidate(2, 60, [20]), failed, copy], ['A']),
      'blind',
    );
    const rows = csv.replace('\uFEFF', '').trim().split('\r\n');
    expect(rows.map((row) => row.split(',').length)).toEqual(rows.map(() => 8));
    expect(rows[1]).toBe('Candidate 2,60,Solid,used,20,1 of 2,Go,');
    expect(rows[3]).toBe('Candidate 3,,,,,,,no-text: Nothing. Do it');
    expect(rows[4]).toContain('the same file as candidate 1');
  });

  it.each(['=cmd()', '+1', '-1', '@x', '\t=1'])('runs no formula in a name such as %j', (name) => {
    const csv = matrixAsCsv(matrixOf([{ ...candidate(1, 50, []), name }], []), 'named');
    expect(csv.split('\r\n')[1]).toMatch(/^"?'/);
  });
});

describe('the matrix as text', () => {
  it('lets no control character of a resume reach the terminal', () => {
    const text = matrixAsText(matrixOf([{ ...candidate(1, 50, []), name: 'A\u001b[31mB' }], []), 'named');
    expect(text).not.toContain('\u001b');
  });
});
