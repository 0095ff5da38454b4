import { afterAll, describe, expect, it } from 'vitest';
import { samples } from '../../src/http/samples.ts';
import { analyze, close } from '../../src/library.ts';

afterAll(close);

describe('the samples of the first page', () => {
  it('have ids of their own', () => {
    expect(new Set(samples.map((sample) => sample.id)).size).toBe(samples.length);
  });

  it.each(samples.map((sample) => [sample.id, sample] as const))('%s can be analysed', async (_, sample) => {
    const { overall } = await analyze(await sample.read(), { asOf: '2026-01' });
    expect(overall).toBeGreaterThan(0);
  });
});
