import { createInterface } from 'node:readline/promises';
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
  const answers = given ?? (await askAll(assessment));
  const result = assessResume(report, answers, { keywords });
  const short = values.json ? `${JSON.stringify(result, null, 2)}\n` : asText(result);
  await deliver(format ? await renderReport(withAssessment(report, result), format) : short, values.out);
  return 0;
}

const asText = ({ items }: AssessmentResult): string =>
  items.map(({ asks, answer, says }) => `${asks}\n  ${answer}: ${says}\n`).join('');

type Assessment = NonNullable<ReturnType<typeof roleKnowledge>['assessment']>;

function needTerminal(): void {
  if (process.stdin.isTTY) return;
  throw new UsageError('the questions need a terminal: pass --answers as JSON, such as {"sql":"on-my-own"}');
}

/** Asks on standard error, so that the result alone goes to standard output. */
async function askAll({ questions, answers, minutes }: Assessment): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const choices = answers.map(({ says }, index) => `${index + 1} ${says}`).join(', ');
  process.stderr.write(`About ${minutes} minutes. ${choices}; Enter leaves a question out.\n\n`);
  const given: Record<string, string> = {};
  for (const { id, asks } of questions) {
    const answer = answers[Number(await terminal.question(`${asks} `)) - 1];
    if (answer) given[id] = answer.id;
  }
  terminal.close();
  return given;
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
