import { describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import { expandGroups, guardWords } from '../../src/lexicon/groups.ts';

describe('the groups of a guard', () => {
  it('are written out, beside plain words', () => {
    const [name = '', words = []] = Object.entries(guardWords().groups)[0] ?? [];
    expect(expandGroups([`$${name}`, 'Tern'])).toEqual(new Set([...words, 'tern']));
  });

  it('must be known: a mistyped one guards nothing and is refused', () => {
    expect(() => expandGroups(['$no-such-group'])).toThrow(CandorError);
  });
});
