import { type Kysely, sql } from 'kysely';
import type { Answers } from '../career/assessment.ts';
import type { FileNameNotice } from '../report/file-name.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { AnalysisStore, Readings } from './analysis-store.ts';
import { type DatabasePlace, forgetDeleted, openDatabase } from './database.ts';
import { rewriteStore } from './rewrite-store.ts';
import type { Tables } from './schema.ts';
import { placeOf, sealAll } from './sealed-columns.ts';
import type { Vault } from './vault.ts';
import { visitLog } from './visit-log.ts';

/** No delete holds up whoever writes meanwhile. */
const purgedAtOnce = 200;

/** Opens the store of one place, which nobody else needs. */
export const openStore = async (place: DatabasePlace, vault: Vault): Promise<AnalysisStore> =>
  analysisStore(await openDatabase(place), vault);

/** The analyses of a database that is open; closing them closes it. */
export function analysisStore(database: Kysely<Tables>, vault: Vault): AnalysisStore {
  return {
    async save({ id, createdAt, expiresAt, report, fileName }) {
      await database
        .insertInto('analyses')
        .values({
          id,
          created_at: createdAt.toISOString(),
          expires_at: expiresAt.toISOString(),
          report: vault.seal(placeOf('analyses', 'report', id), JSON.stringify(report)),
          file_name: fileName ? JSON.stringify(fileName) : null,
        })
        .execute();
    },

    async saveReadings(id, readings) {
      await database
        .updateTable('analyses')
        .set({ readings: vault.seal(placeOf('analyses', 'readings', id), JSON.stringify(readings)) })
        .where('id', '=', id)
        .execute();
    },

    async saveAnswers(id, answers) {
      await database
        .updateTable('analyses')
        .set({ answers: vault.seal(placeOf('analyses', 'answers', id), JSON.stringify(answers)) })
        .where('id', '=', id)
        .execute();
    },

    async keepUntil(id, expiresAt) {
      await database
        .updateTable('analyses')
        .set({ expires_at: expiresAt.toISOString() })
        .where('id', '=', id)
        .execute();
    },

    async find(id, at) {
      const row = await database
        .selectFrom('analyses')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', at.toISOString())
        .executeTakeFirst();
      if (!row) return null;
      // what was stored was of these types
      const opened = (column: 'report' | 'readings' | 'answers'): unknown =>
        JSON.parse(vault.open(placeOf('analyses', column, id), row[column] ?? 'null'));
      return {
        id: row.id,
        createdAt: new Date(row.created_at),
        expiresAt: new Date(row.expires_at),
        report: opened('report') as AnalysisReport,
        ...(row.file_name !== null && { fileName: JSON.parse(row.file_name) as FileNameNotice }),
        ...(row.readings !== null && { readings: opened('readings') as Readings }),
        ...(row.answers !== null && { answers: opened('answers') as Answers }),
      };
    },

    async delete(id) {
      const { numDeletedRows } = await database
        .deleteFrom('analyses')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numDeletedRows > 0n) await forgetDeleted(database);
      return numDeletedRows > 0n;
    },

    async purgeExpired(at) {
      let purged = 0;
      for (;;) {
        const expired = await database
          .selectFrom('analyses')
          .select('id')
          .where('expires_at', '<=', at.toISOString())
          .limit(purgedAtOnce)
          .execute();
        if (expired.length === 0) break;
        const ids = expired.map(({ id }) => id);
        const { numDeletedRows } = await database
          .deleteFrom('analyses')
          .where('id', 'in', ids)
          // it may be kept longer by now
          .where('expires_at', '<=', at.toISOString())
          .executeTakeFirstOrThrow();
        purged += Number(numDeletedRows);
      }
      // also when nothing expired: an earlier attempt may have met a reader of another process
      await forgetDeleted(database);
      return purged;
    },

    sealAll: () => sealAll(database, vault),

    async ping() {
      await sql`select 1 from analyses limit 1`.execute(database);
    },

    close: () => database.destroy(),

    rewriting: rewriteStore(database, vault),

    visitLog: visitLog(database),
  };
}
