import { createInterface } from 'node:readline/promises';
import type { Answers, roleKnowledge } from '../library.ts';

type Assessment = NonNullable<ReturnType<typeof roleKnowledge>['assessment']>;

/**
 * Asks every question of a self-assessment until the last one is answered or the input ends (Ctrl+D, Ctrl+C); what was
 * not asked stays open. Words go to `output`, so that the result alone goes to standard output.
 */
export async function askQuestions(
  { questions, answers, minutes }: Assessment,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<Answers> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  const ask = (words: string): Promise<string | null> =>
    Promise.race([terminal.question(words).catch(() => null), ended]);
  const choices = answers.map(({ says }, index) => `${index + 1} ${says}`).join(', ');
  output.write(`About ${minutes} minutes. ${choices}; Enter leaves a question out, Ctrl+D the rest.\n\n`);
  const given: Record<string, string> = {};
  for (const { id, asks } of questions) {
    let line = await ask(`${asks} `);
    while (line !== null && line.trim() !== '' && !answers[Number(line) - 1])
      line = await ask(`Answer by a number from 1 to ${answers.length}, or by Enter. `);
    if (line === null) break;
    const answer = answers[Number(line) - 1];
    if (answer) given[id] = answer.id;
  }
  terminal.close();
  return given;
}
