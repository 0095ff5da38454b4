import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Answered, Asked } from './database-thread.ts';

/** SQLite whose file is open in a thread of its own, so that no write to the disk holds up who serves. */
export const threadedDialect = (folder: string): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ThreadedDriver(folder),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** One connection, which those who need it have in turn. */
class ThreadedDriver implements Driver {
  readonly #folder: string;
  #thread: DatabaseThread | null = null;
  #last = Promise.resolve();
  #release = (): void => {};

  constructor(folder: string) {
    this.#folder = folder;
  }

  async init(): Promise<void> {
    this.#thread = new DatabaseThread(this.#folder);
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = (): void => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    if (!this.#thread) throw new Error('the database is closed');
    return this.#thread;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#thread?.close();
    this.#thread = null;
  }
}

interface Waiting {
  resolve(answer: Answered): void;
  reject(error: unknown): void;
}

class DatabaseThread implements DatabaseConnection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #asked = 0;
  #failure: unknown = null;

  constructor(folder: string) {
    const fromSource = import.meta.url.endsWith('.ts');
    const script = new URL(
      fromSource ? './database-thread.ts' : '../processes/database-thread.js',
      import.meta.url,
    );
    this.#worker = new Worker(fileURLToPath(script), {
      workerData: folder,
      // from source it needs the loader that runs the source
      execArgv: fromSource ? ['--import', import.meta.resolve('tsx')] : [],
    });
    this.#worker.on('message', (answer: Answered) => this.#take(answer.number)?.resolve(answer));
    this.#worker.on('error', (error) => {
      this.#failure = error;
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#failure ??= new Error('the database is closed');
        for (const { reject } of this.#waiting.values()) reject(this.#failure);
        this.#waiting.clear();
        resolve();
      });
    });
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#failure) throw this.#failure;
    this.#asked += 1;
    const asked: Asked = { number: this.#asked, sql, parameters };
    const answer = await new Promise<Answered>((resolve, reject) => {
      this.#waiting.set(asked.number, { resolve, reject });
      this.#worker.postMessage(asked);
    });
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return {
      // what comes back is as the statement, which kysely made, names it
      rows: answer.rows as R[],
      ...(answer.changes !== null && { numAffectedRows: BigInt(answer.changes) }),
    };
  }

  streamQuery(): never {
    throw new Error('this database does not stream');
  }

  async close(): Promise<void> {
    this.#worker.postMessage('close');
    await this.#ended;
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }
}
