import { expect, it } from 'vitest';
import { corkText } from '../../../src/extract/pdf/cork.ts';

it.each([
  [0x15, '–'],
  [0x1c, 'fi'],
  [0x17, ''],
])('reads code %i of a TeX bitmap font', (code, text) => {
  expect(corkText(code)).toBe(text);
});

it.each([0x0c, 0x14, 0x20, 0x41, 0xff])('leaves code %i as it is', (code) => {
  expect(corkText(code)).toBeNull();
});
