import { chmodSync, mkdirSync } from 'node:fs';
import { type Dialect, Kysely, Migrator, PostgresAdapter, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { openFile } from './database-file.ts';
import { reachable } from './reachable.ts';
import { migrationsFor, type Tables } from './schema.ts';
import { threadedDialect } from './threaded-dialect.ts';

/** Where the tables are: in a file of this folder, or in a PostgreSQL that many servers may share. */
export type DatabasePlace = { folder: string } | { url: string };

/**
 * Opens a database and brings its tables up to date.
 * @param apart the file of a folder is open in a thread of its own, as a server needs it: a write waits for the disk
 * @throws whatever the engine says where it cannot be reached
 */
export async function openDatabase(place: DatabasePlace, { apart = false } = {}): Promise<Kysely<Tables>> {
  const isShared = 'url' in place;
  const dialect = isShared ? shared(place.url) : embedded(place.folder, apart);
  const database = new Kysely<Tables>({ dialect });
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
function embedded(folder: string, apart: boolean): Dialect {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeToOthers(folder);
  return apart ? threadedDialect(folder) : new SqliteDialect({ database: openFile(folder) });
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
