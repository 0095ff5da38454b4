import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely, Migrator, PostgresAdapter, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { reachable } from './reachable.ts';
import { migrationsFor, type Tables } from './schema.ts';

/** Where the tables are: in a file of this folder, or in a PostgreSQL that many servers may share. */
export type DatabasePlace = { folder: string } | { url: string };

/**
 * What each connection needs: readers beside a writer, no loss on a power cut, and deleted content overwritten
 * instead of merely unlinked.
 */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
];

/** Opens a database and brings its tables up to date. @throws whatever the engine says where it cannot be reached */
export async function openDatabase(place: DatabasePlace): Promise<Kysely<Tables>> {
  const isShared = 'url' in place;
  const database = new Kysely<Tables>({ dialect: isShared ? shared(place.url) : embedded(place.folder) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrationsFor(isShared ? 'postgres' : 'sqlite') },
    // each part of the program numbers its own
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return database;
  await database.destroy();
  throw error;
}

/** The file of a folder that only its owner may enter. */
function embedded(folder: string): Dialect {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeToOthers(folder);
  const file = new Libsql(join(folder, 'candor.db'));
  for (const pragma of pragmas) file.pragma(pragma);
  return new SqliteDialect({ database: file });
}

/** A folder that stood there already may be open to all; one that is mounted may belong to somebody else. */
function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}

function shared(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // counts are numbers here as they are in SQLite
    types: {
      getTypeParser: (type, format) =>
        type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // a connection that breaks while nobody uses it is replaced at the next use, whose error then tells
  pool.on('error', () => {});
  return new PostgresDialect({ pool: reachable(pool) });
}

/**
 * What was deleted leaves the files too. In SQLite the write-ahead log still holds what was inserted: it goes to the main
 * file and is cut to nothing. PostgreSQL clears its pages and its log in its own time.
 */
export async function forgetDeleted(database: Kysely<Tables>): Promise<void> {
  if (database.getExecutor().adapter instanceof PostgresAdapter) return;
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}
