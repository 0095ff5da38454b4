import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const path = (name: string): string => `fixtures/resumes/${name}`;

const candor = (...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { cwd: repository, maxBuffer: 10 * 1024 * 1024 };
    execFile(process.execPath, ['dist/cli.js', ...args], options, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });

describe('candor read --compare', { timeout: 120_000 }, () => {
  it('shows both readings as JSON, beside document and resume', async () => {
    const found = JSON.parse(await candor('read', path('docx/staff-jvm/resume.docx'), '--json', '--compare'));
    expect(Object.keys(found)).toEqual(['document', 'resume', 'comparison']);
    expect(found.comparison.differences[0].cause).toBe('header-or-footer');
  });

  it('says in words where they differ', async () => {
    const text = await candor('read', path('chromium-even/senior-go/resume.pdf'), '--compare');
    expect(text).toMatch(/Agreement of two readings: \d+ %/);
    expect(text).toMatch(/: (columns|order)\n {2}seen: .+\n {2}read: /);
  });

  it('says of a text that it has one reading', async () => {
    expect(await candor('read', path('text/senior-go/resume.txt'), '--compare')).toContain(
      'one reading only',
    );
  });
});
