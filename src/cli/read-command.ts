import { parseArgs } from 'node:util';
import { type Comparison, compareReadings, type ReadOptions, readResume } from '../library.ts';
import { causeLabels } from '../report/readings-words.ts';
import { recognising, withProgress } from './progress.ts';
import { readInput } from './read-input.ts';
import { readArguments } from './usage.ts';

const options = {
  json: { type: 'boolean' },
  compare: { type: 'boolean' },
  ocr: { type: 'boolean' },
} as const;

/** `candor read`: shows what was found in a file, before any judgement; on request beside a second reading. */
export async function readCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const input = await readInput(positionals[0]);
  const watching = (say: (line: string) => void): ReadOptions => ({
    ocr: values.ocr,
    onRecognised: (progress) => say(recognising(progress)),
  });
  const { document, resume } = await withProgress('Reading the resume …', (say) =>
    readResume(input, watching(say)),
  );
  const comparison = values.compare
    ? await withProgress('Reading it a second time …', (say) => compareReadings(input, watching(say)))
    : null;
  const found = { document, resume, ...(comparison && { comparison }) };
  const text = comparison ? `${document.text}\n\n${comparisonAsText(comparison)}` : document.text;
  process.stdout.write(`${values.json ? JSON.stringify(found, null, 2) : shown(text)}\n`);
  return 0;
}

function comparisonAsText({ agreement, differences, plainText }: Comparison): string {
  if (plainText === null) return 'This format has one reading only.';
  const quote = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? 'nothing';
  return [
    `Agreement of two readings: ${Math.floor(agreement * 100)} %`,
    ...differences.map(
      ({ section, cause, visual, plain }) =>
        `${section}: ${causeLabels[cause]}\n  seen: ${quote(visual)}\n  read: ${quote(plain)}`,
    ),
  ].join('\n');
}

/** On a terminal, control and direction characters would let a resume steer it. */
const shown = (text: string): string =>
  process.stdout.isTTY
    ? text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
    : text;
