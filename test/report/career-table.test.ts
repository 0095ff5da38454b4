import { describe, expect, it } from 'vitest';
import { written } from '../../src/report/career-table.ts';
import type { CareerTable } from '../../src/score/report-career.ts';

const table = (
  columns: CareerTable['columns'],
  ...cells: CareerTable['rows'][number]['cells'][]
): CareerTable => ({
  id: 'made',
  title: 'Made',
  about: 'level',
  key: 'level',
  note: null,
  columns: { level: 'text', ...columns },
  rows: cells.map((each) => ({ source: '001', named: null, cells: each })),
});

describe('a published table before a reader', () => {
  it('puts two bounds in one column, with what lies beyond', () => {
    const columns = { from: 'dollars', amount: 'dollars', to: 'dollars', beyond: 'text' } as const;
    expect(
      written(
        table(
          columns,
          { level: 'mid', from: 103050, to: 133080 },
          { level: 'staff', from: 169000, to: 211450, beyond: 'or more' },
          { level: 'senior', amount: 102450 },
          { level: 'lead', from: 169000 },
        ),
      ),
    ).toEqual({
      head: ['Level', 'Range', 'Amount', 'Document'],
      rows: [
        ['mid', '$103,050 to $133,080', '', '001'],
        ['staff', '$169,000 to $211,450 or more', '', '001'],
        ['senior', '', '$102,450', '001'],
        ['lead', 'from $169,000', '', '001'],
      ],
    });
  });

  it('keeps bounds of different things apart, and a lone bound as it is', () => {
    const columns = { premiumFrom: 'percent', premiumTo: 'percent', from: 'dollars' } as const;
    const { head, rows } = written(
      table(columns, { level: 'a', premiumFrom: 10, premiumTo: 15 }, { level: 'b', from: 169000 }),
    );
    expect(head).toEqual(['Level', 'Premium', 'From', 'Document']);
    expect(rows).toEqual([
      ['a', '10 to 15 %', '', '001'],
      ['b', '', '$169,000', '001'],
    ]);
  });

  it('says a score with what it is of, and leaves out what no row has', () => {
    const columns = { score: 'count', of: 'count', says: 'text', code: 'text' } as const;
    expect(written(table(columns, { level: 'balance', score: 6, of: 10, code: 'B' }))).toEqual({
      head: ['Level', 'Score', 'Document'],
      rows: [['balance', '6 of 10', '001']],
    });
  });
});
