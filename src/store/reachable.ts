import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { CandorError } from '../errors.ts';

/**
 * How a PostgreSQL that is down, stops, starts or is full says so: classes and codes of SQLSTATE, and codes of the network.
 * Source: PostgreSQL documentation, appendix A.
 */
const sayings =
  /^(?:08...|57P0[1-3]|53300|ECONN(?:REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|ETIMEDOUT|EPIPE)$/;

/** What the client library says without a code. */
const uncoded =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/;

function isUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  if (!(error instanceof Error)) return false;
  return ('code' in error && sayings.test(String(error.code))) || uncoded.test(error.message);
}

const asStoreDown = (error: unknown): never => {
  throw isUnreachable(error) ? new CandorError('store-down', { cause: error }) : error;
};

/** A pool whose errors tell a database that cannot be reached from everything else: a CandorError `store-down`. */
export const reachable = (pool: PostgresPool): PostgresPool => ({
  connect: async () => reachableClient(await pool.connect().catch(asStoreDown)),
  end: () => pool.end(),
});

function reachableClient(client: PostgresPoolClient): PostgresPoolClient {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query')
        // with a cursor, which answers at once, nothing is asked here
        return (sql: string, parameters: readonly unknown[]) =>
          target.query(sql, parameters).catch(asStoreDown);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
