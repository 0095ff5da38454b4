import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const postings = ['go-kubernetes', 'senior-python'].map((name) => path(`fixtures/postings/${name}.txt`));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-batch-'));
  mkdirSync(join(folder, 'more'));
  cpSync(path('fixtures/resumes/text/senior-go/resume.txt'), join(folder, 'a-senior-go.txt'));
  cpSync(path('fixtures/resumes/text/nurse/resume.txt'), join(folder, 'more', 'nurse.txt'));
  cpSync(path('fixtures/resumes/text/nurse/resume.txt'), join(folder, 'more', 'nurse-again.txt'));
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '.DS_Store'), 'not a resume');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  status: number;
  out: string;
  error: string;
}

const batch = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [path('dist/cli.js'), 'batch', ...args], (error, out, complaint) =>
      resolve({ status: error ? Number(error.code) : 0, out, error: complaint }),
    );
  });

describe('candor batch', { timeout: 120_000 }, () => {
  it('shows candidates by postings, blind, best first, with what was not read', async () => {
    const { status, out } = await batch(folder, '--posting', ...postings, '--as-of', '2026-01');
    expect(status).toBe(0);
    expect(out).toContain('2 candidates, best first');
    expect(out).toMatch(/Candidate 1 .*\n {2}Candidate \d .*/);
    expect(out).toMatch(/Not read\n {2}Candidate 2: /);
    expect(out).toContain('the same as candidate');
    expect(out).not.toContain('senior-go.txt');
  });

  it('shows names when asked, as CSV', async () => {
    const { out } = await batch(folder, '--names', '--csv', '--as-of', '2026-01');
    expect(out).toMatch(/\(a-senior-go\.txt\)/);
    expect(out.trim().split('\r\n')).toHaveLength(5);
  });

  it('gives the same matrix for a zip archive of the same files', async () => {
    const read = async (name: string): Promise<unknown> =>
      JSON.parse((await batch(name, '--json', '--as-of', '2026-01')).out);
    const archive = join(folder, '..', `${folder.split('/').at(-1)}.zip`);
    const { readFileSync } = await import('node:fs');
    const names = ['a-senior-go.txt', 'broken.pdf', 'more/nurse-again.txt', 'more/nurse.txt', '.DS_Store'];
    writeFileSync(
      archive,
      zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))),
    );
    const [zipped, plain] = [await read(archive), await read(folder)];
    rmSync(archive);
    expect(zipped).toEqual(plain);
    expect(plain).toMatchObject({ ranked: [{ number: 1 }, { number: 3 }], failed: [{ number: 2 }] });
  });

  it.each([
    [[], 'name a folder'],
    [['no-such-folder'], 'cannot open no-such-folder'],
    [['.', 'x.txt'], 'one name too many'],
  ])('says what is wrong with %j', async (args, says) => {
    const { status, error } = await batch(...args);
    expect(status).toBe(2);
    expect(error).toContain(says);
  });

  it('stops before the first resume at a posting that cannot be read', async () => {
    const { status, error, out } = await batch(folder, '--posting', join(folder, 'broken.pdf'));
    expect(status).toBe(2);
    expect(error).toContain('broken.pdf: ');
    expect(out).toBe('');
  });
});
