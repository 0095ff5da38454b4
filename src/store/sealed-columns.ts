import { type Kysely, sql } from 'kysely';
import { forgetDeleted } from './database.ts';
import { bytesOf, type KeptBytes, type Tables } from './schema.ts';
import type { Vault } from './vault.ts';

/** A column whose values are sealed, and the columns that name its row. */
export interface SealedColumn {
  table: string;
  column: string;
  row: readonly string[];
  holds: 'text' | 'bytes';
}

/** Everything that is kept of a resume. A part of the program that keeps more of it adds its columns here. */
const sealedColumns: readonly SealedColumn[] = [
  { table: 'analyses', column: 'report', row: ['id'], holds: 'text' },
  { table: 'analyses', column: 'readings', row: ['id'], holds: 'text' },
  { table: 'analyses', column: 'answers', row: ['id'], holds: 'text' },
  { table: 'inputs', column: 'file_name', row: ['analysis_id'], holds: 'text' },
  { table: 'inputs', column: 'content', row: ['analysis_id'], holds: 'bytes' },
  { table: 'rewrites', column: 'suggestion', row: ['analysis_id', 'bullet'], holds: 'text' },
  { table: 'rewrites', column: 'cache_key', row: ['analysis_id', 'bullet'], holds: 'text' },
  { table: 'rewrites', column: 'answers', row: ['analysis_id', 'bullet'], holds: 'text' },
  { table: 'versions', column: 'report', row: ['analysis_id', 'number'], holds: 'text' },
  { table: 'batches', column: 'postings', row: ['id'], holds: 'text' },
  { table: 'batch_files', column: 'file_name', row: ['analysis_id'], holds: 'text' },
  { table: 'batch_files', column: 'content', row: ['analysis_id'], holds: 'bytes' },
  { table: 'batch_files', column: 'candidate', row: ['analysis_id'], holds: 'text' },
  { table: 'batch_reports', column: 'report', row: ['analysis_id', 'posting'], holds: 'bytes' },
  { table: 'candidate_notes', column: 'note', row: ['analysis_id'], holds: 'text' },
  { table: 'candidate_notes', column: 'tags', row: ['analysis_id'], holds: 'text' },
  { table: 'comments', column: 'said', row: ['id'], holds: 'text' },
  { table: 'intakes', column: 'webhook_secret', row: ['workspace_id'], holds: 'text' },
  { table: 'keyword_packs', column: 'files', row: ['workspace_id', 'hash'], holds: 'text' },
  { table: 'submissions', column: 'sender', row: ['id'], holds: 'text' },
];

/** What binds a value to where it is kept. */
export const placeOf = (table: string, column: string, ...row: readonly (string | number)[]): string =>
  [table, column, ...row].join('\n');

/** Rows whose names are read at once; their values are read one by one. */
const batch = 200;

/**
 * Seals under the newest key what is kept in clear or under an older one, and leaves nothing of the clear text in the
 * files. It may be stopped at any time and goes on where it was; what changes meanwhile is left to whoever changes it.
 * @returns how many values were sealed; nothing is done where there is no key
 * @throws CandorError `sealed` for a value whose key is not named any more, after all others are done
 */
export async function sealAll(database: Kysely<Tables>, vault: Vault): Promise<number> {
  if (!vault.newest) return 0;
  let sealed = 0;
  const failures: unknown[] = [];
  for (const column of sealedColumns) {
    let after: Row | null = null;
    for (;;) {
      const rows: Row[] = await rowsToSeal(database, column, vault.newest[column.holds], after);
      for (const row of rows)
        await sealOne(database, vault, column, row).then(
          (isDone) => {
            if (isDone) sealed += 1;
          },
          (error) => failures.push(error),
        );
      after = rows.at(-1) ?? null;
      if (!after) break;
    }
  }
  if (sealed > 0) await forgetDeleted(database);
  if (failures.length > 0) throw failures[0];
  return sealed;
}

type Row = Record<string, string | number>;

/** The next rows in the order of their names whose value does not begin as a value of the newest key does. */
async function rowsToSeal(
  database: Kysely<Tables>,
  { table, column, row }: SealedColumn,
  beginning: string | Uint8Array,
  after: Row | null,
): Promise<Row[]> {
  const names = sql.join(row.map((name) => sql.ref(name)));
  const later = after ? sql`and (${names}) > (${sql.join(row.map((name) => sql`${after[name]}`))})` : sql``;
  const { rows } = await sql<Row>`
    select ${names} from ${sql.table(table)}
    where ${sql.ref(column)} is not null
      and substr(${sql.ref(column)}, 1, ${sql.lit(beginning.length)}) <> ${beginning} ${later}
    order by ${names} limit ${sql.lit(batch)}`.execute(database);
  return rows;
}

/** Whether it was there still, and unchanged. */
async function sealOne(
  database: Kysely<Tables>,
  vault: Vault,
  { table, column, row }: SealedColumn,
  named: Row,
): Promise<boolean> {
  const isRow = sql.join(
    row.map((name) => sql`${sql.ref(name)} = ${named[name]}`),
    sql` and `,
  );
  const found = await sql<{ kept: string | KeptBytes }>`
    select ${sql.ref(column)} as kept from ${sql.table(table)} where ${isRow}`.execute(database);
  const value = found.rows[0]?.kept;
  if (value === undefined) return false;
  const kept = typeof value === 'string' ? value : bytesOf(value);
  const place = placeOf(table, column, ...row.map((name) => named[name] ?? ''));
  const resealed =
    typeof kept === 'string'
      ? vault.seal(place, vault.open(place, kept))
      : vault.sealBytes(place, vault.openBytes(place, kept));
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${resealed}
    where ${isRow} and ${sql.ref(column)} = ${kept}`.execute(database);
  return numAffectedRows === 1n;
}
