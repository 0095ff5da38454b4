import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { batchStore } from '../../src/store/batch-store.ts';
import { coachVisitMigrations } from '../../src/store/coach-visit-schema.ts';
import { coachVisits } from '../../src/store/coach-visits.ts';
import { openDatabase } from '../../src/store/database.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { addBatch, at } from './some-batch.ts';

it('visits that were kept with their batch outlive it from the next start on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-visits-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = await openDatabase({ folder });
  await addBatch(batchStore(before, vaultOf([])), 'a', 1);
  // as an earlier program left it
  await before.schema.dropTable('coach_visits').execute();
  await coachVisitMigrations['140-coach-visits']?.up(before);
  await sql`insert into coach_visits values ('a', 1, ${at.toISOString()}, 'Ada', 'opened')`.execute(before);
  await sql`delete from kysely_migration where name = '160-lasting-coach-visits'`.execute(before);
  await before.destroy();

  const database = await openDatabase({ folder });
  await batchStore(database, vaultOf([])).delete('a');
  expect(await coachVisits(database).of({ workspaceId: 'w' })).toEqual([
    { batchId: 'a', batchTitle: null, number: 1, at, who: 'Ada', action: 'opened' },
  ]);
  await database.destroy();
});
