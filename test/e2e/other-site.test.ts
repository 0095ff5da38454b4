import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ExampleName, example } from '../../src/web/examples.ts';
import { patience, startBrowser, type TestBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';
import { fixture } from './visitor.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

const run = promisify(execFile);

let browser: TestBrowser;
let server: TestServer;
/** a site of somebody else's, which the server allows, and one that it does not */
let sites: Server[];
let [allowed, stranger]: string[] = [];

const addressOf = (site: Server): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

/** Serves the examples as they are documented, and an empty page for everything else. */
function site(): Server {
  return createServer((req, res) => {
    const here = `http://${req.headers.host}`;
    const name = (['form.html', 'embed.html'] as const).find((one) => req.url === `/${one}`);
    const page = `<!doctype html><title>Jobs</title><p>Jobs</p>${name ? example(name, server.url) : ''}`;
    res.setHeader('Content-Type', 'text/html');
    res.end(page.replace(encodeURIComponent('http://localhost:8080'), encodeURIComponent(here)));
  });
}

beforeAll(async () => {
  sites = [site(), site()];
  for (const one of sites) {
    one.listen(0, '127.0.0.1');
    await once(one, 'listening');
  }
  [allowed = '', stranger = ''] = sites.map(addressOf);
  [browser, server] = await Promise.all([startBrowser(), startServer({ ALLOWED_ORIGINS: allowed })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  for (const one of sites) one.close();
});

/** Sends the documented form of a site; ends where its visitor does. */
async function sendForm(from: string, path: string, file: string): Promise<string> {
  const context = await browser.open();
  const page = await context.newPage();
  await page.goto(`${from}/${path}`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('form button').click();
  await page.waitForURL((url) => !url.pathname.endsWith(path));
  await page.waitForLoadState();
  const end = page.url();
  await context.close();
  return end;
}

const resume = fixture('resumes/chromium-plain/senior-go/resume.pdf');

describe('a form on another site', () => {
  it('brings its visitor back with an analysis whose report stands', async () => {
    const end = new URL(await sendForm(allowed ?? '', 'form.html', resume));
    expect(end.origin + end.pathname).toBe(`${allowed}/thanks.html`);
    const answer = await fetch(`${server.url}/v1/analyses/${end.searchParams.get('analysis')}`);
    expect(((await answer.json()) as { report: { overall: number } }).report.overall).toBeGreaterThan(0);
  });

  it('brings its visitor back with the code of what went wrong', async () => {
    const end = new URL(await sendForm(allowed ?? '', 'form.html', fixture('sources.json')));
    expect(end.origin).toBe(allowed);
    expect(end.searchParams.get('error')).toMatch(/^[a-z-]+$/);
  });

  it('is made by one line of script, and leads to the report', async () => {
    expect(await sendForm(allowed ?? '', 'embed.html', resume)).toMatch(/\/v1\/analyses\/[\w-]{22}$/);
  });

  it('is refused where the site is not allowed', async () => {
    const end = await sendForm(stranger ?? '', 'form.html', resume);
    expect(end.startsWith(server.url)).toBe(true);
    const answer = await sendForm(stranger ?? '', 'embed.html', resume);
    expect(answer).toBe(`${server.url}/v1/analyses`);
  });
});

describe('a script on another site', () => {
  const ask = `fetch(ADDRESS, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"sample":"senior"}' })
    .then((answer) => answer.json()).then(({ report }) => report.overall, (error) => error.name)`;

  it.each([
    ['reads the answer where the site is allowed', () => allowed, expect.any(Number)],
    ['reads nothing where it is not', () => stranger, 'TypeError'],
  ])('%s', async (_, from, outcome) => {
    const context = await browser.open();
    const page = await context.newPage();
    await page.goto(`${from()}/any.html`);
    expect(await page.evaluate(ask.replace('ADDRESS', `'${server.url}/v1/analyses'`))).toEqual(outcome);
    await context.close();
  });
});

const programs: [ExampleName, string, string[]][] = [
  ['curl.sh', 'sh', []],
  ['fetch.mjs', process.execPath, []],
  ['with-requests.py', 'python3', ['-c', 'import requests']],
  ['with-urllib.py', 'python3', ['-c', '']],
];

/** Whether this machine has what an example needs; a machine without Python or Requests cannot run theirs. */
const canRun = async (command: string, probe: string[]): Promise<boolean> =>
  probe.length === 0 ||
  run(command, probe).then(
    () => true,
    () => false,
  );

describe('the examples for programs', async () => {
  for (const [name, command, probe] of programs) {
    it.skipIf(!(await canRun(command, probe)))(`${name} prints a score`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'candor-example-'));
      copyFileSync(resume, join(folder, 'resume.pdf'));
      copyFileSync(fixture('resumes/text/senior-go/resume.txt'), join(folder, 'resume.txt'));
      writeFileSync(join(folder, name), example(name, server.url));
      const { stdout } = await run(command, [name], { cwd: folder, maxBuffer: 10_000_000 });
      expect(stdout).toMatch(name === 'curl.sh' ? /"overall":\d+/ : /^\d+/);
      rmSync(folder, { recursive: true, force: true });
    });
  }
});
