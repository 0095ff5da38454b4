import { parseArgs } from 'node:util';
import { ownKeywordsHere } from '../env.ts';
import { CandorError } from '../errors.ts';
import type { ResumeInput } from '../extract/document.ts';
import { refuseBrokenKeywords } from '../keywords-check.ts';
import { analyze } from '../library.ts';
import { judgeFileName } from '../report/file-name.ts';
import { renderReport } from '../report/render.ts';
import { currentMonth } from './current-month.ts';
import { deliver } from './deliver.ts';
import { terminalPalette } from './palette.ts';
import { recognising, withProgress } from './progress.ts';
import { readInput, readNamed } from './read-input.ts';
import { formatOf } from './report-format.ts';
import { readArguments, UsageError } from './usage.ts';

const options = {
  posting: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  'min-score': { type: 'string' },
  ocr: { type: 'boolean' },
} as const;

/** `candor analyze`: scores one resume and writes the report. Answers the exit status. */
export async function analyzeCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const format = formatOf(values.format);
  const least = scoreOf(values['min-score']);
  if (format === 'pdf' && !values.out && process.stdout.isTTY) {
    throw new UsageError('a PDF is not for a terminal: name a file with --out');
  }
  const posting = values.posting === undefined ? undefined : await readNamed(values.posting);
  const input = await readInput(positionals[0]);
  const keywords = ownKeywordsHere();
  refuseBrokenKeywords(keywords);
  const settings = { role: values.role, keywords, posting, asOf: values['as-of'] ?? currentMonth() };
  const report = await withProgress('Reading the resume …', (say) =>
    analyze(input, { ...settings, ocr: values.ocr, onRecognised: (progress) => say(recognising(progress)) }),
  );
  const palette = values.out === undefined ? { palette: terminalPalette() } : {};
  const rendered = await renderReport(report, format, palette);
  await deliver(format === 'text' ? `${rendered}${besideReport(input)}` : rendered, values.out);
  return least === null ? 0 : compared(report.overall, least);
}

/** What stands beside a text report: the name of the file enters no report, since the same bytes make the same one. */
function besideReport(input: ResumeInput): string {
  const notice = 'fileName' in input && input.fileName ? judgeFileName(input.fileName) : null;
  return notice ? `\nThe name of your file\n  ${notice.says} ${notice.fix}\n` : '';
}

/** The exit status; a score that is unknown is not below anything. */
function compared(overall: number | null, least: number): number {
  if (overall === null) throw new CandorError('internal', { detail: 'a check broke, so there is no score' });
  if (overall >= least) return 0;
  process.stderr.write(`candor: ${overall} is below ${least}\n`);
  return 1;
}

function scoreOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const score = text.trim() === '' ? Number.NaN : Number(text);
  if (!(score >= 0 && score <= 100)) throw new UsageError('--min-score is a number from 0 to 100');
  return score;
}
