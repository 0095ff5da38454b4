import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { migrationsFor } from '../../src/store/schema.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { analysis, hour, keepEverything, resumeText } from './some-analysis.ts';

const clear = vaultOf([]);
const sealing = vaultOf([new Uint8Array(32).fill(7)]);

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'candor-store-')), 'data');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The database, its write-ahead log and whatever else lies there. */
const bytesOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('the folder of the embedded store', () => {
  it('is closed to others, also where it stood there before', async () => {
    await (await openStore({ folder }, clear)).close();
    expect(statSync(folder).mode & 0o077).toBe(0);
    const open = mkdtempSync(join(tmpdir(), 'candor-open-'));
    chmodSync(open, 0o755);
    await (await openStore({ folder: open }, clear)).close();
    expect(statSync(open).mode & 0o777).toBe(0o700);
    rmSync(open, { recursive: true });
  });

  it('holds no byte of the resume once it is deleted or has expired, also without a key', async () => {
    const store = await openStore({ folder }, clear);
    for (const id of ['a', 'b']) {
      await keepEverything(store, id);
      const input = id === 'a' ? { text: resumeText } : { bytes: Buffer.from(resumeText) };
      await store.rewriting.saveInput(id, input);
    }
    expect(bytesOnDisk()).toContain('Marlena');
    await store.delete('a');
    await store.delete('b');
    expect(bytesOnDisk()).not.toContain('Marlena');
    await keepEverything(store, 'c');
    expect(bytesOnDisk()).toContain('Marlena');
    expect(await store.purgeExpired(hour(3))).toBe(1);
    expect(bytesOnDisk()).not.toContain('Marlena');
    await store.close();
  });

  it('holds no byte of the resume while there is a key', async () => {
    const store = await openStore({ folder }, sealing);
    await keepEverything(store, 'a');
    await store.rewriting.saveInput('a', { bytes: Buffer.from(resumeText), fileName: 'Marlena.pdf' });
    expect(bytesOnDisk()).not.toContain('Marlena');
    expect(bytesOnDisk()).not.toContain(Buffer.from(resumeText).toString('base64').slice(0, 24));
    await store.close();
  });

  it('holds no byte of the resume once what was kept in clear is sealed', async () => {
    const before = await openStore({ folder }, clear);
    await keepEverything(before, 'a');
    await before.rewriting.saveInput('a', { text: resumeText });
    await before.close();
    expect(bytesOnDisk()).toContain('Marlena');
    const store = await openStore({ folder }, sealing);
    expect(await store.sealAll()).toBe(8);
    expect(bytesOnDisk()).not.toContain('Marlena');
    await store.close();
  });

  it('is taken over from a version that bound nothing to its analysis, without what is orphaned', async () => {
    await (await openStore({ folder }, clear)).close();
    rmSync(join(folder, 'candor.db'));
    const old = new Kysely<unknown>({
      dialect: new SqliteDialect({ database: new Libsql(join(folder, 'candor.db')) }),
    });
    const before = Object.entries(migrationsFor('sqlite')).filter(([name]) => name < '006');
    const provider = { getMigrations: async () => Object.fromEntries(before) };
    await new Migrator({ db: old, provider }).migrateToLatest();
    const report = JSON.stringify(analysis('a').report);
    await sql`insert into analyses (id, created_at, expires_at, report)
      values ('a', ${hour(0).toISOString()}, ${hour(24).toISOString()}, ${report})`.execute(old);
    for (const id of ['a', 'orphan']) {
      await sql`insert into inputs values (${id}, 'cv.pdf', ${Buffer.from(resumeText)})`.execute(old);
      await sql`insert into versions values (${id}, 2, ${hour(1).toISOString()}, 'x', 71.3, null, ${report})`.execute(
        old,
      );
      await sql`insert into rewrites (analysis_id, bullet, state, suggestion, answers)
        values (${id}, 'w1.b1', 'open', '{"bullet":"w1.b1"}', '[]')`.execute(old);
    }
    await old.destroy();
    const store = await openStore({ folder }, clear);
    expect(await store.find('a', hour(1))).toEqual(analysis('a'));
    const bytes = new Uint8Array(Buffer.from(resumeText));
    expect(await store.rewriting.findInput('a')).toEqual({ bytes, fileName: 'cv.pdf' });
    expect(await store.rewriting.versionReport('a', 2)).toEqual(analysis('a').report);
    expect(await store.rewriting.rewrites('a')).toHaveLength(1);
    expect(await store.rewriting.findInput('orphan')).toBeNull();
    await store.delete('a');
    expect(bytesOnDisk()).not.toContain('Marlena');
    await store.close();
  });
});
