import { join } from 'node:path';
import Libsql from 'libsql';

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

/** Opens the file of a folder, whose calls hold up the thread that makes them. */
export function openFile(folder: string): Libsql.Database {
  const file = new Libsql(join(folder, 'candor.db'));
  for (const pragma of pragmas) file.pragma(pragma);
  return file;
}
