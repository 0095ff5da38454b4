import { parseArgs } from 'node:util';
import { ownKeywordsHere } from '../env.ts';
import { refuseBrokenKeywords } from '../keywords-check.ts';
import { type Preparation, type Proposal, prepareCandidate } from '../library.ts';
import { terminalPalette } from './palette.ts';
import { withProgress } from './progress.ts';
import { reportOf } from './report-of.ts';
import { readArguments } from './usage.ts';

const options = {
  posting: { type: 'string' },
  role: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `candor prepare`: a headline, a summary and interview questions from the words of a resume, or of a saved report. */
export async function prepareCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({ args, options, allowPositionals: true }),
  );
  const keywords = ownKeywordsHere();
  refuseBrokenKeywords(keywords);
  const report = await withProgress('Reading the resume …', () => reportOf(positionals[0], values, keywords));
  const preparation = prepareCandidate(report, { keywords });
  process.stdout.write(values.json ? `${JSON.stringify(preparation, null, 2)}\n` : asText(preparation));
  return 0;
}

function asText({ headline, summary, interview }: Preparation): string {
  const { strong, dim } = terminalPalette();
  const asked = interview.flatMap(({ question, quote, listensFor }, at) => [
    `${at + 1}. ${question}`,
    `   ${dim(`"${quote.replace(/\s+/g, ' ')}"`)}`,
    `   ${dim(`Listens for: ${listensFor}.`)}`,
  ]);
  return [
    strong('Headline'),
    ...linesOf(headline),
    strong('Summary'),
    ...linesOf(summary),
    ...(asked.length > 0 ? [strong('What an interviewer may ask'), ...asked] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const linesOf = ({ text, note, questions }: Proposal): string[] => [
  ...[text, note].flatMap((line) => (line === null ? [] : [`   ${line}`])),
  ...questions.map(({ question }) => `   ? ${question}`),
  '',
];
