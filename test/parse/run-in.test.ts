import { describe, expect, it } from 'vitest';
import { positionsIn } from './work-section.ts';

const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(
    ({ title, company, start, bullets }) =>
      `${title?.value} @ ${company?.value} | ${start?.value} | ${bullets.length}`,
  );

const said =
  'Cut the night run of the tariff service by two hours. Wrote its tests in Go and its pages in Vue.';

describe('a header that runs into its text', () => {
  it.each([
    [`Engineer, Quillstack, Leeds, 2019 – 2021. ${said}`],
    [`Quillstack, Leeds. Engineer, 2019 – 2021. ${said}`],
    [`Engineer, Quillstack (2019 – 2021): ${said}`],
  ])('%s', (line) => {
    expect(workOf(line)).toEqual(['Engineer @ Quillstack | 2019 | 2']);
  });

  it('is told under a line of dates too', () => {
    expect(workOf('03/2019 – 12/2021', `Engineer, Quillstack, Leeds. ${said}`)).toEqual([
      'Engineer @ Quillstack | 2019-03 | 2',
    ]);
  });

  it('is no sentence that tells of a year or of a colleague', () => {
    const told =
      'Engineers of three teams used it from 2019 to 2021 in all branches. Support went down by half.';
    expect(workOf('Engineer, Quillstack', '2019 – 2022', told)).toEqual(['Engineer @ Quillstack | 2019 | 2']);
    const parted =
      'Looked after two engineers and a parent. Kept the accounts of a school with 300 pupils in order.';
    expect(workOf('Engineer, Quillstack', '2019 – 2022', parted)).toEqual([
      'Engineer @ Quillstack | 2019 | 2',
    ]);
  });
});
