import { describe, expect, it } from 'vitest';
import { isBareLabel, isDetail, labelledField, namesAgent } from '../../src/parse/field-labels.ts';

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

describe('a detail that a form asks for', () => {
  it.each(['Hours per week: 40', 'Salary: $88,400', '40 hours per week', '$92,480 per year', 'GS-2210-12'])(
    '%s',
    (text) => expect(isDetail(text)).toBe(true),
  );

  it.each(['3M', '42 Degrees North', '1Password', 'Halden Health', '40 services per team'])(
    'is not %s',
    (text) => expect(isDetail(text)).toBe(false),
  );
});

it('an agency is named behind a word for one', () => {
  expect(namesAgent('via Randwick People')).toBe(true);
  expect(namesAgent('Via Rail')).toBe(true);
  expect(namesAgent('Viavi Solutions')).toBe(false);
  expect(namesAgent('via')).toBe(false);
});
