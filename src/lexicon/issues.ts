import type { z } from 'zod';

/** What is wrong with a value, and the keys that lead to it. */
interface PlainIssue {
  path: PropertyKey[];
  message: string;
}

/** A field that nobody knows is a problem of the field, not of what holds it. */
export function plainIssues(issue: z.core.$ZodIssue): PlainIssue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'there is no such field' }));
}
