import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyzeCommand } from '../../src/cli/analyze-command.ts';
import { run } from '../../src/cli/run.ts';
import { captured } from './in-process.ts';

/** What a command answers, without a process for each. */

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const pdf = path('fixtures/resumes/chromium-plain/senior-go/resume.pdf');
const text = path('fixtures/resumes/text/senior-go/resume.txt');
const posting = path('fixtures/postings/go-kubernetes.txt');
const photo = path('test/extract/photo.jpg');
const scratch = mkdtempSync(join(tmpdir(), 'candor-commands-'));

const candor = (...args: string[]) => captured(() => run(args));
const analyze = (...args: string[]) => captured(() => analyzeCommand(args));

describe('help', () => {
  it.each([['--help'], ['-h'], ['help'], ['analyze', '--help']])(
    'explains itself: %s %s',
    async (...args) => {
      const { status, stdout, stderr } = await candor(...args.filter(Boolean));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('candor analyze FILE');
    },
  );

  it.each([
    ['analyze', '--posting FILE', '--compare'],
    ['read', '--compare', '--min-score'],
    ['keywords', '--role ID', '--min-score'],
    ['explain', 'REPORT.json', '--min-score N'],
    ['compare', 'compare A B', '--min-score N'],
    ['rewrite', 'rewrite FILE', '--min-score N'],
  ])('explains %s alone after that command', async (command, has, hasNot) => {
    const { stdout } = await candor(command, '--help');
    expect(stdout).toContain(has);
    expect(stdout).not.toContain(hasNot);
  });
});

describe('a mistake', () => {
  it.each([
    ['an option that is none', ['analyze', '--bogus'], /there is no option --bogus\n/],
    [
      'a role that is none',
      ['analyze', text, '--role', 'chef'],
      /The roles are: backend-developer.*candor keywords list/,
    ],
    [
      'a folder that is none',
      ['analyze', text, '--out', '/nope/x'],
      /cannot write \/nope\/x: there is no such/,
    ],
    ['a photo', ['analyze', photo], /recognition \(OCR\).*is off\n.*--ocr\.\n/],
  ])('is told plainly: %s', async (_, args, says) => {
    const { status, stderr } = await candor(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\/v1\/|positional|ENOENT/);
  });

  it.each([
    ['an unknown command', ['score']],
    ['a command that every object has', ['constructor']],
    ['an unknown option', ['analyze', pdf, '--fast']],
    ['an unknown format', ['analyze', pdf, '--format', 'docx']],
    ['a score that is none', ['analyze', pdf, '--min-score', 'high']],
    ['two files', ['analyze', pdf, pdf]],
    ['a file that is not there', ['analyze', 'nowhere.pdf']],
    ['a folder', ['analyze', scratch]],
    ['a posting that is not there', ['analyze', pdf, '--posting', 'nowhere.txt']],
    ['a month that is none', ['analyze', text, '--as-of', '2026-13']],
    ['keywords of what', ['keywords']],
    ['what is no report', ['explain', text]],
    ['a posting that is no report', ['explain', posting]],
    ['a single resume to compare', ['compare', text]],
    ['three resumes to compare', ['compare', text, text, text]],
  ])('is refused with status 2 and says what to do: %s', async (_, args) => {
    const { status, stdout, stderr } = await candor(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^candor: .+\n.+\.\n$/);
  });
});

describe('analyze', () => {
  it('reads a posting from a PDF', async () => {
    const { status, stdout } = await analyze(text, '--posting', pdf, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).posting.text).not.toContain('%PDF');
  });

  it('compares with a posting', async () => {
    const { stdout } = await analyze(pdf, '--posting', posting, '--format', 'json');
    expect(JSON.parse(stdout).match).toEqual(expect.any(Number));
  });

  it.each([
    ['html', '<!doctype html>'],
    ['markdown', '#'],
    ['csv', '\uFEFFkind,'],
    ['pdf', '%PDF-'],
  ])('writes %s to standard output', async (format, beginning) => {
    const { stdout } = await analyze(text, '--format', format);
    expect(stdout.toLowerCase().startsWith(beginning.toLowerCase())).toBe(true);
  });

  it('ends with status 1 below the least score, says which, and still writes the report', async () => {
    const args = [text, '--format', 'json', '--as-of', '2026-01'];
    const { overall } = JSON.parse((await analyze(...args)).stdout);
    const below = await analyze(...args, '--min-score', String(overall + 1));
    const reached = await analyze(...args, '--min-score', String(overall));
    expect(below).toMatchObject({ status: 1, stderr: `candor: ${overall} is below ${overall + 1}\n` });
    expect(JSON.parse(below.stdout).overall).toBe(overall);
    expect(reached).toMatchObject({ status: 0, stderr: '' });
  });
});
