import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { CandorError } from '../errors.ts';
import type { AppSettings } from './dependencies.ts';
import { prefersPage } from './formats.ts';
import { asCandorError, logFault, noteError } from './problems.ts';

/**
 * Notes where the form of another site wants its visitor back: the `return` of the address, known before a byte of the
 * body is read, or a field of that name. Only addresses of allowed sites are taken, so nobody is led elsewhere.
 * @throws CandorError `bad-request`
 */
export function noteReturnAddress({ allowedOrigins }: Pick<AppSettings, 'allowedOrigins'>): RequestHandler {
  return (req, res, next) => {
    noteReturn(req, res, ({ origin }) => allowedOrigins.includes(origin));
    next();
  };
}

/** The same, where the caller says which addresses are allowed. @throws CandorError `bad-request` */
export function noteReturn(req: Request, res: Response, isAllowed: (url: URL) => boolean): void {
  const asked: unknown = req.query.return ?? Object(req.body).return;
  if (asked === undefined || asked === '' || res.locals.returnTo) return;
  const url = typeof asked === 'string' && URL.canParse(asked) ? new URL(asked) : null;
  if (!url || !isAllowed(url) || url.username || url.password)
    throw new CandorError('bad-request', { detail: 'return: an address of an allowed site' });
  res.locals.returnTo = url;
}

/** The noted address with what came of it; null where none was given. */
export function returnAddress(
  res: Response,
  outcome: { analysis: string } | { result: string } | { error: string } | { received: string },
): string | null {
  const noted: unknown = res.locals.returnTo;
  if (!(noted instanceof URL)) return null;
  const url = new URL(noted);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return url.href;
}

/** Errors go back to the site too, as `?error=CODE`. */
export const returnErrors =
  ({ logger }: { logger: Logger }): ErrorRequestHandler =>
  (error, req, res, next) => {
    const known = asCandorError(error);
    const address = prefersPage(req) ? returnAddress(res, { error: known.code }) : null;
    if (address === null) return next(error);
    noteError(res, known);
    logFault(logger, res, error);
    res.redirect(303, address);
  };
