import { describe, expect, it } from 'vitest';
import { areInflections, stem } from '../../src/lexicon/stem.ts';

describe('areInflections', () => {
  it.each([
    ['service', 'services'],
    ['query', 'queries'],
    ['cache', 'caching'],
    ['cache', 'cached'],
    ['deploy', 'deployed'],
    ['test', 'testing'],
    ['test', 'tests'],
    ['microservice', 'microservices'],
    ['index', 'indexes'],
    ['same', 'same'],
  ])('%s and %s are one word', (a, b) => {
    expect(areInflections(a, b)).toBe(true);
    expect(areInflections(b, a)).toBe(true);
  });

  it.each([
    ['community', 'communication'],
    ['organ', 'organization'],
    ['general', 'generate'],
    ['universe', 'university'],
    ['java', 'javascript'],
    ['test', 'testament'],
    ['rest', 'restful'],
    ['operate', 'opera'],
    ['policy', 'police'],
    ['web', 'weber'],
  ])('%s and %s are two', (a, b) => {
    expect(areInflections(a, b)).toBe(false);
    expect(areInflections(b, a)).toBe(false);
  });

  it('stems the same word alike every time', () => {
    expect(stem('scaling')).toBe(stem('scaling'));
    expect(stem('queries')).toBe(stem('query'));
  });
});
