import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vaultOf } from '../../src/store/vault.ts';

const [first, second] = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array];
const clear = vaultOf([]);
const vault = vaultOf([first]);
const sealed = { code: 'sealed' };

/** The same with one of its bits turned. */
const turned = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a vault', () => {
  it('opens what it sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), fc.string(), (text, bytes, place) => {
        for (const each of [vault, clear]) {
          expect(each.openBytes(place, each.sealBytes(place, bytes))).toEqual(bytes);
          expect(each.open(place, each.seal(place, text))).toBe(text);
        }
      }),
    );
  });

  it('makes another value each time, and none that holds the text', () => {
    const values = [vault.seal('a', 'Marlena'), vault.seal('a', 'Marlena')];
    expect(values[0]).not.toBe(values[1]);
    for (const value of values) expect(value).not.toContain('Marlena');
    expect(clear.seal('a', 'Marlena')).toBe('Marlena');
  });

  it('opens nothing in another place, and nothing of which a bit was turned', () => {
    expect(() => vault.open('b', vault.seal('a', 'Marlena'))).toThrow(expect.objectContaining(sealed));
    const bytes = vault.sealBytes('a', Buffer.from('Marlena'));
    expect(() => vault.openBytes('b', bytes)).toThrow(expect.objectContaining(sealed));
    for (let at = 1; at < bytes.length; at++)
      expect(() => vault.openBytes('a', turned(bytes, at)), String(at)).toThrow(
        expect.objectContaining(sealed),
      );
    for (let end = 1; end < bytes.length; end++)
      expect(() => vault.openBytes('a', bytes.slice(0, end)), String(end)).toThrow(
        expect.objectContaining(sealed),
      );
  });

  it('opens what an earlier key sealed, seals with the newest alone, and knows its own', () => {
    const old = vault.seal('a', 'Marlena');
    const both = vaultOf([second, first]);
    expect(both.open('a', old)).toBe('Marlena');
    const renewed = both.seal('a', 'Marlena');
    expect(vaultOf([second]).open('a', renewed)).toBe('Marlena');
    expect(() => vault.open('a', renewed)).toThrow(expect.objectContaining(sealed));
    expect(() => clear.open('a', renewed)).toThrow(expect.objectContaining(sealed));
    expect(renewed.startsWith(both.newest?.text ?? '-')).toBe(true);
    expect(old.startsWith(both.newest?.text ?? '-')).toBe(false);
    expect(clear.newest).toBeNull();
  });
});
