import { parseArgs } from 'node:util';
import { ownKeywordsHere } from '../env.ts';
import { describeRole, type RoleDescription } from '../library.ts';
import { terminalPalette } from './palette.ts';
import { readArguments } from './usage.ts';

const options = {
  role: { type: 'string', default: 'backend-developer' },
  json: { type: 'boolean' },
} as const;

const lists = [
  ['Must-have', 'mustHave'],
  ['Bonus', 'bonus'],
  ['Better avoided', 'avoid'],
] as const;

/** `candor keywords list`: shows what a role asks for, and what of it is inherited. */
export function keywordsList(args: string[]): number {
  const { values } = readArguments(0, () => parseArgs({ args, options, allowPositionals: true }));
  const role = describeRole(values.role, { keywords: ownKeywordsHere() });
  process.stdout.write(values.json ? `${JSON.stringify(role, null, 2)}\n` : asText(role));
  return 0;
}

function asText(role: RoleDescription): string {
  const { strong, dim } = terminalPalette();
  const parts = lists.map(([title, list]) => {
    const lines = role[list].map(({ name, instead, from }) => {
      const origin = from === role.id ? '' : dim(` (from ${from})`);
      return `  ${name}${origin}${instead ? dim(`: ${instead}`) : ''}\n`;
    });
    return `\n${strong(title)}\n${lines.join('')}`;
  });
  const extended = role.extends === null ? '' : dim(`It extends ${role.extends}.\n`);
  return `${strong(role.name)}\n${role.description}\n${extended}${parts.join('')}`;
}
