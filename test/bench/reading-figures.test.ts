import { describe, expect, it } from 'vitest';
import {
  type MakerFigures,
  makers,
  measureMaker,
  recordedFigures,
  sampleOf,
} from '../../bench/reading-figures.ts';

/** Fields that are read less well than recorded, as "jobs 0.9 < 1". */
const fallen = (now: MakerFigures, recorded: MakerFigures): string[] =>
  Object.entries(recorded)
    .filter(([field, figure]) => (now[field] ?? 0) < figure)
    .map(([field, figure]) => `${field} ${now[field] ?? 0} < ${figure}`);

describe('a recorded figure of reading does not fall:', () => {
  const { sample, all } = recordedFigures();

  it('every maker has its figures', () => {
    expect(Object.keys(sample)).toEqual(makers());
    expect(Object.keys(all)).toEqual(makers());
  });

  it.each(makers())('%s', async (maker) => {
    const people = sampleOf(maker);
    expect(people.length).toBeGreaterThan(0);
    expect(fallen(await measureMaker(maker, people), sample[maker] ?? {})).toEqual([]);
  });
});

it('a fallen figure is named', () => {
  expect(fallen({ jobs: 0.9, name: 1 }, { jobs: 1, name: 1, phone: 0.5 })).toEqual([
    'jobs 0.9 < 1',
    'phone 0 < 0.5',
  ]);
});
