import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRewrites } from '../../bench/rewrite-cases.ts';
import { verifyRewrite } from '../../src/library.ts';

const cases = readRewrites();
/** Statements that give orders to their reader are unsafe by themselves. */
const isOrder = (original: string): boolean => /ignore|answer that/i.test(original);
const originals = [...new Set(cases.map(({ original }) => original))].filter(
  (original) => !isOrder(original),
);

const verdictOf = (each: { original: string; context?: string; rewrite: string }) =>
  verifyRewrite(
    each.context === undefined
      ? { original: each.original, rewrite: each.rewrite }
      : { original: each.original, context: each.context, rewrite: each.rewrite },
  );

describe('whatever the statement says', () => {
  it('it is grounded in itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...originals), (original) => {
        expect(verifyRewrite({ original, rewrite: original }).grounded).toBe(true);
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it('no digit of it may become another', () => {
    const numbered = originals.filter((original) => /\d/.test(original));
    const passed: string[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (original, pick, step) => {
          const places = [...original.matchAll(/\d/g)].map(({ index }) => index);
          const at = places[pick % places.length] ?? 0;
          const digit = (Number(original[at]) + step) % 10;
          const rewrite = `${original.slice(0, at)}${digit}${original.slice(at + 1)}`;
          if (verifyRewrite({ original, rewrite }).grounded) passed.push(rewrite);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
    expect(passed).toEqual([]);
  });

  it('a tool that stands nowhere may not be added', () => {
    const tools = ['Haskell', 'Cassandra', 'Pulumi', 'Flink', 'CockroachDB', 'Erlang', 'Camel'];
    const passed: string[] = [];
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.constantFrom(...tools), (original, tool) => {
        if (original.includes(tool)) return;
        const rewrite = `${original.replace(/[.\s]+$/, '')} with ${tool}`;
        if (verifyRewrite({ original, rewrite }).grounded) passed.push(rewrite);
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(passed).toEqual([]);
  });
});

it('spaces around and between words change no verdict', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), (each) => {
      const rewrite = `  ${each.rewrite.replaceAll(' ', '  ')} `;
      if (/\d {2}\d/.test(rewrite) || /^\s*[-*•\d]/.test(rewrite)) return;
      expect(verdictOf({ ...each, rewrite }).grounded).toBe(verdictOf(each).grounded);
    }),
    { numRuns: 120, seed: 7 },
  );
});

it('the case of the first letter changes no verdict', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), (each) => {
      if (!/^[A-Z][a-z]+(?:ed|e|t|n) [a-z]/.test(each.rewrite)) return;
      const rewrite = `${each.rewrite[0]?.toLowerCase()}${each.rewrite.slice(1)}`;
      expect(verdictOf({ ...each, rewrite }).grounded).toBe(verdictOf(each).grounded);
    }),
    { numRuns: 120, seed: 7 },
  );
});
