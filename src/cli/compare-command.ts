import { parseArgs } from 'node:util';
import { compareReports, type RecognitionProgress } from '../library.ts';
import { comparisonAsText } from '../report/comparison-text.ts';
import { currentMonth } from './current-month.ts';
import { recognising, withProgress } from './progress.ts';
import { readNamed } from './read-input.ts';
import { reportFrom } from './report-of.ts';
import { readArguments, UsageError } from './usage.ts';

const options = {
  posting: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  ocr: { type: 'boolean' },
} as const;

/** `candor compare`: says why the first of two resumes, or saved reports, stands above the second, or below. */
export async function compareCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(2, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const [first, second] = positionals;
  if (first === undefined || second === undefined)
    throw new UsageError('name two files to compare, each a resume or a saved report');
  const posting = values.posting === undefined ? undefined : await readNamed(values.posting);
  const settings = { role: values.role, posting, asOf: values['as-of'] ?? currentMonth(), ocr: values.ocr };
  const [a, b] = await withProgress('Reading both …', async (say) => {
    const watching = {
      ...settings,
      onRecognised: (progress: RecognitionProgress) => say(recognising(progress)),
    };
    return [
      await reportFrom(await readNamed(first), watching),
      await reportFrom(await readNamed(second), watching),
    ] as const;
  });
  const comparison = compareReports(a, b);
  process.stdout.write(
    values.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonAsText(comparison, first, second),
  );
  return 0;
}
