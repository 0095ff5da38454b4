import type { Kysely } from 'kysely';
import type { Batch, BatchCounts, BatchStore, NamedPosting } from './batch.ts';
import { batchFiles } from './batch-files.ts';
import { forgetDeleted } from './database.ts';
import type { Tables } from './schema.ts';
import { placeOf } from './sealed-columns.ts';
import type { Vault } from './vault.ts';

const day = 86_400_000;

/** Batches, with their files. */
export function batchStore(database: Kysely<Tables>, vault: Vault): BatchStore {
  const asBatch = (row: Tables['batches']): Batch => ({
    id: row.id,
    workspaceId: row.workspace_id,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    title: row.title,
    role: row.role,
    asOf: row.as_of,
    packHash: row.pack_hash,
    // what was stored was of these types
    state: row.state as Batch['state'],
    postings: JSON.parse(vault.open(placeOf('batches', 'postings', row.id), row.postings)) as NamedPosting[],
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

  return {
    ...batchFiles(database, vault),
    counts,
    async begin({ id, workspaceId, createdAt, expiresAt, title, role, asOf, packHash, postings }) {
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
          pack_hash: packHash,
          state: 'arriving',
          postings: vault.seal(placeOf('batches', 'postings', id), JSON.stringify(postings)),
        })
        .execute();
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
