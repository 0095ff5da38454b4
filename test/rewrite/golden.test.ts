import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRole } from '../../src/lexicon/load.ts';
import { suggestByRules } from '../../src/rewrite/by-rules.ts';
import { matcherOf } from '../../src/rewrite/role-matcher.ts';
import { verify } from '../../src/rewrite/verify.ts';
import { gradeBullet } from '../../src/wording/grade.ts';

/** The golden set: what the rules write is what a careful reader read and would send to a friend. */

const schema = z.strictObject({
  pairs: z.array(
    z.strictObject({
      before: z.string(),
      tense: z.literal('present').optional(),
      after: z.string().nullable(),
      topics: z.array(z.string()),
    }),
  ),
});
const file = new URL('../../fixtures/suggestions/golden.yaml', import.meta.url);
const { pairs } = schema.parse(load(readFileSync(file, 'utf8')));
const matcher = matcherOf(loadRole());
const suggest = ({ before, tense }: (typeof pairs)[number]) =>
  suggestByRules(
    {
      bullet: 'w1.b1',
      original: before,
      range: { start: 0, end: before.length },
      reasons: [],
      points: null,
      tense: tense ?? 'past',
      unnamed: null,
    },
    { matcher, english: true },
  );
const results = pairs.map((pair) => ({ pair, suggestion: suggest(pair) }));

describe('the golden set', () => {
  it('holds enough pairs across all topics', () => {
    const rewritten = pairs.filter(({ after }) => after !== null);
    expect(rewritten.length).toBeGreaterThanOrEqual(120);
    expect(new Set(pairs.flatMap(({ topics }) => topics))).toEqual(
      new Set([
        ...['latency', 'throughput', 'cost', 'scale', 'reliability', 'delivery', 'team', 'data', 'security'],
        ...['users', 'quality', 'support', 'result', 'deed'],
      ]),
    );
  });

  it.each(results.map(({ pair, suggestion }) => [pair.before, pair, suggestion] as const))(
    '%s',
    (_, { after, topics }, { rewrite, questions }) => {
      expect({ rewrite, topics: questions.map(({ topic }) => topic) }).toEqual({ rewrite: after, topics });
    },
  );

  it('says nothing that the statement does not, and loses nothing of it', () => {
    for (const { pair, suggestion } of results) {
      if (suggestion.rewrite === null) continue;
      expect(verify({ original: pair.before, rewrite: suggestion.rewrite }, matcher).violations).toEqual([]);
    }
  });

  it('opens no rewrite weakly, and asks for a result where there is none', () => {
    for (const { pair, suggestion } of results) {
      const { rewrite, gaps, verdict, questions } = suggestion;
      if (rewrite === null) {
        expect(verdict.status).toBe('nothing-better');
        continue;
      }
      const { weakOpening, quantified } = gradeBullet(rewrite);
      expect(weakOpening, rewrite).toBe(false);
      expect(gaps.length > 0, rewrite).toBe(!quantified);
      expect(verdict.status).toBe(gaps.length > 0 ? 'accepted-with-gaps' : 'accepted');
      expect(questions.length, pair.before).toBe(gaps.length);
      for (const { label } of gaps) expect(rewrite).toContain(label);
    }
  });
});
