import type { Kysely } from 'kysely';
import type { Candidate } from '../batch/candidate.ts';
import { unpackReport } from '../batch/packed-candidate.ts';
import type { BatchFiles } from './batch.ts';
import { bytesOf, type Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import { isTaken } from './taken.ts';
import type { Vault } from './vault.ts';
import { whileThere } from './while-there.ts';

/** Files that others may add to the same batch while one is added. */
const mostTries = 20;

/** Milliseconds after which a process that took a file is taken for lost: several times the longest reading. */
const lostAfter = 120_000;

/** The files of batches: kept as they arrive, taken one by one, and what became of them. */
export function batchFiles(database: Kysely<Tables>, vault: Vault): BatchFiles {
  const candidatePlace = (id: string): string => placeOf('batch_files', 'candidate', id);
  const opened = (
    row: Pick<Tables['batch_files'], 'analysis_id' | 'file_name'>,
    content: Uint8Array | ArrayBuffer,
  ) => ({
    fileName: vault.open(placeOf('batch_files', 'file_name', row.analysis_id), row.file_name),
    bytes: vault.openBytes(placeOf('batch_files', 'content', row.analysis_id), bytesOf(content)),
  });

  const addFile: BatchFiles['addFile'] = async (
    batchId,
    { analysisId, number, fileName, hash, bytes, candidate },
  ) => {
    await database
      .insertInto('batch_files')
      .values({
        analysis_id: analysisId,
        batch_id: batchId,
        number,
        file_name: vault.seal(placeOf('batch_files', 'file_name', analysisId), fileName),
        hash,
        state: candidate?.state ?? 'waiting',
        content: bytes && vault.sealBytes(placeOf('batch_files', 'content', analysisId), bytes),
        candidate: candidate && vault.seal(candidatePlace(analysisId), JSON.stringify(candidate)),
        taken_at: null,
      })
      .execute();
  };

  return {
    addFile,
    async append(batchId, file) {
      for (let tries = 0; ; tries += 1) {
        const last = await database
          .selectFrom('batch_files')
          .select(({ fn }) => fn.max('number').as('number'))
          .where('batch_id', '=', batchId)
          .executeTakeFirst();
        const number = (last?.number ?? 0) + 1;
        try {
          await whileThere(addFile(batchId, { ...file, number }));
          return number;
        } catch (error) {
          // another server was faster
          if (!isTaken(error) || tries === mostTries) throw error;
        }
      }
    },
    async candidates(id) {
      const rows = await database
        .selectFrom('batch_files')
        .select(['analysis_id', 'candidate'])
        .where('batch_id', '=', id)
        .where('candidate', 'is not', null)
        .orderBy('number')
        .execute();
      return rows.map(
        (row) => JSON.parse(vault.open(candidatePlace(row.analysis_id), row.candidate ?? '')) as Candidate,
      );
    },
    async report(id, number, posting) {
      const row = await database
        .selectFrom('batch_reports')
        .innerJoin('batch_files', 'batch_files.analysis_id', 'batch_reports.analysis_id')
        .select(['batch_reports.analysis_id', 'batch_reports.report'])
        .where('batch_files.batch_id', '=', id)
        .where('batch_files.number', '=', number)
        .where('batch_reports.posting', '=', posting)
        .executeTakeFirst();
      if (!row) return null;
      const sealed = bytesOf(row.report);
      return unpackReport(
        vault.openBytes(placeOf('batch_reports', 'report', row.analysis_id, posting), sealed),
      );
    },
    async original(id, number) {
      const row = await database
        .selectFrom('batch_files')
        .select(['analysis_id', 'file_name', 'content'])
        .where('batch_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return row?.content ? opened(row, row.content) : null;
    },
    async take(at) {
      const lost = new Date(at.getTime() - lostAfter).toISOString();
      const row = await database
        .updateTable('batch_files')
        .set({ state: 'reading', taken_at: at.toISOString() })
        .where('analysis_id', '=', ({ selectFrom }) =>
          selectFrom('batch_files')
            .innerJoin('batches', 'batches.id', 'batch_files.batch_id')
            .select('batch_files.analysis_id')
            .where('batches.state', '=', 'running')
            .where(({ or, and, eb }) =>
              or([
                eb('batch_files.state', '=', 'waiting'),
                and([eb('batch_files.state', '=', 'reading'), eb('batch_files.taken_at', '<=', lost)]),
              ]),
            )
            .orderBy('batch_files.number')
            .orderBy('batch_files.batch_id')
            .limit(1),
        )
        // of two that chose the same row, the second finds it taken
        .where(({ or, eb }) => or([eb('state', '=', 'waiting'), eb('taken_at', '<=', lost)]))
        .returning(['analysis_id', 'batch_id', 'number', 'file_name', 'content'])
        .executeTakeFirst();
      if (!row?.content) return null;
      return {
        analysisId: row.analysis_id,
        batchId: row.batch_id,
        number: row.number,
        ...opened(row, row.content),
      };
    },
    finish({ analysisId }, candidate, reports) {
      return database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('batch_files')
          .set({
            state: candidate.state,
            candidate: vault.seal(candidatePlace(analysisId), JSON.stringify(candidate)),
          })
          .where('analysis_id', '=', analysisId)
          .where('state', '=', 'reading')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        for (const [posting, packed] of reports.entries())
          await transaction
            .insertInto('batch_reports')
            .values({
              analysis_id: analysisId,
              posting,
              report: vault.sealBytes(placeOf('batch_reports', 'report', analysisId, posting), packed),
            })
            .execute();
        return true;
      });
    },
    async release({ analysisId }) {
      await database
        .updateTable('batch_files')
        .set({ state: 'waiting' })
        .where('analysis_id', '=', analysisId)
        .where('state', '=', 'reading')
        .execute();
    },
    async underWay() {
      const { count } = await database
        .selectFrom('batch_files')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', 'in', ['waiting', 'reading'])
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}
