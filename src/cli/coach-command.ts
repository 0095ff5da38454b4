import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { coachSide } from '../accounts/coach-side.ts';
import { keptSecret } from '../accounts/session-secret.ts';
import { databasePlace, loadEnv } from '../env.ts';
import { openDatabase } from '../store/database.ts';
import { readArguments, UsageError } from './usage.ts';

type Input = NodeJS.ReadableStream & { isTTY?: boolean };

const options = { name: { type: 'string' }, workspace: { type: 'string' } } as const;

/** `candor coach add EMAIL`: an account with a workspace of its own, in the data folder that the server uses. */
export async function coachCommand(args: string[], stdin: Input = process.stdin): Promise<number> {
  const { values, positionals } = readArguments(2, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const [what, email] = positionals;
  if (what !== 'add' || email === undefined) throw new UsageError('say candor coach add EMAIL');
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`'${email}' is no e-mail address`);
  const password = await askPassword(stdin);
  const env = loadEnv();
  const database = await openDatabase(databasePlace(env));
  try {
    const secret = env.SESSION_SECRET ?? keptSecret(env.CANDOR_DATA);
    const { accounts, workspaces } = coachSide({ database, secret, publicUrl: env.PUBLIC_URL });
    const coach = await accounts.create({ email, name: values.name ?? email, password });
    const workspace = await workspaces.create(
      values.workspace ?? `Workspace of ${coach.name}`,
      coach,
      new Date(),
    );
    process.stdout.write(`${coach.email} can sign in at /sign-in and owns "${workspace.name}".\n`);
    return 0;
  } finally {
    await database.destroy();
  }
}

/** The first line of standard input, typed unseen at a terminal; never an argument, which other users could read. */
async function askPassword(stdin: Input): Promise<string> {
  const { stderr } = process;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY === true });
  try {
    if (stdin.isTTY) stderr.write('Password, at least 12 characters: ');
    for await (const line of lines) return line;
    throw new UsageError('give the password on standard input');
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
