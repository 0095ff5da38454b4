import { describe, expect, it } from 'vitest';
import { addressGoesOn } from '../../src/extract/broken-address.ts';

describe('an e-mail address goes on in the next line', () => {
  it.each([
    ['jo.doe@', 'example.com'],
    ['Email: jo.doe@', 'example.co.uk'],
    ['jo.doe@mail.', 'example.com'],
    ['jo.doe@long-', 'example.com'],
    ['jo.doe', '@example.com'],
    ['jo.doe@', 'uni-'],
    ['jo.doe@uni-', 'example.com'],
    ['jo.doe@example', '.com'],
    ['jo.doe@example.', 'com'],
  ])('%s | %s', (first, next) => {
    expect(addressGoesOn(first, next)).toBe(true);
  });

  it.each([
    ['jo.doe@example.com', 'github.com'],
    ['jo.doe@example.com', 'Denver'],
    ['Denver, CO', 'example.com'],
    ['paid @', 'Denver'],
    ['Doe.', '@example.com'],
    ['paid to', 'uni-'],
    ['jo.doe', '@janedoe'],
    ['Node', '.js'],
  ])('not in %s | %s', (first, next) => {
    expect(addressGoesOn(first, next)).toBe(false);
  });
});
