import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packReport } from '../../src/batch/packed-candidate.ts';
import type { BatchStore } from '../../src/store/batch.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { coachVisits } from '../../src/store/coach-visits.ts';
import { openDatabase } from '../../src/store/database.ts';
import { reviewStore } from '../../src/store/reviews.ts';
import type { Tables } from '../../src/store/schema.ts';
import { shareLinks } from '../../src/store/share-links.ts';
import { submissionStore } from '../../src/store/submissions.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { addBatch, at, scored, smallReport } from './some-batch.ts';

const clear = vaultOf([]);
const sealing = vaultOf([new Uint8Array(32).fill(7)]);
const expiresAt = new Date('2026-04-30');

let folder: string;
let database: Kysely<Tables>;

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'candor-left-')), 'data');
  database = await openDatabase({ folder });
});

afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

/** The database, its write-ahead log and whatever else lies there. */
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

/** The tables of which any column of any row holds the name. */
async function tablesWith(name: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(database);
  const holding: string[] = [];
  for (const { name: table } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(database);
    const values = rows.flatMap((row) => Object.values(row));
    if (values.some((value) => asText(value).includes(name))) holding.push(table);
  }
  return holding.sort();
}

const asText = (value: unknown): string =>
  value instanceof ArrayBuffer || value instanceof Uint8Array
    ? Buffer.from(value as Uint8Array).toString('latin1')
    : String(value);

/** One candidate of a batch, who came by a form, with everything that a coach may add. */
async function keepCandidate(vault: typeof clear): Promise<{ batches: BatchStore; candidate: string }> {
  const batches = batchStore(database, vault);
  await addBatch(batches, 'a', 2);
  const job = await batches.take(at);
  const { analysisId = '', number = 0 } = job ?? {};
  await batches.finish({ analysisId }, scored(number), [packReport(smallReport('Marlena'))]);
  const reviews = reviewStore(database, vault);
  await reviews.saveReview(analysisId, { note: 'Marlena is strong', tags: ['Marlena'] });
  await reviews.comment(analysisId, { statement: 'w1.b1', author: 'Ada', text: 'Marlena, say more', at });
  await shareLinks(database).create({ candidate: analysisId }, { createdAt: at, expiresAt });
  await coachVisits(database).note({ batchId: 'a', number, at, who: 'Ada', action: 'opened' });
  await submissionStore(database, vault).add({
    id: 's',
    workspaceId: 'w',
    candidate: analysisId,
    isTest: false,
    createdAt: at,
    sender: { name: 'Marlena Quintero', email: 'marlena@example.com', reference: 'Marlena 7' },
    consent: 'Kept for a month.',
    hook: { state: 'dead', tries: 5, due: null, says: 'answered 500' },
  });
  return { batches, candidate: analysisId };
}

describe('a candidate of a coach', () => {
  it.each<[string, (batches: BatchStore) => Promise<unknown>]>([
    ['is deleted', (batches) => batches.delete('a')],
    ['has expired', (batches) => batches.purgeExpired(new Date('2026-05-01'))],
  ])('that %s leaves their name in no table and no file, also without a key', async (_, end) => {
    const { batches } = await keepCandidate(clear);
    // packed reports are compressed; the rest shows that the search would find it
    expect(await tablesWith('Marlena')).toEqual([
      'batch_files',
      'candidate_notes',
      'comments',
      'submissions',
    ]);
    expect(onDisk()).toContain('Marlena');
    await end(batches);
    expect(await tablesWith('Marlena')).toEqual([]);
    expect(onDisk()).not.toContain('Marlena');
    for (const table of [
      'batch_files',
      'batch_reports',
      'candidate_notes',
      'comments',
      'submissions',
      'share_links',
    ])
      expect((await sql`select * from ${sql.table(table)}`.execute(database)).rows, table).toEqual([]);
  });

  it('stands in no table and no file in clear while there is a key', async () => {
    await keepCandidate(sealing);
    expect(await tablesWith('Marlena')).toEqual([]);
    expect(onDisk()).not.toContain('Marlena');
  });
});
