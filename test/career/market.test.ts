import { describe, expect, it } from 'vitest';
import { queryMarket } from '../../src/index.ts';
import { careerOf, plainWork, type Told } from './read.ts';

const marketOf = (told: Partial<Told>) => careerOf({ bullets: plainWork, ...told }).market;
const rowsOf = (told: Partial<Told>, table: string) =>
  (marketOf(told)?.tables.find(({ id }) => id === table)?.rows ?? []).map(({ cells }) => cells);

describe('what the work is worth', () => {
  it('gives every document its own figure for the level, and the range between them', () => {
    const market = marketOf({});
    expect(rowsOf({}, 'levels').map(({ level }) => level)).toEqual(['mid', 'mid', 'mid', 'mid']);
    expect(market?.says[0]).toBe(
      'For a mid-level backend developer in the United States the documents give $85,000 to $133,080 a year (4 documents).',
    );
  });

  it.each([
    ['Austin, TX', { metros: 1, states: 0 }],
    ['Seattle, WA 98101', { metros: 1, states: 1 }],
    ['Seattle', { metros: 1, states: 0 }],
    ['California', { metros: 0, states: 1 }],
    ['Washington, DC', { metros: 1, states: 0 }],
    ['Boston, Lincolnshire', { metros: 0, states: 0 }],
    ['Denver, NC', { metros: 0, states: 0 }],
    ['Indianapolis, IN', { metros: 0, states: 0, countries: 0 }],
    ['Bengaluru, India', { metros: 0, states: 0, countries: 1 }],
  ])('%s', (place, expected) => {
    for (const [table, count] of Object.entries(expected))
      expect(rowsOf({ place }, table)).toHaveLength(count);
  });

  it('says where no document gives a figure, and fills nothing', () => {
    expect(marketOf({ place: 'Leipzig, Germany' })?.says).toContain(
      'For Leipzig, Germany no document gives a figure.',
    );
    expect(rowsOf({ place: 'Leipzig, Germany' }, 'countries')[0]?.pay).toBe('not given');
  });

  it('tells whom no level fits yet what the first one earns', () => {
    const nurse = { title: 'Nurse', bullets: ['Cared for 30 patients on a ward'] };
    expect(marketOf(nurse)?.says[0]).toContain('For a junior backend developer');
  });

  it('offers a premium only for what the resume shows', () => {
    expect(rowsOf({}, 'certificates')).toEqual([]);
    const certified = { certificates: ['AWS Certified Solutions Architect Professional, 2023'] };
    expect(rowsOf(certified, 'certificates')).toMatchObject([{ premiumFrom: 10, premiumTo: 15 }]);
    expect(rowsOf({}, 'practices')).toEqual([]);
    const assisted = { bullets: [...plainWork, 'Cut review time by 30 % with GitHub Copilot'] };
    expect(rowsOf(assisted, 'practices')).toMatchObject([{ premiumFrom: 15, premiumTo: 25 }]);
  });

  it('answers queries by table, subject, document and column', () => {
    const tables = (query: Parameters<typeof queryMarket>[1]) =>
      queryMarket('backend-developer', query)?.tables;
    expect(tables({ table: 'states', where: { state: 'oregon' } })?.[0]?.rows).toMatchObject([
      { source: '001', cells: { annual: 136240 } },
    ]);
    expect(tables({ about: 'state', where: { code: 'CA' } })?.map(({ id }) => id)).toEqual([
      'states-by-cost-of-living',
      'states',
    ]);
    expect(tables({ table: 'levels', source: '004' })?.[0]?.rows).toHaveLength(3);
    expect(tables({ where: { state: 'Narnia' } })).toEqual([]);
  });

  it.each([
    [{ table: 'no-such-table' }, /table is one of .*\blevels\b/],
    [{ about: 'weather' }, /about is one of .*\bstate\b/],
    [{ source: '999' }, /source is one of 000, 001/],
    [{ where: { planet: 'earth' } }, /a column is one of .*\bstate\b/],
  ])('names what there is to ask for: %o', (query, names) => {
    expect(() => queryMarket('backend-developer', query)).toThrow(names);
  });
});
