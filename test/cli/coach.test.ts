import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coachSide } from '../../src/accounts/coach-side.ts';
import { keptSecret } from '../../src/accounts/session-secret.ts';
import { coachCommand } from '../../src/cli/coach-command.ts';
import { openDatabase } from '../../src/store/database.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-coach-'));
  process.env.CANDOR_DATA = folder;
});

afterAll(() => {
  delete process.env.CANDOR_DATA;
  rmSync(folder, { recursive: true });
});

const password = 'correct horse battery';
const add = (args: string[], typed = `${password}\n`) => coachCommand(args, Readable.from([typed]));

it('adds a coach who can sign in at the server, with a workspace', async () => {
  expect(await add(['add', 'Ada@Example.com', '--name', 'Ada', '--workspace', 'Northside'])).toBe(0);
  const database = await openDatabase({ folder });
  const side = coachSide({ database, secret: keptSecret(folder), publicUrl: undefined });
  const [cookie = ''] = (await side.accounts.signIn({ email: 'ada@example.com', password })) ?? [];
  const coach = await side.accounts.coachOf(cookie.split(';')[0]);
  expect(coach).toMatchObject({ name: 'Ada', email: 'ada@example.com' });
  expect(await side.workspaces.of(coach?.id ?? '')).toMatchObject([{ name: 'Northside', role: 'owner' }]);
  await database.destroy();
  // the password stands nowhere in the folder, and nobody else may read the secret
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(files.join('')).not.toContain(password);
  expect(statSync(join(folder, 'session-secret')).mode & 0o077).toBe(0);
});

it.each([
  ['the same e-mail again', ['add', 'ada@example.com'], undefined, 'email-taken'],
  ['a short password', ['add', 'bob@example.com'], 'short\n', 'weak-password'],
])('refuses %s', async (_, args, typed, code) => {
  await expect(add(args, typed)).rejects.toMatchObject({ code });
});

it.each([[['add']], [['remove', 'ada@example.com']], [['add', 'no-address']]])(
  'does not understand %j',
  async (args) => {
    await expect(add(args)).rejects.toMatchObject({ name: 'UsageError' });
  },
);
