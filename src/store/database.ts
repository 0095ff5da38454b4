import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { migrations, type Tables } from './schema.ts';

/**
 * What each connection needs: readers beside a writer, no loss on a power cut, and deleted content overwritten
 * instead of merely unlinked.
 */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
];

/** Opens the embedded database in a folder that only its owner may enter, and brings its tables up to date. */
export async function openDatabase(folder: string): Promise<Kysely<Tables>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeToOthers(folder);
  const file = new Libsql(join(folder, 'candor.db'));
  for (const pragma of pragmas) file.pragma(pragma);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return database;
  await database.destroy();
  throw error;
}

/** A folder that stood there already may be open to all; one that is mounted may belong to somebody else. */
function closeToOthers(folder: string): void {
  try {
    chmodSync(folder, 0o700);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}
