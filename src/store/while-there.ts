import { CandorError } from '../errors.ts';

/** How the engines say that a row names another that is not there. */
const isGone = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']);

/** Writes what belongs to an analysis. @throws CandorError `not-found` where the analysis was deleted meanwhile */
export const whileThere = <T>(writing: Promise<T>): Promise<T> =>
  writing.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && isGone.has(String(error.code)))
      throw new CandorError('not-found', { cause: error });
    throw error;
  });
