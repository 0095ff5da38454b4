import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Candidate } from '../batch/candidate.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { Batch, BatchCounts, BatchStore, NamedPosting } from './batch.ts';
import { forgetDeleted } from './database.ts';
import { bytesOf, type Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import { isTaken } from './taken.ts';
import type { Vault } from './vault.ts';
import { whileThere } from './while-there.ts';

const day = 86_400_000;

/** Files that others may add to the same batch while one is added. */
const mostTries = 20;

/** Milliseconds after which a process that took a file is taken for lost: several times the longest reading. */
const lostAfter = 120_000;

export function batchStore(database: Kysely<Tables>, vault: Vault): BatchStore {
  const asBatch = (row: Tables['batches']): Batch => ({
    id: row.id,
    workspaceId: row.workspace_id,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    title: row.title,
    role: row.role,
    asOf: row.as_of,
    // what was stored was of these types
    state: row.state as Batch['state'],
    postings: JSON.parse(vault.open(placeOf('batches', 'postings', row.id), row.postings)) as NamedPosting[],
  });
  const candidatePlace = (id: string): string => placeOf('batch_files', 'candidate', id);
  const opened = (
    row: Pick<Tables['batch_files'], 'analysis_id' | 'file_name'>,
    content: Uint8Array | ArrayBuffer,
  ) => ({
    fileName: vault.open(placeOf('batch_files', 'file_name', row.analysis_id), row.file_name),
    bytes: vault.openBytes(placeOf('batch_files', 'content', row.analysis_id), bytesOf(content)),
  });
  const remove = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    await database.deleteFrom('batches').where('id', 'in', ids).execute();
    await forgetDeleted(database);
  };
  const counts = async (id: string): Promise<BatchCounts> => {
    const rows = await database
      .selectFrom('batch_files')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('batch_id', '=', id)
      .groupBy('state')
      .execute();
    const none = { waiting: 0, reading: 0, scored: 0, failed: 0, duplicate: 0, cancelled: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
  };

  const addFile: BatchStore['addFile'] = async (
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
    counts,
    async begin({ id, workspaceId, createdAt, expiresAt, title, role, asOf, postings }) {
      await database
        .insertInto('batches')
        .values({
          id,
          workspace_id: workspaceId,
          created_at: createdAt.toISOString(),
          expires_at: expiresAt.toISOString(),
          title,
          role,
          as_of: asOf,
          state: 'arriving',
          postings: vault.seal(placeOf('batches', 'postings', id), JSON.stringify(postings)),
        })
        .execute();
    },
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
    async arrived(batchId) {
      await database.updateTable('batches').set({ state: 'running' }).where('id', '=', batchId).execute();
    },
    async find(id, at) {
      const row = await database
        .selectFrom('batches')
        .selectAll()
        .where('id', '=', id)
        .where('state', '!=', 'arriving')
        .where('expires_at', '>', at.toISOString())
        .executeTakeFirst();
      return row ? asBatch(row) : null;
    },
    async of(workspaceId, at) {
      const rows = await database
        .selectFrom('batches')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('state', '!=', 'arriving')
        .where('expires_at', '>', at.toISOString())
        .orderBy('created_at', 'desc')
        .execute();
      return Promise.all(rows.map(async (row) => ({ ...asBatch(row), counts: await counts(row.id) })));
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
      const packed = vault.openBytes(placeOf('batch_reports', 'report', row.analysis_id, posting), sealed);
      return JSON.parse(inflateRawSync(packed).toString('utf8')) as AnalysisReport;
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
        for (const [posting, report] of (reports ?? []).entries()) {
          const packed = deflateRawSync(JSON.stringify(report), { level: 3 });
          await transaction
            .insertInto('batch_reports')
            .values({
              analysis_id: analysisId,
              posting,
              report: vault.sealBytes(placeOf('batch_reports', 'report', analysisId, posting), packed),
            })
            .execute();
        }
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
    async cancel(id) {
      await database.updateTable('batches').set({ state: 'cancelled' }).where('id', '=', id).execute();
      await database
        .updateTable('batch_files')
        .set({ state: 'cancelled' })
        .where('batch_id', '=', id)
        .where('state', 'in', ['waiting', 'reading'])
        .execute();
    },
    async retry(id) {
      await database.updateTable('batches').set({ state: 'running' }).where('id', '=', id).execute();
      await database
        .updateTable('batch_files')
        .set({ state: 'waiting', candidate: null, taken_at: null })
        .where('batch_id', '=', id)
        .where('state', 'in', ['failed', 'cancelled'])
        .where('content', 'is not', null)
        .execute();
    },
    async keepAtMost(workspaceId, days) {
      const rows = await database
        .selectFrom('batches')
        .select(['id', 'created_at'])
        .where('workspace_id', '=', workspaceId)
        .execute();
      for (const { id, created_at } of rows) {
        const end = new Date(new Date(created_at).getTime() + days * day).toISOString();
        await database
          .updateTable('batches')
          .set({ expires_at: end })
          .where('id', '=', id)
          .where('expires_at', '>', end)
          .execute();
      }
    },
    delete: (id) => remove([id]),
    async purgeExpired(at) {
      const rows = await database
        .selectFrom('batches')
        .select('id')
        .where('expires_at', '<=', at.toISOString())
        .execute();
      await remove(rows.map(({ id }) => id));
    },
    async recover() {
      await database
        .updateTable('batch_files')
        .set({ state: 'waiting' })
        .where('state', '=', 'reading')
        .execute();
      const cutOff = await database
        .selectFrom('batches')
        .select('id')
        .where('state', '=', 'arriving')
        .execute();
      await remove(cutOff.map(({ id }) => id));
    },
  };
}
