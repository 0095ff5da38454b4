import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import type { AnalysisStore } from '../../src/store/analysis-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { analysis, hour, resumeText } from './some-analysis.ts';

let folder: string;
let store: AnalysisStore;

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'candor-store-')), 'data');
  store = await openStore({ folder });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const bytesOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('the folder of the embedded store', () => {
  it('is closed to others, also where it stood there before', async () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
    const open = mkdtempSync(join(tmpdir(), 'candor-open-'));
    chmodSync(open, 0o755);
    await (await openStore({ folder: open })).close();
    expect(statSync(open).mode & 0o777).toBe(0o700);
    rmSync(open, { recursive: true });
  });

  it('holds no byte of the resume after a delete', async () => {
    await store.save(analysis('a'));
    expect(bytesOnDisk()).toContain(resumeText);
    await store.delete('a');
    expect(bytesOnDisk()).not.toContain('Marlena');
  });

  it('holds no byte of what was sent, suggested or revised, deleted or expired', async () => {
    const suggestion = { bullet: 'w1.b1', original: resumeText } as Suggestion;
    for (const id of ['a', 'b']) {
      const { report } = analysis(id);
      const input = id === 'a' ? { text: resumeText } : { bytes: Buffer.from(resumeText) };
      await store.save(analysis(id, 2));
      await store.rewriting.saveInput(id, input);
      await store.rewriting.saveRewrite(id, {
        suggestion,
        state: 'open',
        answers: [resumeText],
        cacheKey: null,
      });
      await store.rewriting.addVersion(id, { says: 'x', createdAt: hour(1), report });
    }
    await store.delete('a');
    expect(await store.rewriting.findInput('b')).not.toBeNull();
    await store.purgeExpired(hour(3));
    expect(await store.rewriting.findInput('b')).toBeNull();
    expect(await store.rewriting.versions('b')).toEqual([]);
    expect(bytesOnDisk()).not.toContain('Marlena');
  });
});
