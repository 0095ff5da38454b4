import { readResume } from '../index.ts';
import { withProgress } from './progress.ts';
import { readInput } from './read-input.ts';
import { readArguments } from './usage.ts';

/** `candor read`: shows what was found in a file, before any judgement. */
export async function readCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } }, 1);
  const reading = await withProgress('Reading the resume …', readResume(await readInput(positionals[0])));
  process.stdout.write(`${values.json ? JSON.stringify(reading, null, 2) : reading.document.text}\n`);
  return 0;
}
