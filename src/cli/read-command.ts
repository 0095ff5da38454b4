import { parseArgs } from 'node:util';
import { readResume } from '../index.ts';
import { withProgress } from './progress.ts';
import { readInput } from './read-input.ts';
import { readArguments } from './usage.ts';

/** `candor read`: shows what was found in a file, before any judgement. */
export async function readCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true }),
  );
  const reading = withProgress('Reading the resume …', readResume(await readInput(positionals[0])));
  const { document, resume } = await reading;
  process.stdout.write(
    `${values.json ? JSON.stringify({ document, resume }, null, 2) : shown(document.text)}\n`,
  );
  return 0;
}

/** On a terminal, control and direction characters would let a resume steer it. */
const shown = (text: string): string =>
  process.stdout.isTTY
    ? text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    : text;
