import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPostingApart } from '../../src/analyze.ts';
import { matrixOf } from '../../src/batch/matrix.ts';
import { type BatchFile, runBatch } from '../../src/batch/run-batch.ts';
import { analyze, analyzeAgainst } from '../../src/library.ts';

const fixture = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)));
const resume = (person: string): BatchFile => ({
  name: `${person}.txt`,
  load: async () => fixture(`resumes/text/${person}/resume.txt`),
});
const posting = (name: string) => ({ bytes: fixture(`postings/${name}.txt`), fileName: `${name}.txt` });
const settings = { asOf: '2026-01' };
const against = (...postings: ReturnType<typeof posting>[]) => ({
  analyze: (input: { bytes: Uint8Array; fileName: string }) => analyzeAgainst(input, postings, settings),
  sideBySide: 2,
});

describe('a batch', () => {
  it('gives each resume the numbers that it has alone', async () => {
    const postings = [posting('go-kubernetes'), posting('nurse')];
    const [candidate] = await runBatch([resume('senior-go')], against(...postings));
    const alone = await Promise.all(
      postings.map((one) =>
        analyze({ bytes: fixture('resumes/text/senior-go/resume.txt') }, { ...settings, posting: one }),
      ),
    );
    expect(candidate).toMatchObject({
      state: 'scored',
      overall: alone[0]?.overall,
      postings: alone.map(({ match }) => ({ match })),
    });
    expect(alone[0]?.match).toBeGreaterThan(alone[1]?.match ?? 0);
    const read = await Promise.all(postings.map((one) => readPostingApart(one)));
    const input = { bytes: fixture('resumes/text/senior-go/resume.txt') };
    expect(await analyzeAgainst(input, read, settings)).toEqual(alone);
  });

  it('says of each posting what is required and missing, an either-or group once', async () => {
    const [candidate] = await runBatch([resume('senior-go')], against(posting('either-or-chains')));
    const stand = candidate?.state === 'scored' ? candidate.postings[0] : undefined;
    expect(stand?.missing.some((name) => name.includes(' or '))).toBe(true);
    expect((stand?.required.found ?? 0) + (stand?.missing.length ?? 0)).toBe(stand?.required.of);
  });

  it('reads a file that comes twice once, and names the first', async () => {
    const files = [resume('junior-php'), { ...resume('junior-php'), name: 'copy.txt' }, resume('nurse')];
    const candidates = await runBatch(files, against());
    expect(candidates.map(({ state }) => state)).toEqual(['scored', 'duplicate', 'scored']);
    expect(candidates[1]).toMatchObject({ of: 1, file: 'copy.txt' });
  });

  it('loses no other file by one that cannot be read', async () => {
    const broken = { name: 'broken.pdf', load: async () => Buffer.from('%PDF-1.7 and nothing more') };
    const empty = { name: 'empty.txt', load: async () => new Uint8Array() };
    const candidates = await runBatch([broken, resume('junior-php'), empty], against());
    expect(candidates.map(({ state }) => state)).toEqual(['failed', 'scored', 'failed']);
    expect(candidates[2]).toMatchObject({ code: 'empty-file' });
    const matrix = matrixOf(candidates, []);
    expect(matrix.ranked).toHaveLength(1);
    expect(matrix.failed.map(({ file }) => file)).toEqual(['broken.pdf', 'empty.txt']);
  });

  it('tells of each candidate once, and answers in the order of the files', async () => {
    const files = ['senior-go', 'junior-php', 'nurse'].map(resume);
    const told: number[] = [];
    const candidates = await runBatch(files, { ...against(), onDone: ({ number }) => told.push(number) });
    expect(told.toSorted()).toEqual([1, 2, 3]);
    expect(candidates.map(({ file }) => file)).toEqual(files.map(({ name }) => name));
  });
});
