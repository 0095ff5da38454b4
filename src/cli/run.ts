import { readFileSync } from 'node:fs';
import { ownKeywordsHere } from '../env.ts';
import { CandorError, ocrIsOff } from '../errors.ts';
import { listRoleIds } from '../lexicon/load.ts';
import { helpFor, UsageError } from './usage.ts';

type Command = (args: string[]) => Promise<number>;

/** Loaded when called for, so that help and mistakes are answered at once. */
const commands: Record<string, () => Promise<Command>> = {
  analyze: async () => (await import('./analyze-command.ts')).analyzeCommand,
  batch: async () => (await import('./batch-command.ts')).batchCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  assess: async () => (await import('./assess-command.ts')).assessCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  read: async () => (await import('./read-command.ts')).readCommand,
  rewrite: async () => (await import('./rewrite-command.ts')).rewriteCommand,
  plan: async () => (await import('./plan-command.ts')).planCommand,
  prepare: async () => (await import('./prepare-command.ts')).prepareCommand,
  coach: async () => (await import('./coach-command.ts')).coachCommand,
  keywords: async () => (await import('./keywords-command.ts')).keywordsCommand,
};

const usageStatus = 2;

/** Runs one command line and answers its exit status; says on standard error what went wrong. */
export async function run(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) return print(helpFor(name));
  if (name === '--version' || name === '-v') return print(`${version()}\n`);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return complain(name ? `there is no command '${name}'` : 'name a command', 'See candor --help.');
  try {
    const command = await load();
    return await command(rest);
  } catch (error) {
    return explain(error);
  } finally {
    const { close } = await import('../library.ts');
    await close();
  }
}

function explain(error: unknown): number {
  if (error instanceof UsageError) return complain(error.message, 'See candor --help.');
  if (error instanceof CandorError && error.code === 'unknown-role')
    return complain(
      error.message,
      `The roles are: ${listRoleIds(ownKeywordsHere()).join(', ')}. See candor keywords list.`,
    );
  if (error instanceof CandorError && error.detail === ocrIsOff)
    return complain(error.message, `${error.action} Or let it be recognised here with --ocr.`);
  if (error instanceof CandorError) return complain(error.message, error.action);
  return complain(
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    'This is a mistake in Candor.',
  );
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(what: string, action: string): number {
  process.stderr.write(`candor: ${what}\n${action}\n`);
  return usageStatus;
}

const version = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
