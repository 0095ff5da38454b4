import { describe, expect, it } from 'vitest';
import { positionsIn } from './work-section.ts';

const workOf = (...lines: string[]): string[] =>
  positionsIn(...lines).map(
    ({ title, company, start, current, bullets }) =>
      `${title?.value} @ ${company?.value} | ${start?.value} ${current} | ${bullets.length}`,
  );

const did = ['- Wrote the billing service in Go', '- Cut the night run by two hours'];

describe('a sentence that names a position', () => {
  it.each([
    'Working as a Senior Engineer in Quill Labs since March 2020.',
    'Currently working as Senior Engineer with Quill Labs from Mar 2020 to till date',
    'Employed as a Senior Engineer at Quill Labs, Leeds, since 03/2020',
    'Working at Quill Labs in Leeds as a Senior Engineer since March 2020.',
    'Tätig als Senior Engineer bei Quill Labs seit 03/2020',
  ])('%s', (line) => {
    expect(workOf(line, ...did)).toEqual(['Senior Engineer @ Quill Labs | 2020-03 true | 2']);
  });

  it('is one of its own as a list item too', () => {
    expect(
      workOf(
        '- Working as a Technical Lead in Quill Labs from Jan 2020 to till date.',
        '- Worked as a Developer in Halden Health sp. z o.o. from Nov 2016 to Dec 2019.',
      ),
    ).toEqual([
      'Technical Lead @ Quill Labs | 2020-01 true | 0',
      'Developer @ Halden Health sp. z o.o. | 2016-11 false | 0',
    ]);
  });

  it('is none where the section names its positions in headers', () => {
    const told = '- Worked as release engineer in Team Orion from 2019 to 2020';
    expect(workOf('Engineer, Quillstack\t2018 - 2021', told, ...did)).toEqual([
      'Engineer @ Quillstack | 2018 false | 3',
    ]);
  });
});
