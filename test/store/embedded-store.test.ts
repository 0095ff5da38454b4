import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import type { AnalysisStore } from '../../src/store/analysis-store.ts';
import { openStore } from '../../src/store/embedded-store.ts';

const resumeText = 'Marlena Quintero-Vashti rebuilt the ledger of Halcyon Freight';
// long enough to spill over many pages of the database
const report = { document: { text: `${resumeText}\n`.repeat(3000) } } as unknown as AnalysisReport;
const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1, n));
const analysis = (id: string, expires = 24) => ({ id, createdAt: hour(0), expiresAt: hour(expires), report });

let folder: string;
let store: AnalysisStore;

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'candor-store-')), 'data');
  store = await openStore(folder);
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const bytesOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('openStore', () => {
  it('closes a folder to others that stood there before', async () => {
    const open = mkdtempSync(join(tmpdir(), 'candor-open-'));
    chmodSync(open, 0o755);
    await (await openStore(open)).close();
    expect(statSync(open).mode & 0o777).toBe(0o700);
    rmSync(open, { recursive: true });
  });

  it('finds what was saved', async () => {
    await store.save(analysis('a'));
    expect(await store.find('a', hour(1))).toEqual(analysis('a'));
  });

  it('finds nothing under another id', async () => {
    await store.save(analysis('a'));
    expect(await store.find('b', hour(1))).toBeNull();
  });

  it('refuses to overwrite', async () => {
    await store.save(analysis('a'));
    await expect(store.save(analysis('a'))).rejects.toThrow();
  });

  it('keeps analyses over a restart', async () => {
    await store.save(analysis('a'));
    await store.close();
    store = await openStore(folder);
    expect(await store.find('a', hour(1))).toEqual(analysis('a'));
  });

  it('finds nothing that has expired, purged or not', async () => {
    await store.save(analysis('a', 24));
    expect(await store.find('a', hour(24))).toBeNull();
  });

  it('says whether there was something to delete', async () => {
    await store.save(analysis('a'));
    expect(await store.delete('a')).toBe(true);
    expect(await store.delete('a')).toBe(false);
    expect(await store.find('a', hour(1))).toBeNull();
  });

  it('leaves no byte of the resume in its folder after a delete', async () => {
    await store.save(analysis('a'));
    expect(bytesOnDisk()).toContain(resumeText);
    await store.delete('a');
    expect(bytesOnDisk()).not.toContain('Marlena');
  });

  it('leaves no byte of what was sent, suggested or revised, deleted or expired', async () => {
    const suggestion = { bullet: 'w1.b1', original: resumeText } as Suggestion;
    for (const id of ['a', 'b']) {
      await store.save(analysis(id, 2));
      await store.rewriting.saveInput(
        id,
        id === 'a' ? { text: resumeText } : { bytes: Buffer.from(resumeText) },
      );
      await store.rewriting.saveRewrite(id, {
        suggestion,
        state: 'open',
        answers: [resumeText],
        cacheKey: null,
      });
      const { report } = analysis(id);
      expect(await store.rewriting.addVersion(id, { says: 'x', createdAt: hour(1), report })).toBe(2);
    }
    expect(await store.rewriting.findInput('a')).toEqual({ text: resumeText });
    expect((await store.rewriting.rewrites('b'))[0]?.answers).toEqual([resumeText]);
    await store.delete('a');
    expect(await store.rewriting.findInput('b')).not.toBeNull();
    await store.purgeExpired(hour(3));
    expect(await store.rewriting.findInput('b')).toBeNull();
    expect(await store.rewriting.versions('b')).toEqual([]);
    expect(bytesOnDisk()).not.toContain('Marlena');
  });

  it('purges what has expired, to the last byte, and keeps the rest', async () => {
    await store.save(analysis('old', 2));
    expect(await store.purgeExpired(hour(1))).toBe(0);
    expect(await store.purgeExpired(hour(2))).toBe(1);
    expect(bytesOnDisk()).not.toContain('Marlena');
    await store.save(analysis('new', 24));
    expect(await store.purgeExpired(hour(3))).toBe(0);
    expect(await store.find('new', hour(3))).not.toBeNull();
  });

  it('lets nobody else enter its folder', () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('answers a ping until it is closed', async () => {
    await store.ping();
    const closed = await openStore(folder);
    await closed.close();
    await expect(closed.ping()).rejects.toThrow();
  });

  it('takes many at once', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `id-${n}`);
    await Promise.all(ids.map((id) => store.save(analysis(id))));
    const found = await Promise.all(ids.map((id) => store.find(id, hour(1))));
    expect(found.map((one) => one?.id)).toEqual(ids);
  });
});
