import { parentPort, workerData } from 'node:worker_threads';
import { openFile } from './database-file.ts';

/** A statement that the thread runs, numbered by who asks. */
export interface Asked {
  number: number;
  sql: string;
  parameters: readonly unknown[];
}

export type Answered = { number: number } & (
  | { rows: Record<string, unknown>[]; changes: number | null }
  | { error: { message: string; code: string | undefined } }
);

/** Runs in a thread of its own: the file of a database, of which each write waits for the disk. */
const file = openFile(String(workerData));

parentPort?.on('message', (asked: Asked | 'close') => {
  if (asked !== 'close') return parentPort?.postMessage(answerTo(asked));
  file.close();
  parentPort?.close();
});

function answerTo({ number, sql, parameters }: Asked): Answered {
  try {
    const statement = file.prepare(sql);
    if (statement.reader)
      return { number, rows: statement.all(parameters) as Record<string, unknown>[], changes: null };
    return { number, rows: [], changes: statement.run(parameters).changes };
  } catch (error) {
    const { message, code } = Object(error) as { message?: unknown; code?: unknown };
    return {
      number,
      error: { message: String(message), code: typeof code === 'string' ? code : undefined },
    };
  }
}
