import { z } from 'zod';
import { marketSubjects } from '../score/market-subjects.ts';
import { documentSchema, levelIds } from './knowledge-schema.ts';

/**
 * `market.yaml`: what the documents publish, table by table. A table names the unit of each column, and a row may hold
 * what its table has a column for and nothing else.
 */

const words = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const source = z.string().regex(/^\d{3}$/, 'names one of the documents, as in "001"');

/** Units of a column: whole dollars, cents, percent, a count, or words. */
const unit = z.enum(['dollars', 'cents', 'percent', 'count', 'text']);

const cell = z.union([z.string(), z.number()]);
const rowSchema = z
  .object({
    /** the document, where the table's rows come from several */
    source: source.optional(),
    /** what the document calls the row */
    named: words.optional(),
    /** a level whose figures this row is shown beside, under its own name */
    beside: z.enum(levelIds).optional(),
    /** skills that show the row's subject in a resume */
    shows: z.array(id).optional(),
    /** how the row's subject is printed in a resume */
    words: z.array(words).optional(),
  })
  .catchall(cell);

const tableSchema = z
  .strictObject({
    id,
    title: words,
    /** what the table is about, for those who ask for all tables of one subject */
    about: z.enum(marketSubjects),
    /** the column that names a row */
    key: words,
    source: source.optional(),
    note: words.optional(),
    /** the lowest level that the rows are shown to, where they fit some resumes and not others */
    least: z.strictObject({ level: z.enum(levelIds), reason: words }).optional(),
    /** how many statements must show what a row is for */
    statements: z.number().int().positive().default(1),
    /** phrases beside which a row's words do not count */
    unlike: z.array(words).optional(),
    columns: z.record(words, unit),
    rows: z.array(rowSchema).min(1),
  })
  .superRefine((table, context) => {
    for (const [index, row] of table.rows.entries())
      for (const message of faultsOfRow(table, row))
        context.addIssue({ code: 'custom', path: ['rows', index], message });
  });

const extras = new Set(['source', 'named', 'beside', 'shows', 'words']);

function* faultsOfRow(
  table: { key: string; source?: string | undefined; columns: Record<string, z.infer<typeof unit>> },
  row: Record<string, unknown>,
): Generator<string> {
  if (row[table.key] === undefined) yield `the row has no ${table.key}`;
  if (!row.source && !table.source) yield 'neither the row nor its table names a source';
  for (const [column, value] of Object.entries(row)) {
    if (extras.has(column)) continue;
    const known = table.columns[column];
    if (column === table.key && !known) continue;
    if (!known) yield `the table has no column ${column}`;
    else if (known === 'text' ? typeof value !== 'string' : !Number.isInteger(value))
      yield `${column} must be ${known === 'text' ? 'words' : `whole ${known}`}`;
  }
}

export const marketSchema = z.strictObject({
  year: z.number().int(),
  note: words,
  /** documents that `documents.yaml` does not hold */
  sources: z.array(documentSchema).default([]),
  tables: z.array(tableSchema).min(1),
});

export type Market = z.output<typeof marketSchema>;
export type MarketTable = Market['tables'][number];
export type MarketRow = MarketTable['rows'][number];
