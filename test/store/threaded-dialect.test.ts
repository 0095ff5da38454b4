import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { analysisStore } from '../../src/store/open-store.ts';
import { reviewStore } from '../../src/store/reviews.ts';
import type { Tables } from '../../src/store/schema.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { addBatch, at } from './some-batch.ts';

let folder: string;
let database: Kysely<Tables>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-thread-'));
  database = await openDatabase({ folder }, { apart: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the file of a database in a thread of its own', () => {
  it('keeps bytes and text as they are, and gives each who asks at once their own answer', async () => {
    const batches = batchStore(database, vaultOf([]));
    await addBatch(batches, 'a', 5);
    const originals = await Promise.all([1, 2, 3, 4, 5].map((number) => batches.original('a', number)));
    expect(originals.map((one) => Buffer.from(one?.bytes ?? []).toString())).toEqual(
      [1, 2, 3, 4, 5].map((number) => `Marlena Quintero a-${number}`),
    );
    const jobs = await Promise.all([batches.take(at), batches.take(at), batches.take(at)]);
    expect(new Set(jobs.map((job) => job?.number))).toEqual(new Set([1, 2, 3]));
  });

  it('names what went wrong as the engine does', async () => {
    const gone = reviewStore(database, vaultOf([])).saveReview('gone', { note: '', tags: [] });
    await expect(gone).rejects.toEqual(new CandorError('not-found', { cause: expect.anything() }));
    await expect(sql`select no such thing`.execute(database)).rejects.toMatchObject({
      code: expect.stringContaining('SQLITE'),
    });
  });

  it('takes back a transaction that fails, and lets nobody else into one', async () => {
    const put = (connection: Kysely<Tables>, key: string) =>
      connection.insertInto('sign_in_tries').values({ key, tries: 1, last_at: '' }).execute();
    const failing = database.transaction().execute(async (transaction) => {
      await put(transaction, 'inside');
      throw new Error('no');
    });
    const beside = put(database, 'beside');
    await expect(failing).rejects.toThrow('no');
    await beside;
    const rows = await database.selectFrom('sign_in_tries').select('key').execute();
    expect(rows).toEqual([{ key: 'beside' }]);
  });

  it('is the same file, and answers nobody once it is closed', async () => {
    await database.destroy();
    await expect(database.selectFrom('batches').selectAll().execute()).rejects.toThrow();
    const again = await openDatabase({ folder });
    expect(await again.selectFrom('batches').select('id').execute()).toEqual([{ id: 'a' }]);
    await analysisStore(again, vaultOf([])).close();
  });
});
