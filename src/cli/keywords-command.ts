import { parseArgs } from 'node:util';
import { describeRole } from '../index.ts';
import { readArguments, UsageError } from './usage.ts';

const options = {
  role: { type: 'string', default: 'backend-developer' },
  json: { type: 'boolean' },
} as const;

/** `candor keywords list`: shows what a role asks for. */
export async function keywordsCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  if (positionals[0] !== 'list') throw new UsageError("after keywords comes 'list'");
  const role = describeRole(values.role);
  process.stdout.write(`${JSON.stringify(role, null, 2)}\n`);
  return 0;
}
