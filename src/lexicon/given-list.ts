import { z } from 'zod';
import { plainIssues } from './issues.ts';

/**
 * How a file says a list: whole, or as a change of the list that it inherits. An added entry whose id is inherited
 * takes the place of the inherited one.
 */
export type GivenList<T> = T[] | { add: T[]; without: string[] };

/** The first schema where the value passes the test, else the second: what is wrong is said by the one that was meant. */
export const either = <A extends z.ZodType, B extends z.ZodType>(
  isFirst: (value: unknown) => boolean,
  first: A,
  second: B,
) =>
  z.unknown().transform((value, context): z.output<A> | z.output<B> => {
    const result = (isFirst(value) ? first : second).safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues.flatMap(plainIssues))
      context.addIssue({ code: 'custom', ...issue });
    return z.NEVER;
  });

/** Schema of a list that may be given whole, with at least so many entries, or as a change. */
export const listOf = <T extends z.ZodType>(entry: T, fewest = 0) =>
  either(
    (value) => Array.isArray(value) || typeof value !== 'object' || value === null,
    z.array(entry).min(fewest),
    z.strictObject({ add: z.array(entry).default([]), without: z.array(z.string().min(1)).default([]) }),
  );
