import { type RequestHandler, urlencoded } from 'express';
import { z } from 'zod';
import { CandorError } from '../../errors.ts';
import { firstIssue } from '../analysis-request.ts';

/** Reads a small form. */
export const readForm: RequestHandler = urlencoded({ limit: '16kb', extended: false, parameterLimit: 20 });

/** A line that a person typed. */
export const line = (most: number) =>
  z
    .string('is missing')
    .trim()
    .min(1, 'is empty')
    .max(most, `at most ${most} characters`)
    // a line break in a name would be one in a header or a log
    .regex(/^\P{Cc}*$/u, 'one line of text');

export const emailField = line(254).pipe(z.email('an e-mail address'));

/** The fields that a form may send, and no others. @throws CandorError `bad-request` */
export function fieldsOf<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
  return result.data;
}

/** An address of this server's own to go on to; another site's is none. */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || !asked.startsWith('/')) return null;
  const here = 'http://here.invalid';
  if (!URL.canParse(asked, here)) return null;
  const { origin, pathname, search } = new URL(asked, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search : null;
}
