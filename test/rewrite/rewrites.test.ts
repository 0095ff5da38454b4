import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type VerifyInput, type ViolationKind, verify } from '../../src/rewrite/verify.ts';
import { matcher } from './matcher.ts';

interface Labelled extends VerifyInput {
  grounded: boolean;
  kinds: ViolationKind[];
  aside?: boolean;
}

const file = new URL('../../fixtures/rewrites/rewrites.yaml', import.meta.url);
const { rewrites } = parse(readFileSync(file, 'utf8')) as { rewrites: Labelled[] };

describe.each([
  ['tuned', rewrites.filter(({ aside }) => !aside)],
  ['aside', rewrites.filter(({ aside }) => aside)],
])('verify on the %s rewrites', (_, cases) => {
  it('blocks what is not grounded', () => {
    const bad = cases.filter(({ grounded }) => !grounded);
    const blocked = bad.filter((rewrite) => !verify(rewrite, matcher).grounded);
    expect(blocked.length / bad.length).toBeGreaterThanOrEqual(0.95);
  });

  it('lets grounded rewrites pass', () => {
    const good = cases.filter(({ grounded }) => grounded);
    const blocked = good.filter((rewrite) => !verify(rewrite, matcher).grounded);
    expect(blocked.map(({ rewrite }) => rewrite).length / good.length).toBeLessThanOrEqual(0.05);
  });

  it('names the kind of what it blocks', () => {
    const bad = cases.filter(({ grounded }) => !grounded);
    const named = bad.filter((rewrite) => {
      const found = verify(rewrite, matcher).violations.map(({ kind }) => kind);
      return rewrite.kinds.some((kind) => found.includes(kind));
    });
    expect(named.length / bad.length).toBeGreaterThanOrEqual(0.9);
  });
});

it('quotes the rewrite, and the original for what was dropped', () => {
  for (const input of rewrites)
    for (const { kind, start, end, text } of verify(input, matcher).violations)
      expect((kind === 'dropped_fact' ? input.original : input.rewrite).slice(start, end)).toBe(text);
});
