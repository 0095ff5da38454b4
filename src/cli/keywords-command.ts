import { UsageError } from './usage.ts';

type Command = (args: string[]) => number;

const commands: Record<string, () => Promise<Command>> = {
  list: async () => (await import('./keywords-list.ts')).keywordsList,
  check: async () => (await import('./keywords-check.ts')).keywordsCheck,
};

/** `candor keywords list` and `candor keywords check`. Answers the exit status. */
export async function keywordsCommand([name = '', ...rest]: string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError("after keywords comes 'list' or 'check'");
  const command = await load();
  return command(rest);
}
