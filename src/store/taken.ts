/** How the engines say that a value stands already where each may stand once. */
const codes = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code));
