import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/library.ts';
import type { AnalysisReport } from '../../src/score/report.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const pdf = path('fixtures/resumes/chromium-plain/senior-go/resume.pdf');
const text = path('fixtures/resumes/text/senior-go/resume.txt');
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
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
    expect((await candor(['--version'])).stdout).toBe(`${version}\n`);
  });

  it.each([
    ['no command', []],
    ['an unknown role', ['analyze', pdf, '--role', 'astronaut']],
    ['nothing piped in', ['analyze']],
    ['no report piped in', ['explain']],
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

  it('writes a PDF to a file, byte by byte', async () => {
    const out = join(scratch, 'report.pdf');
    const args = ['analyze', pdf, '--as-of', '2026-01', '--format', 'pdf'];
    const { status, stdout } = await candor([...args, '--out', out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(out).equals((await candor(args)).bytes)).toBe(true);
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

const report = analyze({ bytes: readFileSync(text) }, { asOf: '2026-01' });

/** A saved report, changed where a test asks for it. */
async function savedReport(
  name: string,
  change: (report: AnalysisReport) => unknown = () => {},
): Promise<string> {
  const changed = structuredClone(await report);
  change(changed);
  const file = join(scratch, name);
  writeFileSync(file, JSON.stringify(changed));
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
