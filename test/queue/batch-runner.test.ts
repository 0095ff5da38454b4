import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packCandidate, packReport } from '../../src/batch/packed-candidate.ts';
import { CandorError } from '../../src/errors.ts';
import { type BatchRunnerSettings, batchRunner } from '../../src/queue/batch-runner.ts';
import type { BatchStore } from '../../src/store/batch.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Tables } from '../../src/store/schema.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { addBatch, at, scored, smallReport } from '../store/some-batch.ts';

let folder: string;
let database: Kysely<Tables>;
let store: BatchStore;
/** what was read, in order */
let read: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-queue-'));
  database = await openDatabase({ folder });
  store = batchStore(database, vaultOf([]));
  read = [];
});

afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

type Analyze = BatchRunnerSettings['analyze'];

const nameIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').split(' ').at(-1) ?? '';

const packed = (number: number, name: string) => packCandidate({ number, file: name }, [smallReport(name)]);

const reads: Analyze = async ({ number, bytes }) => {
  read.push(nameIn(bytes));
  return packed(number, nameIn(bytes));
};

/** Never ends by itself. */
const hangs: Analyze = ({ bytes }, _batch, signal) => {
  read.push(nameIn(bytes));
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
};

const runner = (analyze: Analyze = reads, sideBySide = 2) =>
  batchRunner({ store, analyze, sideBySide, now: () => at, onBroken: () => {} });

/** Runs the event loop until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

describe('the files of batches', () => {
  it('are read once each, those of all batches in turn, so many side by side', async () => {
    await addBatch(store, 'big', 5);
    await addBatch(store, 'small', 2);
    const running = runner(reads, 1);
    running.wake();
    running.wake();
    await running.idle();
    expect(read).toEqual(['big-1', 'small-1', 'big-2', 'small-2', 'big-3', 'big-4', 'big-5']);
    expect(await store.counts('big')).toMatchObject({ scored: 5, waiting: 0, reading: 0 });
    expect(await store.report('big', 3, 0)).toEqual(smallReport('big-3'));
  });

  it('are not read before all of them have arrived', async () => {
    await addBatch(store, 'a', 1);
    await database.updateTable('batches').set({ state: 'arriving' }).execute();
    const running = runner();
    running.wake();
    await running.idle();
    expect(read).toEqual([]);
  });

  it('outlive the process that reads them: none is lost and none counts twice', async () => {
    await addBatch(store, 'a', 6);
    const first = runner(hangs);
    first.wake();
    await until(() => read.length === 2);
    // that process is gone without a word; another opens the same folder
    const second = batchStore(database, vaultOf([]));
    await second.recover();
    read = [];
    const running = runner();
    running.wake();
    await running.idle();
    expect(read).toHaveLength(6);
    expect(await store.counts('a')).toMatchObject({ scored: 6, reading: 0 });
    // had the first only been slow, its result would come too late
    expect(await store.finish({ analysisId: 'a-1' }, scored(1), [packReport(smallReport('late'))])).toBe(
      false,
    );
    expect(await store.report('a', 1, 0)).toEqual(smallReport('a-1'));
    await first.close();
    expect(await store.counts('a')).toMatchObject({ scored: 6 });
  });

  it('whose process was lost elsewhere are taken again after a while', async () => {
    await addBatch(store, 'a', 1);
    await store.take(at);
    expect(await store.take(new Date(at.getTime() + 60_000))).toBeNull();
    expect(await store.take(new Date(at.getTime() + 121_000))).toMatchObject({ analysisId: 'a-1' });
  });

  it('of a batch that was cut off while it arrived go with the next start', async () => {
    await addBatch(store, 'a', 1);
    await database.updateTable('batches').set({ state: 'arriving' }).execute();
    await store.recover();
    expect(await database.selectFrom('batch_files').selectAll().execute()).toEqual([]);
  });

  it('that cannot be read are rows with the reason; those that met a full house wait', async () => {
    await addBatch(store, 'a', 2);
    let met = 0;
    const running = runner(async ({ bytes }) => {
      if (nameIn(bytes) === 'a-1') throw new CandorError('damaged-file');
      met += 1;
      if (met === 1) throw new CandorError('busy');
      return packed(2, 'a-2');
    });
    running.wake();
    await running.idle();
    expect(await store.candidates('a')).toMatchObject([
      { number: 1, state: 'failed', code: 'damaged-file' },
      { number: 2, state: 'scored' },
    ]);
  });

  it('break nothing where we are wrong', async () => {
    await addBatch(store, 'a', 2);
    const running = runner(async ({ bytes }) => {
      if (nameIn(bytes) === 'a-1') throw new TypeError('of a resume: Marlena');
      return packed(2, 'a-2');
    });
    running.wake();
    await running.idle();
    expect(await store.candidates('a')).toMatchObject([{ code: 'internal' }, { state: 'scored' }]);
    expect(JSON.stringify(await store.candidates('a'))).not.toContain('of a resume');
  });
});

describe('cancelling', () => {
  it('ends what is read, leaves what is done, and can be taken back', async () => {
    await addBatch(store, 'a', 5);
    const running = runner(async (input, postings, options) =>
      read.length === 0 ? reads(input, postings, options) : hangs(input, postings, options),
    );
    running.wake();
    await until(() => read.length === 3);
    await store.cancel('a');
    running.stop('a');
    await running.idle();
    expect(await store.counts('a')).toMatchObject({ scored: 1, cancelled: 4, waiting: 0, reading: 0 });
    await store.retry('a');
    const again = runner();
    again.wake();
    await again.idle();
    expect(await store.counts('a')).toMatchObject({ scored: 5, cancelled: 0 });
  });

  it('does not touch another batch', async () => {
    await addBatch(store, 'a', 1);
    await addBatch(store, 'b', 1);
    await store.cancel('a');
    const running = runner();
    running.wake();
    await running.idle();
    expect(read).toEqual(['b-1']);
  });
});

it('a deleted or expired batch leaves no byte of its resumes, also without a key', async () => {
  const onDisk = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  for (const id of ['a', 'b']) {
    await addBatch(store, id, 2);
    const running = runner();
    running.wake();
    await running.idle();
  }
  expect(onDisk()).toContain('Marlena');
  await store.delete('a');
  expect(await store.counts('b')).toMatchObject({ scored: 2 });
  await store.purgeExpired(new Date('2026-05-01'));
  expect(onDisk()).not.toContain('Marlena');
  for (const table of ['batches', 'batch_files', 'batch_reports'] as const)
    expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
});
