import { describe, expect, it } from 'vitest';
import { inversionsOf, kendallTau, placesOf } from '../../bench/rank-correlation.ts';

const scored = (...scores: (number | null)[]) => scores.map((score, index) => ({ rank: index + 1, score }));

describe('kendallTau', () => {
  it.each([
    ['one order', scored(90, 70, 50), 1],
    ['the other way round', scored(50, 70, 90), -1],
    ['one pair of three turned', scored(90, 50, 70), 1 / 3],
    ['no score below all', scored(90, 50, null), 1],
    ['nothing to compare', scored(90), null],
    ['one score for all', scored(50, 50, 50), null],
  ])('%s', (_, items, expected) => {
    const tau = kendallTau(items);
    if (expected === null) expect(tau).toBeNull();
    else expect(tau).toBeCloseTo(expected);
  });

  it('takes a tie on one side out of that side alone', () => {
    const tied = [
      { rank: 1.5, score: 90 },
      { rank: 1.5, score: 80 },
      { rank: 3, score: 10 },
    ];
    expect(kendallTau(tied)).toBeCloseTo(2 / Math.sqrt(3 * 2));
    expect(kendallTau(scored(90, 90, 10))).toBeCloseTo(2 / Math.sqrt(3 * 2));
  });

  it('can leave near pairs out', () => {
    expect(kendallTau(scored(80, 90, 70, 60, 50), 4)).toBe(1);
    expect(kendallTau(scored(80, 90, 70, 60, 50))).toBeCloseTo(0.8);
  });
});

describe('placesOf', () => {
  it('gives a tier the mean of its places', () => {
    expect(placesOf([['a'], ['b', 'c'], ['d']]).map(({ rank }) => rank)).toEqual([1, 2.5, 2.5, 4]);
  });
});

describe('inversionsOf', () => {
  it('lists the furthest first and no ties', () => {
    const found = inversionsOf(scored(10, 60, 60, 20));
    expect(found.map(({ better, worse }) => [better.rank, worse.rank])).toEqual([
      [1, 4],
      [1, 3],
      [1, 2],
    ]);
  });
});
