import { describe, expect, it } from 'vitest';
import { opensAsStatement } from '../../src/parse/statement-openings.ts';
import { positionsIn } from './work-section.ts';

describe('a line that says what was done', () => {
  it.each([
    'Supported 85 users in three shops',
    'Replaced the till network over one weekend',
    'Manage two teams of thirteen',
    'Built an index of papers',
  ])('%s', (text) => expect(opensAsStatement(text)).toBe(true));

  it.each([
    'Head of Customer Support',
    'Lead Data Engineer at Quillstack',
    'Lead backend engineer for payments',
    'Certified public accountant in Leeds',
    'Bank of the west coast',
    'Supported users',
    'Managed services team lead, 2019 – 2021',
  ])('is not %s', (text) => expect(opensAsStatement(text)).toBe(false));
});

it('stands without a sign beside positions whose statements have one', () => {
  const positions = positionsIn(
    'Engineer, Quillstack\t2019 - 2021',
    '- Wrote the billing service',
    '- Taught two juniors',
    'Technician, Byward Books\t2016 - 2018',
    'Supported 85 users in three shops',
    'Replaced the till network over one weekend',
  );
  expect(positions.map(({ company, bullets }) => `${company?.value} ${bullets.length}`)).toEqual([
    'Quillstack 2',
    'Byward Books 2',
  ]);
});
