import { describe, expect, it } from 'vitest';
import { keepPurging } from '../../src/store/purge.ts';
import { expiryOf } from '../../src/store/retention.ts';

const at = (iso: string): Date => new Date(`2026-${iso}:00Z`);
const policy = { retentionHours: 24, mostDaysKept: 90 };

describe('expiryOf', () => {
  it.each([
    ['what nobody asked to keep', { kind: 'anonymous' }, '01-02T00:00'],
    ['what its owner keeps', { kind: 'kept', days: 90 }, '04-01T00:00'],
    ['what a workspace keeps, whatever owners may ask for', { kind: 'workspace', days: 120 }, '05-01T00:00'],
  ] as const)('of %s', (_, retention, ends) => {
    expect(expiryOf(retention, at('01-01T00:00'), policy)).toEqual(at(ends));
  });

  it('refuses more days than an owner may ask for', () => {
    const asked = () => expiryOf({ kind: 'kept', days: 91 }, at('01-01T00:00'), policy);
    expect(asked).toThrow(expect.objectContaining({ code: 'bad-days' }));
  });
});

describe('keepPurging', () => {
  it('purges at once and again by the clock it is given, over failures, and never after it was stopped', async () => {
    const times = ['01-01T00:00', '01-01T00:01', '01-01T00:02', '01-01T00:03'].map(at);
    const purged: Date[] = [];
    const errors: unknown[] = [];
    const store = {
      async purgeExpired(time: Date) {
        purged.push(time);
        if (purged.length === 2) throw new Error('the database is away');
        return 0;
      },
    };
    let tick = 0;
    const now = (): Date => times[Math.min(tick++, 3)] as Date;
    const stop = await keepPurging(store, { now, every: 1, onError: (error) => errors.push(error) });
    expect(purged).toEqual([times[0]]);
    await expect.poll(() => purged.length).toBeGreaterThanOrEqual(3);
    await stop();
    const before = purged.length;
    expect(purged.slice(0, 3)).toEqual(times.slice(0, 3));
    expect(errors).toEqual([new Error('the database is away')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(purged).toHaveLength(before);
  });
});
