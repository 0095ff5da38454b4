import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureText, reportOf } from '../make-resume.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const resume = path('fixtures/resumes/text/mid-node/resume.txt');
const saved = join(mkdtempSync(join(tmpdir(), 'candor-assess-')), 'report.json');
writeFileSync(saved, JSON.stringify(reportOf(fixtureText('mid-node'))));

const assess = (...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path('dist/cli.js'), 'assess', ...args],
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });

describe('candor assess', { timeout: 120_000 }, () => {
  it('joins answers with what the resume shows', async () => {
    const answers = JSON.stringify({ sql: 'on-my-own', incident: 'on-my-own' });
    const { status, stdout } = await assess(resume, '--answers', answers, '--json');
    const { items, open } = JSON.parse(stdout) as {
      items: { question: string; resume: string }[];
      open: string[];
    };
    expect(status).toBe(0);
    expect(items).toMatchObject([
      { question: 'sql', resume: 'shown' },
      { question: 'incident', resume: 'neither' },
    ]);
    expect(open).toContain('api');
  });

  it('tells in words, of a saved report', async () => {
    const { stdout } = await assess(saved, '--answers', '{"incident":"on-my-own"}');
    expect(stdout).toContain('the cheapest thing to write');
  });

  it.each([['{"incident":"perhaps"}'], ['not JSON'], ['{"incident":1}']])('refuses %s', async (answers) => {
    const { status, stderr } = await assess(resume, '--answers', answers);
    expect(status).toBe(2);
    expect(stderr).toMatch(/incident|--answers is JSON/);
  });

  it('asks nobody who has no terminal', async () => {
    const { status, stderr } = await assess(resume);
    expect(status).toBe(2);
    expect(stderr).toContain('--answers');
  });
});
