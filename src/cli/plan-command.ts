import { parseArgs } from 'node:util';
import { ownKeywordsHere } from '../env.ts';
import { CandorError } from '../errors.ts';
import { renderPlan } from '../library.ts';
import { deliver } from './deliver.ts';
import { reportOf } from './report-of.ts';
import { readArguments } from './usage.ts';

/** `candor plan`: what is missing, as a learning plan in Markdown. */
export async function planCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({
      args,
      options: {
        posting: { type: 'string' },
        role: { type: 'string' },
        'as-of': { type: 'string' },
        out: { type: 'string' },
      },
      allowPositionals: true,
    }),
  );
  const plan = renderPlan(await reportOf(positionals[0], values, ownKeywordsHere()));
  if (plan === null) throw new CandorError('no-role-knowledge');
  await deliver(plan, values.out);
  return 0;
}
