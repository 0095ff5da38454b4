import { type Kysely, sql } from 'kysely';
import type { Answers } from '../career/assessment.ts';
import type { FileNameNotice } from '../report/file-name.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { AnalysisStore, Readings } from './analysis-store.ts';
import { type DatabasePlace, forgetDeleted, openDatabase } from './database.ts';
import { deleteBelongings, rewriteStore } from './rewrite-store.ts';
import type { Tables } from './schema.ts';

/** Opens the store of one place, which nobody else needs. */
export const openStore = async (place: DatabasePlace): Promise<AnalysisStore> =>
  analysisStore(await openDatabase(place));

/** The analyses of a database that is open; closing them closes it. */
export function analysisStore(database: Kysely<Tables>): AnalysisStore {
  return {
    async save({ id, createdAt, expiresAt, report, fileName }) {
      await database
        .insertInto('analyses')
        .values({
          id,
          created_at: createdAt.toISOString(),
          expires_at: expiresAt.toISOString(),
          report: JSON.stringify(report),
          file_name: fileName ? JSON.stringify(fileName) : null,
        })
        .execute();
    },

    async saveReadings(id, readings) {
      await database
        .updateTable('analyses')
        .set({ readings: JSON.stringify(readings) })
        .where('id', '=', id)
        .execute();
    },

    async saveAnswers(id, answers) {
      await database
        .updateTable('analyses')
        .set({ answers: JSON.stringify(answers) })
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
      const report: AnalysisReport = JSON.parse(row.report);
      return {
        id: row.id,
        createdAt: new Date(row.created_at),
        expiresAt: new Date(row.expires_at),
        report,
        ...(row.file_name !== null && { fileName: JSON.parse(row.file_name) as FileNameNotice }),
        ...(row.readings !== null && { readings: JSON.parse(row.readings) as Readings }),
        ...(row.answers !== null && { answers: JSON.parse(row.answers) as Answers }),
      };
    },

    async delete(id) {
      await deleteBelongings(database, [id]);
      const { numDeletedRows } = await database
        .deleteFrom('analyses')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numDeletedRows > 0n) await forgetDeleted(database);
      return numDeletedRows > 0n;
    },

    async purgeExpired(at) {
      const expired = await database
        .selectFrom('analyses')
        .select('id')
        .where('expires_at', '<=', at.toISOString())
        .execute();
      await deleteBelongings(
        database,
        expired.map(({ id }) => id),
      );
      const { numDeletedRows } = await database
        .deleteFrom('analyses')
        .where('expires_at', '<=', at.toISOString())
        .executeTakeFirstOrThrow();
      // also when nothing expired: an earlier attempt may have met a reader of another process
      await forgetDeleted(database);
      return Number(numDeletedRows);
    },

    async ping() {
      await sql`select 1 from analyses limit 1`.execute(database);
    },

    close: () => database.destroy(),

    rewriting: rewriteStore(database),
  };
}
