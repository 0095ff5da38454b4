import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coachSide } from '../src/accounts/coach-side.ts';
import { keptSecret } from '../src/accounts/session-secret.ts';
import { openDatabase } from '../src/store/database.ts';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** A built server over a data folder of its own, with a key of a workspace; it can be killed and started again. */
export interface BatchServer {
  url: string;
  key: string;
  process: ChildProcess;
  folder: string;
  /** kill -9, and a new process over the same folder */
  killAndRestart(): Promise<void>;
  end(): Promise<void>;
}

/** @param settings of the server beside its own folder and port */
export async function startBatchServer(settings: Record<string, string> = {}): Promise<BatchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const database = await openDatabase({ folder });
  const side = coachSide({ database, secret: keptSecret(folder), publicUrl: undefined });
  const coach = await side.accounts.create({
    email: 'bench@example.com',
    name: 'Bench',
    password: 'only for this run',
  });
  const workspace = await side.workspaces.create('Bench', coach, new Date());
  const key = await side.keys.create({
    workspaceId: workspace.id,
    name: 'bench',
    scopes: ['batches:read', 'batches:write'],
    at: new Date(),
  });
  await database.destroy();
  const first = await start(folder, settings);
  const server: BatchServer = {
    ...first,
    key,
    folder,
    async killAndRestart() {
      await kill(server.process);
      Object.assign(server, await start(folder, settings));
    },
    async end() {
      await kill(server.process);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

async function start(
  folder: string,
  settings: Record<string, string>,
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env.PATH, CANDOR_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) {
    const url = /listens at (\S+)/.exec(String(chunk))?.[1];
    if (url) return { url, process: child };
  }
  throw new Error('the server did not start');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const resume = readFileSync(
  new URL('../fixtures/resumes/text/junior-php/resume.txt', import.meta.url),
  'utf8',
);
const posting = (name: string): string =>
  readFileSync(new URL(`../fixtures/postings/${name}.txt`, import.meta.url), 'utf8');

/** Sends a batch of so many generated resumes, each different, and answers its address. */
export async function sendBatch(
  { url, key }: BatchServer,
  files: number,
  postings: readonly string[],
  /** tells the resumes of one batch from those of another */
  batch = 1,
): Promise<string> {
  const form = new FormData();
  for (const name of postings) form.append('posting', posting(name));
  for (let number = 1; number <= files; number += 1)
    form.append('resumes', new Blob([`${resume}\nReference ${batch}-${number}\n`]), `resume-${number}.txt`);
  const answer = await fetch(`${url}/v1/batches`, { method: 'POST', headers: asProgram(key), body: form });
  if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.headers.get('location') ?? '';
}

export const asProgram = (key: string): Record<string, string> => ({
  Authorization: `Bearer ${key}`,
  Accept: 'application/json',
});

export interface BatchState {
  status: string;
  counts: Record<string, number>;
  ranked: { number: number; documentHash: string; overall: number }[];
}

export const stateOf = async ({ url, key }: BatchServer, path: string): Promise<BatchState> =>
  (await (await fetch(url + path, { headers: asProgram(key) })).json()) as BatchState;
