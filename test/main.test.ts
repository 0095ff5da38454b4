import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ownFolder, rustPack } from './lexicon/own-folder.ts';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const resume = readFileSync(
  new URL('../fixtures/resumes/text/senior-go/resume.txt', import.meta.url),
  'utf8',
);
const FILE_KEY = Buffer.alloc(32, 1).toString('base64');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the server that `npm test` has built as its own process in a folder of its own, with these settings and no others. */
function start(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-main-'));
  const env = {
    PATH: process.env.PATH,
    CANDOR_DATA: join(folder, 'data'),
    PORT: '0',
    ...settings,
  };
  const child = spawn(process.execPath, [main], { cwd: folder, env });
  running.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  const ended = once(child, 'close').then(([status]) => Number(status));
  const listening = async (): Promise<string> => {
    while (child.exitCode === null) {
      const url = /^Candor listens at (\S+)\n/m.exec(said.stdout)?.[1];
      if (url) return url;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(said.stderr);
  };
  return { child, folder, said, ended, listening };
}

const post = (url: string, text: string): Promise<Response> =>
  fetch(`${url}/v1/analyses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text }),
  });

describe('the server', () => {
  it('says where it listens, analyses, deletes to the last byte, and ends when told to', async () => {
    const { child, folder, said, ended, listening } = start({});
    const url = await listening();
    const answer = await post(url, resume);
    expect(answer.status).toBe(201);
    const path = answer.headers.get('Location');
    const page = await fetch(`${url}${path}`, { headers: { Accept: 'text/html' } });
    expect(await page.text()).toContain('Ines Carvalho-Reyes');

    const onDisk = (): string =>
      readdirSync(join(folder, 'data'))
        .map((name) => readFileSync(join(folder, 'data', name), 'latin1'))
        .join('\n');
    expect(onDisk()).toContain('Carvalho');
    expect((await fetch(`${url}${path}`, { method: 'DELETE' })).status).toBe(204);
    expect(onDisk()).not.toContain('Carvalho');

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.stdout + said.stderr).not.toContain('Carvalho');
    expect(said.stderr).toBe('');
  });

  it('serves own role packs, also where it reads', async () => {
    const { listening } = start({ CANDOR_KEYWORDS: ownFolder(rustPack()) });
    const url = await listening();
    const { roles } = (await (await fetch(`${url}/v1/roles`)).json()) as { roles: { id: string }[] };
    expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining(['backend-go', 'backend-rust']));
    expect(await (await fetch(url)).text()).toContain('value="backend-rust"');
    const body = new URLSearchParams({ text: resume, role: 'backend-rust' });
    const answer = await fetch(`${url}/v1/analyses`, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    });
    const { report } = (await answer.json()) as { report: { coverage: { id: string }[] } };
    expect(report.coverage.map(({ id }) => id)).toContain('rust');
  });

  it('refuses to start with a broken role pack, and says where', async () => {
    const files = rustPack({
      'roles/backend-rust/bonus.yaml': 'source: x\nkeywords:\n  - { skill: rusty }\n',
    });
    const { said, ended } = start({ CANDOR_KEYWORDS: ownFolder(files) });
    expect(await ended).toBe(1);
    expect(said.stderr).toMatch(/CANDOR_KEYWORDS\/roles\/backend-rust\/bonus\.yaml, line 3: .*name/);
    expect(said.stdout).toBe('');
  });

  it('finishes what it began before it ends', async () => {
    const { child, ended, listening } = start({});
    const url = await listening();
    const body = JSON.stringify({ text: resume });
    const headers = { 'Content-Type': 'application/json', Expect: '100-continue' };
    const sending = request(`${url}/v1/analyses`, { method: 'POST', headers });
    sending.flushHeaders();
    await once(sending, 'continue');
    child.kill('SIGTERM');
    await expect.poll(() => fetch(url).catch(() => 'refused')).toBe('refused');
    sending.end(body);
    const [answer] = await once(sending, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(201);
    expect(await ended).toBe(0);
  });

  it.each([
    ['a port that is none', { PORT: 'http' }, /PORT: /],
    ['an open address without PUBLIC_URL', { HOST: '0.0.0.0' }, /HOST: .*PUBLIC_URL/],
    [
      'an open address without FILE_KEY',
      { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.0.2.1' },
      /HOST: .*FILE_KEY/,
    ],
    [
      'an address that is not this machine',
      { HOST: '192.0.2.1', PUBLIC_URL: 'http://192.0.2.1', FILE_KEY },
      /cannot listen/,
    ],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://candor:hush@127.0.0.1:9/candor' },
      /^Candor cannot use the database of DATABASE_URL: (?!.*hush)/,
    ],
  ])('refuses to start with %s', async (_, settings, says) => {
    const { said, ended } = start(settings);
    expect(await ended).toBe(1);
    expect(said.stderr).toMatch(says);
    expect(said.stderr).not.toContain('    at ');
  });
});
