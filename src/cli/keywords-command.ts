import { parseArgs } from 'node:util';
import { describeRole, type RoleDescription } from '../index.ts';
import { terminalPalette } from './palette.ts';
import { readArguments, UsageError } from './usage.ts';

const options = {
  role: { type: 'string', default: 'backend-developer' },
  json: { type: 'boolean' },
} as const;

const lists = [
  ['Must-have', 'mustHave'],
  ['Bonus', 'bonus'],
  ['Better avoided', 'avoid'],
] as const;

/** `candor keywords list`: shows what a role asks for. */
export async function keywordsCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  if (positionals[0] !== 'list') throw new UsageError("after keywords comes 'list'");
  const role = describeRole(values.role);
  process.stdout.write(values.json ? `${JSON.stringify(role, null, 2)}\n` : keywordsAsText(role));
  return 0;
}

function keywordsAsText(role: RoleDescription): string {
  const { strong, dim } = terminalPalette();
  const parts = lists.map(([title, list]) => {
    const lines = role[list].map(({ name, instead }) => `  ${name}${instead ? dim(`: ${instead}`) : ''}\n`);
    return `\n${strong(title)}\n${lines.join('')}`;
  });
  return `${strong(role.name)}\n${role.description}\n${parts.join('')}`;
}
