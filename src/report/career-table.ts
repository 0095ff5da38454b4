import type { CareerTable } from '../score/report-career.ts';
import { cell, percentSpan, span } from './amounts.ts';
import { sentenceCase } from './figures.ts';

/** How a published table stands before a reader, in every format. */

/** 'premiumFrom' becomes 'Premium from' */
const headOf = (column: string): string => sentenceCase(column.replace(/([A-Z])/g, ' $1').toLowerCase());

/** A published table as rows of words; two bounds stand in one column, and one that no row fills is left out. */
export function written(table: CareerTable): { head: string[]; rows: string[][] } {
  const { key, columns, rows } = table;
  const fields = [key, ...Object.keys(columns).filter((column) => column !== key)]
    .flatMap((column) => fieldOf(column, columns))
    .map(({ head, write }) => ({ head, values: rows.map(({ cells }) => write(cells)) }))
    .filter(({ values }) => values.some(Boolean));
  const hasNames = rows.some(({ named }) => named !== null);
  return {
    head: [...fields.map(({ head }) => head), ...(hasNames ? ['Called'] : []), 'Document'],
    rows: rows.map(({ source, named }, index) => [
      ...fields.map(({ values }) => values[index] ?? ''),
      ...(hasNames ? [named ?? ''] : []),
      source,
    ]),
  };
}

type Cells = CareerTable['rows'][number]['cells'];

interface Field {
  head: string;
  write: (cells: Cells) => string;
}

/** The column that a reader sees for one of the data; none for what another column says with it. */
function fieldOf(column: string, columns: CareerTable['columns']): Field[] {
  if (unread.has(column)) return [];
  const lower = partner(column, upperEnd, lowerEnd, columns);
  if (lower !== null || (column === 'of' && 'score' in columns)) return [];
  const upper = partner(column, lowerEnd, upperEnd, columns);
  if (upper !== null) return [boundsField(column, upper, columns)];
  const write = (cells: Cells): string => cell(cells[column], columns[column]);
  if (column === 'score' && 'of' in columns)
    return [
      {
        head: 'Score',
        write: (cells) => [write(cells), cell(cells.of, columns.of)].filter(Boolean).join(' of '),
      },
    ];
  return [{ head: headOf(column), write }];
}

const lowerEnd = /(?:^f|F)rom$/;
const upperEnd = /(?:^t|T)o$/;

/** The other bound of a column, where the table has it: "premiumTo" of "premiumFrom". */
function partner(column: string, own: RegExp, other: RegExp, columns: CareerTable['columns']): string | null {
  if (!own.test(column)) return null;
  const stem = column.replace(own, '');
  return Object.keys(columns).find((each) => other.test(each) && each.replace(other, '') === stem) ?? null;
}

/** "$169,000 to $211,450 or more" */
function boundsField(from: string, to: string, columns: CareerTable['columns']): Field {
  const number = (value: Cells[string] | undefined): number | undefined =>
    typeof value === 'number' ? value : undefined;
  return {
    head: headOf(from.replace(lowerEnd, '')) || 'Range',
    write: (cells) => {
      const [least, most] = [number(cells[from]), number(cells[to])];
      const bounds =
        columns[from] === 'percent'
          ? percentSpan(least, most)
          : span(least, most, (value) => cell(value, columns[from]));
      const beyond = to === 'to' && typeof cells.beyond === 'string' ? cells.beyond : null;
      return [bounds, beyond].filter(Boolean).join(' ');
    },
  };
}

/** Columns by which a row is found, or that stand in another, and tell a reader nothing more. */
const unread = new Set(['code', 'cities', 'states', 'beyond']);
