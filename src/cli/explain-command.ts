import { parseArgs } from 'node:util';
import { type ExplainedLine, explainReport } from '../library.ts';
import { reportIn } from '../score/saved-report.ts';
import { readInput } from './read-input.ts';
import { readArguments } from './usage.ts';

/** `candor explain`: redoes the arithmetic of a saved report; status 1 at the first figure that differs. */
export async function explainCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(1, () => parseArgs({ args, options: {}, allowPositionals: true }));
  const { lines, difference } = explainReport(reportIn(await readInput(positionals[0], 'report.json')));
  const right = difference ? lines.slice(0, -1) : lines;
  process.stdout.write(right.map((line) => `${reckoned(line)}\n`).join(''));
  if (difference) {
    process.stderr.write(
      `candor: ${reckoned(difference)}, but the report says ${shown(difference.printed)} (${difference.figure})\n`,
    );
    return 1;
  }
  process.stdout.write(`All ${lines.length} figures hold.\n`);
  return 0;
}

const reckoned = ({ computes, inputs, redone }: ExplainedLine): string =>
  `${computes}: ${inputs} = ${shown(redone)}`;

const shown = (value: ExplainedLine['redone']): string => (value === null ? 'none' : String(value));
