import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import { pointsAsText } from '../../src/rewrite/suggestion-text.ts';

const suggestion = (by: Suggestion['by'], points: Suggestion['points']): Suggestion => ({
  bullet: 'work-0-0',
  original: 'Worked on the shop',
  range: { start: 0, end: 18 },
  reasons: ['weak-opening'],
  points,
  rewrite: 'Built the shop',
  facts: [],
  gaps: [],
  questions: [],
  verdict: { status: 'accepted', violations: [] },
  by,
  note: null,
});

describe('pointsAsText', () => {
  it.each([
    ['rules', { overall: 9.8, match: null }, '+9.8 points once mended'],
    ['model', { overall: 1, match: 3 }, '+1 point, match +3 once mended'],
    ['candidate', { overall: 9.8, match: null }, '+9.8 points'],
    ['candidate', { overall: -2, match: null }, '−2 points'],
    ['rules', null, ''],
    ['rules', { overall: 0, match: null }, ''],
  ] as const)('says of what %s wrote for %j: "%s"', (by, points, text) => {
    expect(pointsAsText(suggestion(by, points))).toBe(text);
  });
});
