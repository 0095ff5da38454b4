import { parseArgs } from 'node:util';
import { withAssessment } from '../career/assessment.ts';
import { ownKeywordsHere } from '../env.ts';
import { CandorError } from '../errors.ts';
import {
  type Answers,
  type AssessmentResult,
  assessResume,
  renderReport,
  roleKnowledge,
} from '../library.ts';
import { askQuestions } from './ask-questions.ts';
import { deliver } from './deliver.ts';
import { formatOf } from './report-format.ts';
import { reportOf } from './report-of.ts';
import { readArguments, UsageError } from './usage.ts';

/** `candor assess`: asks a quarter of an hour of questions and joins the answers with what the resume shows. */
export async function assessCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(1, () =>
    parseArgs({
      args,
      options: {
        answers: { type: 'string' },
        role: { type: 'string' },
        'as-of': { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    }),
  );
  const keywords = ownKeywordsHere();
  const { assessment } = roleKnowledge(values.role, { keywords });
  if (!assessment) throw new CandorError('no-role-knowledge');
  const format = values.format === undefined ? null : formatOf(values.format);
  const given = values.answers === undefined ? null : readAnswers(values.answers);
  if (!given) needTerminal();
  const report = await reportOf(positionals[0], values, keywords);
  const answers = given ?? (await askQuestions(assessment, process.stdin, process.stderr));
  const result = assessResume(report, answers, { keywords });
  const short = values.json ? `${JSON.stringify(result, null, 2)}\n` : asText(result);
  await deliver(format ? await renderReport(withAssessment(report, result), format) : short, values.out);
  return 0;
}

const asText = ({ items }: AssessmentResult): string =>
  items.map(({ asks, answered, says }) => `${asks}\n  ${answered}. ${says}\n`).join('');

function needTerminal(): void {
  if (process.stdin.isTTY) return;
  throw new UsageError('the questions need a terminal: pass --answers as JSON, such as {"sql":"on-my-own"}');
}

function readAnswers(json: string): Answers {
  try {
    const value: unknown = JSON.parse(json);
    if (
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((each) => typeof each === 'string')
    )
      return value as Answers;
  } catch {
    // told below, whatever was wrong
  }
  throw new UsageError('--answers is JSON such as {"sql":"on-my-own"}');
}
