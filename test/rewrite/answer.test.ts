import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { withAnswer } from '../../src/rewrite/answer.ts';
import { suggestByRules } from '../../src/rewrite/by-rules.ts';
import { matcherOf } from '../../src/rewrite/role-matcher.ts';

const matcher = matcherOf(loadRole());
const suggest = (original: string) =>
  suggestByRules(
    {
      bullet: 'w1.b1',
      original,
      range: { start: 0, end: original.length },
      reasons: [],
      points: null,
      tense: 'past',
      unnamed: null,
    },
    { matcher, english: true },
  );
const answered = (original: string, answer: string) => withAnswer(suggest(original), answer, [], matcher);

describe('an answer that is a statement', () => {
  it.each([
    [
      'I did some PHP stuff and fixed bugs',
      'Built an order form in PHP that 40 customers a week use',
      'Built an order form in PHP that 40 customers a week use',
    ],
    [
      'Responsible for the website.',
      'I rebuilt it in WordPress for 3,000 visitors a month',
      'Rebuilt the website in WordPress for 3,000 visitors a month.',
    ],
  ])('takes the place of the weak line "%s"', (original, answer, rewrite) => {
    expect(answered(original, answer)).toMatchObject({ rewrite, by: 'candidate', gaps: [] });
  });

  it('goes on after a strong line that it does not repeat', () => {
    expect(answered('Tuned slow PostgreSQL queries', 'Reduced the p95 from 800 ms to 200 ms').rewrite).toBe(
      'Tuned slow PostgreSQL queries, and reduced the p95 from 800 ms to 200 ms',
    );
    expect(answered('On call one week in five.', 'Handled pager duty').rewrite).toBe(
      'Covered on-call one week in five, and handled pager duty.',
    );
  });
});

describe('an answer after another', () => {
  it.each([
    [
      ['A small monitoring script', 'Built dashboards for 12 teams'],
      ['monitoring script', '12 teams'],
    ],
    [
      ['Built an order form in PHP', 'Trained 4 people'],
      ['PHP', '4 people'],
    ],
    [
      ['used by 40 people', '300 requests a second'],
      ['40 people', '300 requests a second'],
    ],
  ])('takes nothing away: %j', (answers, kept) => {
    let suggestion = suggest('I did some PHP stuff and fixed bugs');
    for (const [index, answer] of answers.entries())
      suggestion = withAnswer(suggestion, answer, answers.slice(0, index), matcher);
    for (const words of kept) expect(suggestion.rewrite).toContain(words);
    expect(suggestion.verdict.violations).toEqual([]);
  });

  it('in the place of a statement tells what only that named', () => {
    const { note } = answered('Responsible for Kafka pipelines', 'Built the order form for 40 shops');
    expect(note).toContain('also names Apache Kafka');
    expect(answered('Responsible for the site', 'Built it for 40 shops').note).toBeNull();
  });
});

describe('an answer that is a fact', () => {
  it.each([
    ['300 requests a second', 'Built the order API (300 requests a second)'],
    ['used by 40 people', 'Built the order API, used by 40 people'],
    ['It handles 300 requests a second', 'Built the order API, which handles 300 requests a second'],
  ])('goes into the gap: "%s"', (answer, rewrite) => {
    expect(answered('Built the order API', answer)).toMatchObject({
      rewrite,
      verdict: { status: 'accepted' },
    });
  });
});

it('tells practices from tools, and asks about tools alone', () => {
  const kinds = suggest('Reviewed code and deployed it with Docker').facts.map(({ text, kind }) => [
    text,
    kind,
  ]);
  expect(kinds).toContainEqual(['Docker', 'technology']);
  expect(kinds).toContainEqual(['Reviewed code', 'practice']);
  const [deed] = suggest('I did some PHP stuff and fixed bugs').questions;
  expect(deed?.question).toBe('What did you build or run with PHP, and who used it?');
});
