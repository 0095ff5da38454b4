import { describe, expect, it } from 'vitest';
import { isBareLabel, labelledField } from '../../src/parse/field-labels.ts';

describe('a labelled field', () => {
  it.each([
    ['Designation: Engineer', 'title', 13],
    ['Employer : Quill Labs', 'company', 11],
    ['会社名：丸井', 'company', 4],
    ['City:', 'place', 5],
  ])('%s', (text, field, from) => {
    expect(labelledField(text)).toEqual({ field, from });
  });

  it.each(['Developer: Quill Labs', 'Stack: Go, SQL', 'Engineer', 'A position in which I had to: lead'])(
    'is not %s',
    (text) => expect(labelledField(text)).toBeNull(),
  );
});

it('a label of dates stands alone once they are read', () => {
  expect(isBareLabel('Duration')).toBe(true);
  expect(isBareLabel('Company')).toBe(false);
});
