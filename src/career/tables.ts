import { CandorError } from '../errors.ts';
import type { CareerTable } from '../score/report-career.ts';
import type { Market, MarketRow, MarketTable } from './market-schema.ts';

/** What to look for in the published tables; everything that is given must hold. */
export interface TableQuery {
  table?: string | undefined;
  about?: string | undefined;
  source?: string | undefined;
  /** cells by column, compared without regard to case */
  where?: Readonly<Record<string, string>> | undefined;
}

/**
 * The published rows that answer a query, in the documents' order; tables without such a row are left out.
 * @throws CandorError `unknown-table` with the names there are, where a table, subject, document or column is not among them
 */
export function queryTables(market: Market, query: TableQuery): CareerTable[] {
  checkNames(market, query);
  const { table, about, source, where = {} } = query;
  return market.tables
    .filter(({ id, about: subject }) => (table ?? id) === id && (about ?? subject) === subject)
    .map((each) =>
      toTable(each, (row) => (source ?? sourceOf(each, row)) === sourceOf(each, row) && holds(row, where)),
    )
    .filter(({ rows }) => rows.length > 0);
}

function checkNames({ tables, sources }: Market, { table, about, source, where = {} }: TableQuery): void {
  oneOf(
    'table',
    table,
    tables.map(({ id }) => id),
  );
  oneOf(
    'about',
    about,
    tables.map((each) => each.about),
  );
  oneOf(
    'source',
    source,
    sources.map(({ id }) => id),
  );
  const columns = tables.flatMap((each) => [
    each.key,
    ...Object.keys(each.columns),
    ...each.rows.flatMap(Object.keys),
  ]);
  for (const column of Object.keys(where)) oneOf('a column', column, columns);
}

function oneOf(what: string, given: string | undefined, names: readonly string[]): void {
  if (given === undefined || names.includes(given)) return;
  throw new CandorError('unknown-table', { detail: `${what} is one of ${[...new Set(names)].join(', ')}` });
}

const holds = (row: MarketRow, where: Readonly<Record<string, string>>): boolean =>
  Object.entries(where).every(([column, value]) => folded(row[column]) === folded(value));

const folded = (value: unknown): string => String(value ?? '').toLowerCase();

const sourceOf = (table: MarketTable, row: MarketRow): string => row.source ?? table.source ?? '';

/** A table with the rows that are kept. */
export const toTable = (table: MarketTable, keep: (row: MarketRow) => boolean = () => true): CareerTable => ({
  id: table.id,
  title: table.title,
  about: table.about,
  key: table.key,
  note: table.note ?? null,
  columns: table.columns[table.key] ? table.columns : { [table.key]: 'text', ...table.columns },
  rows: table.rows.filter(keep).map((row) => ({
    source: sourceOf(table, row),
    named: row.named ?? null,
    cells: cellsOf(table, row),
  })),
});

function cellsOf(table: MarketTable, row: MarketRow): CareerTable['rows'][number]['cells'] {
  const cells: CareerTable['rows'][number]['cells'] = {};
  for (const column of new Set([table.key, ...Object.keys(table.columns)])) {
    const value = row[column];
    if (typeof value === 'string' || typeof value === 'number') cells[column] = value;
  }
  return cells;
}
