import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AnalysisReport } from '../../src/score/report.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const pdf = path('fixtures/resumes/chromium-plain/senior-go/resume.pdf');
const text = path('fixtures/resumes/text/senior-go/resume.txt');
const posting = path('fixtures/postings/go-kubernetes.txt');
const scratch = mkdtempSync(join(tmpdir(), 'candor-cli-'));

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
  bytes: Buffer;
}

let running: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];

/** Two run at a time: each starts processes of its own, and the clock on reading a file is real. */
function candor(args: string[], input?: Buffer | string): Promise<Outcome> {
  const [first = Promise.resolve(), ...others] = running;
  const outcome = first.then(() => start(args, input));
  running = [...others, outcome];
  return outcome;
}

/** Runs the command line that `npm test` has built, with what is piped in, away from the project's folder. */
function start(args: string[], input?: Buffer | string): Promise<Outcome> {
  const child = spawn(process.execPath, [path('dist/cli.js'), ...args], { cwd: scratch });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {}).end(input ?? '');
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const bytes = Buffer.concat(out);
      resolve({ status, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

describe.concurrent('candor', { timeout: 120_000 }, () => {
  it.each([['--help'], ['-h'], ['help'], ['analyze', '--help']])(
    'explains itself: %s %s',
    async (...args) => {
      const { status, stdout, stderr } = await candor(args.filter(Boolean));
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
    const { stdout } = await candor([command, '--help']);
    expect(stdout).toContain(has);
    expect(stdout).not.toContain(hasNot);
  });

  it.each([
    ['an option that is none', ['analyze', '--bogus'], /there is no option --bogus\n/],
    ['no file and nothing piped in', ['analyze'], /name the resume to read/],
    [
      'a role that is none',
      ['analyze', pdf, '--role', 'chef'],
      /The roles are: backend-developer.*candor keywords list/,
    ],
    [
      'a folder that is none',
      ['analyze', pdf, '--out', '/nope/x'],
      /cannot write \/nope\/x: there is no such/,
    ],
  ])('says plainly what is wrong with %s', async (_, args, says) => {
    const { status, stderr } = await candor(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\/v1\/|positional|ENOENT/);
  });

  it('says on standard error which score is below which', async () => {
    const { status, stderr } = await candor(['analyze', pdf, '--min-score', '100']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^candor: \d+ is below 100\n$/),
    });
  });

  it('reads a posting from a PDF', async () => {
    const { status, stdout } = await candor(['analyze', pdf, '--posting', pdf, '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).posting.text).not.toContain('%PDF');
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
    expect((await candor(['--version'])).stdout).toBe(`${version}\n`);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['score']],
    ['a command that every object has', ['constructor']],
    ['an unknown option', ['analyze', pdf, '--fast']],
    ['an unknown format', ['analyze', pdf, '--format', 'docx']],
    ['a score that is none', ['analyze', pdf, '--min-score', 'high']],
    ['two files', ['analyze', pdf, pdf]],
    ['a file that is not there', ['analyze', 'nowhere.pdf']],
    ['a folder', ['analyze', scratch]],
    ['a posting that is not there', ['analyze', pdf, '--posting', 'nowhere.txt']],
    ['a month that is none', ['analyze', pdf, '--as-of', '2026-13']],
    ['an unknown role', ['analyze', pdf, '--role', 'astronaut']],
    ['keywords of what', ['keywords']],
    ['nothing piped in', ['analyze']],
    ['no report piped in', ['explain']],
    ['what is no report', ['explain', text]],
    ['a posting that is no report', ['explain', posting]],
    ['a single resume to compare', ['compare', text]],
    ['three resumes to compare', ['compare', text, text, text]],
  ])('refuses %s with status 2 and says what to do', async (_, args) => {
    const { status, stdout, stderr } = await candor(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^candor: .+\n.+\.\n$/);
  });
});

describe.concurrent('candor analyze', { timeout: 120_000 }, () => {
  it('scores a file as plain text without colours in a pipe', async () => {
    const { status, stdout, stderr } = await candor(['analyze', pdf, '--as-of', '2026-01']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\d+/);
    expect(stdout).not.toContain('\u001b');
  });

  it('gives the same report for a file by name and on standard input', async () => {
    const args = ['--as-of', '2026-01', '--format', 'json'];
    const [named, dashed, piped] = await Promise.all([
      candor(['analyze', pdf, ...args]),
      candor(['analyze', '-', ...args], readFileSync(pdf)),
      candor(['analyze', ...args], readFileSync(pdf)),
    ]);
    expect(JSON.parse(named.stdout).reportHash).toMatch(/^[0-9a-f]{64}$/);
    expect(dashed.stdout).toBe(named.stdout);
    expect(piped.stdout).toBe(named.stdout);
  });

  it('reads text on standard input', async () => {
    const { stdout } = await candor(['analyze', '--format', 'json'], readFileSync(text));
    expect(JSON.parse(stdout).document.format).toBe('text');
  });

  it('compares with a posting', async () => {
    const { stdout } = await candor(['analyze', pdf, '--posting', posting, '--format', 'json']);
    expect(JSON.parse(stdout).match).toEqual(expect.any(Number));
  });

  it.each([
    ['html', '<!doctype html>'],
    ['markdown', '#'],
    ['csv', '\uFEFFkind,'],
    ['pdf', '%PDF-'],
  ])('writes %s to standard output', async (format, beginning) => {
    const { stdout } = await candor(['analyze', pdf, '--format', format]);
    expect(stdout.toLowerCase().startsWith(beginning.toLowerCase())).toBe(true);
  });

  it('writes a PDF to a file, byte by byte', async () => {
    const out = join(scratch, 'report.pdf');
    const args = ['analyze', pdf, '--as-of', '2026-01', '--format', 'pdf'];
    const { status, stdout } = await candor([...args, '--out', out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(out).equals((await candor(args)).bytes)).toBe(true);
  });

  it('ends with status 1 below the least score, and still writes the report', async () => {
    const args = ['analyze', pdf, '--format', 'json', '--as-of', '2026-01'];
    const { overall } = JSON.parse((await candor(args)).stdout);
    const below = await candor([...args, '--min-score', String(overall + 1)]);
    const reached = await candor([...args, '--min-score', String(overall)]);
    expect(below.status).toBe(1);
    expect(JSON.parse(below.stdout).overall).toBe(overall);
    expect(reached.status).toBe(0);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), /empty/],
    ['half a PDF', readFileSync(pdf).subarray(0, 5000), /damaged/],
    ['what is no resume', Buffer.from('Whisk the eggs with the sugar until pale. '.repeat(20)), /resume/],
  ])('refuses %s with status 2 and says what to do', async (_, bytes, says) => {
    const file = join(mkdtempSync(join(scratch, 'input-')), 'cv');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = await candor(['analyze', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/^candor: .+\n.+\.\n$/);
  });
});

/** A saved report, changed where a test asks for it. */
async function savedReport(
  name: string,
  change: (report: AnalysisReport) => unknown = () => {},
): Promise<string> {
  const { stdout } = await candor(['analyze', text, '--as-of', '2026-01', '--format', 'json']);
  const report: AnalysisReport = JSON.parse(stdout);
  change(report);
  const file = join(scratch, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe.concurrent('candor explain', { timeout: 120_000 }, () => {
  it('redoes a saved report line by line', async () => {
    const { status, stdout, stderr } = await candor(['explain', await savedReport('right.json')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^points of must-have-evidence: \d+ × [\d.]+ = [\d.]+$/m);
    expect(stdout).toMatch(/\nAll \d+ figures hold\.\n$/);
  });

  it('stops at the first difference with status 1 and names both numbers', async () => {
    const file = await savedReport('changed.json', (report) => {
      report.arithmetic.base = 99;
    });
    const { status, stdout, stderr } = await candor(['explain', file]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^candor: base: .* = [\d.]+, but the report says 99 \(arithmetic\.base\)\n$/);
    expect(stdout).not.toContain('evidence gate');
  });

  it('names the field of a report that is not whole', async () => {
    const file = await savedReport('older.json', (report) => Object.assign(report.arithmetic, { gate: {} }));
    const { status, stderr } = await candor(['explain', file]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('arithmetic.gate') });
  });
});

describe.concurrent('candor compare', { timeout: 120_000 }, () => {
  it('says why one resume stands above another, saved or not', async () => {
    const stuffed = path('fixtures/resumes/text/senior-python-stuffed/resume.txt');
    const args = [await savedReport('saved.json'), stuffed, '--as-of', '2026-01'];
    const [told, json] = await Promise.all([
      candor(['compare', ...args]),
      candor(['compare', ...args, '--json']),
    ]);
    expect({ status: told.status, stderr: told.stderr }).toEqual({ status: 0, stderr: '' });
    expect(told.stdout).toMatch(/The first stands \d+ points above the second\./);
    const { difference, causes } = JSON.parse(json.stdout);
    const points = causes.map((cause: { points: number }) => Math.round(100 * cause.points));
    expect(points.reduce((sum: number, each: number) => sum + each, 0)).toBe(100 * difference);
  });

  it('refuses reports of different scoring versions', async () => {
    const other = await savedReport('other.json', (report) => {
      report.scoringVersion = '0.9';
    });
    const { status, stderr } = await candor(['compare', await savedReport('this.json'), other]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/scoring versions .* and 0\.9\n/);
  });
});

describe.concurrent('candor read', { timeout: 120_000 }, () => {
  it('shows the text that software finds', async () => {
    const { status, stdout } = await candor(['read', pdf]);
    expect(status).toBe(0);
    expect(stdout).toContain('Ines Carvalho-Reyes');
  });

  it('shows the document and the resume as JSON', async () => {
    const { document, resume } = JSON.parse((await candor(['read', pdf, '--json'])).stdout);
    expect(document.format).toBe('pdf');
    expect(resume.contact.name.value).toBe('Ines Carvalho-Reyes');
  });
});

describe.concurrent('candor keywords list', { timeout: 120_000 }, () => {
  it('shows the keywords of a role', async () => {
    const { status, stdout } = await candor(['keywords', 'list']);
    expect(status).toBe(0);
    expect(stdout).toContain('API Development');
  });

  it('shows them as JSON', async () => {
    const role = JSON.parse((await candor(['keywords', 'list', '--json'])).stdout);
    expect(role.id).toBe('backend-developer');
  });
});
