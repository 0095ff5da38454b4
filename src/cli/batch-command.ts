import { parseArgs } from 'node:util';
import { readPostingApart } from '../analyze.ts';
import { withoutNames } from '../batch/blind.ts';
import type { Naming } from '../batch/called.ts';
import { type Matrix, matrixOf } from '../batch/matrix.ts';
import { matrixAsCsv } from '../batch/matrix-csv.ts';
import { matrixAsText } from '../batch/matrix-text.ts';
import { runBatch } from '../batch/run-batch.ts';
import { ownKeywordsHere } from '../env.ts';
import { CandorError } from '../errors.ts';
import { refuseBrokenKeywords } from '../keywords-check.ts';
import { analyzeAgainst } from '../library.ts';
import type { ReadPosting } from '../posting/job-posting.ts';
import { batchFiles } from './batch-files.ts';
import { currentMonth } from './current-month.ts';
import { deliver } from './deliver.ts';
import { terminalPalette } from './palette.ts';
import { withProgress } from './progress.ts';
import { readNamed } from './read-input.ts';
import { readArguments, UsageError } from './usage.ts';

const options = {
  posting: { type: 'string', multiple: true, default: [] as string[] },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  'sort-by': { type: 'string', default: '1' },
  names: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/** Postings that a batch is held against at most. */
const mostPostings = 10;
/** Files that are read side by side: as many as there are processes to read them. */
const sideBySide = 2;

/** `candor batch`: many resumes against some postings, as a matrix. */
export async function batchCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1 + mostPostings, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new UsageError('name a folder or a zip archive of resumes');
  const postings = postingsOf(values.posting, more);
  const by = columnOf(values['sort-by'], postings.length);
  const files = await batchFiles(folder);
  const keywords = ownKeywordsHere();
  refuseBrokenKeywords(keywords);
  const asked = await Promise.all(postings.map(readNamed));
  const read = await Promise.all(asked.map((posting) => readOnce(posting, { role: values.role, keywords })));
  const settings = { role: values.role, keywords, asOf: values['as-of'] ?? currentMonth() };
  const candidates = await withProgress(bar(0, files.length), (say) => {
    let done = 0;
    return runBatch(files, {
      analyze: (input) => analyzeAgainst(input, read, settings),
      sideBySide,
      onDone: () => {
        done += 1;
        say(bar(done, files.length));
      },
    });
  });
  const titles = read.map(({ asks: { title } }, index) => {
    const fileName = asked[index]?.fileName ?? '';
    return title ? `${title} (${fileName})` : fileName;
  });
  const matrix = matrixOf(candidates, titles, by);
  await deliver(rendered(matrix, values.names ? 'named' : 'blind', values), values.out);
  return 0;
}

/** `--posting A B` names two, as `--posting A --posting B` does. */
function postingsOf(named: readonly string[], more: readonly string[]): string[] {
  if (named.length === 0 && more[0] !== undefined)
    throw new UsageError(`'${more[0]}' is one name too many; postings stand behind --posting`);
  const postings = [...named, ...more];
  if (postings.length <= mostPostings) return postings;
  throw new UsageError(`a batch is held against ${mostPostings} postings at most`);
}

/** A posting that cannot be read would be the fault of every row. */
function readOnce(
  posting: { bytes: Uint8Array; fileName: string },
  options: { role: string | undefined; keywords: string | undefined },
): Promise<ReadPosting> {
  return readPostingApart(posting, options).catch((error) => {
    if (!(error instanceof CandorError)) throw error;
    throw new UsageError(`${posting.fileName}: ${error.title}. ${error.action}`);
  });
}

/** The posting that orders the rows, counted from 1. */
function columnOf(text: string, count: number): number {
  const column = Number(text);
  if (Number.isInteger(column) && column >= 1 && column <= Math.max(1, count)) return column - 1;
  throw new UsageError(`--sort-by is the number of a posting, from 1 to ${Math.max(1, count)}`);
}

function rendered(matrix: Matrix, naming: Naming, { csv, json }: { csv: boolean; json: boolean }): string {
  if (csv) return matrixAsCsv(matrix, naming);
  if (json) return `${JSON.stringify(naming === 'blind' ? withoutNames(matrix) : matrix, null, 2)}\n`;
  return matrixAsText(matrix, naming, terminalPalette());
}

const width = 30;

const bar = (done: number, all: number): string => {
  const full = Math.floor((width * done) / Math.max(1, all));
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${all} read`;
};
