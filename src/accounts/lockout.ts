import type { Kysely } from 'kysely';
import type { Tables } from '../store/schema.ts';
import { hashOf } from './tokens.ts';

/**
 * Wrong passwords in a row after which an account is closed for a while to one address, and after which to everybody: so
 * that a stranger who guesses does not close it to its owner at once.
 */
const limits = { address: 5, everybody: 50 };
const closedFor = 15 * 60_000;

/** Counts tries to sign in, for accounts that exist and those that don't alike. */
export interface Lockout {
  /** Counts a try before the password is looked at, so that tries at the same time count too; false where it is closed. */
  mayTry(email: string, address: string, at: Date): Promise<boolean>;
  /** A try that succeeded: the count begins anew. */
  succeeded(email: string, address: string): Promise<void>;
}

export function lockout(database: Kysely<Tables>): Lockout {
  const count = async (key: string, at: Date): Promise<number> => {
    const since = new Date(at.getTime() - closedFor).toISOString();
    await database.deleteFrom('sign_in_tries').where('last_at', '<=', since).execute();
    const { tries } = await database
      .insertInto('sign_in_tries')
      .values({ key, tries: 1, last_at: at.toISOString() })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet(({ eb }) => ({
          tries: eb('sign_in_tries.tries', '+', 1),
          last_at: at.toISOString(),
        })),
      )
      .returning('tries')
      .executeTakeFirstOrThrow();
    return tries;
  };
  return {
    async mayTry(email, address, at) {
      const tries = [
        [keyOf(email, address), limits.address],
        [keyOf(email), limits.everybody],
      ] as const;
      const counts = await Promise.all(tries.map(([key]) => count(key, at)));
      return tries.every(([, limit], index) => (counts[index] ?? 0) <= limit);
    },
    async succeeded(email, address) {
      await database
        .deleteFrom('sign_in_tries')
        .where('key', 'in', [keyOf(email, address), keyOf(email)])
        .execute();
    },
  };
}

/** Neither the address nor the e-mail stands in the table. */
const keyOf = (email: string, address = 'everybody'): string =>
  hashOf(`${email.trim().toLowerCase()} ${address}`);
