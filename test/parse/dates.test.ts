import { describe, expect, it } from 'vitest';
import { findPeriod } from '../../src/parse/dates.ts';

const periodIn = (text: string): string | null => {
  const period = findPeriod(text);
  return period && `${period.from?.value} – ${period.current ? 'now' : period.to?.value}`;
};

describe('a period of months and short years', () => {
  it.each([
    ['03-19 - Now', '2019-03 – now'],
    ['09-16 – 03-19', '2016-09 – 2019-03'],
    ['04/21 – 03/23', '2021-04 – 2023-03'],
    ['2009-12 – 2010-03', '2009-12 – 2010-03'],
  ])('%s', (text, expected) => {
    expect(periodIn(text)).toBe(expected);
  });

  it.each(['03-19', '555-03-19 - 04-20-1', '13-19 - 14-20', 'rooms 03-19 and 04-20'])('is not %s', (text) => {
    expect(periodIn(text)).toBeNull();
  });
});
