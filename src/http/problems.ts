import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { CandorError } from '../errors.ts';
import type { RefusedWords } from '../web/message-pages.tsx';
import type { Pages } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { prefersPage } from './formats.ts';
import { requestIdOf } from './request-log.ts';

/** Before whoever found all places taken tries again. */
const secondsToWait = '5';

/** The one place where errors become answers: a problem (RFC 9457) for programs, a page for people. */
export function answerProblems({ logger, pages }: { logger: Logger; pages: Pages }): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (req.socket.destroyed) return; // the client left, so nobody reads an answer
    if (res.headersSent) return next(error);
    const known = asCandorError(error);
    noteError(res, known);
    logFault(logger, res, error);
    const { status, code, title, action, problems } = known;
    const reason = status < 500 ? known.detail : undefined;
    const requestId = requestIdOf(res);
    res.status(status).vary('Accept');
    if (status === 503) res.set('Retry-After', secondsToWait);
    if (prefersPage(req)) {
      const sentFrom = { back: reportOf(req), again: refusedWords(req) };
      const view = { status, code, title, action, reason, requestId, ...sentFrom };
      res.send(code === 'not-found' ? pages.notFound(view) : pages.error(view));
      return;
    }
    res.type('application/problem+json').json({
      type: `urn:candor:error:${code}`,
      title,
      status,
      code,
      detail: action,
      ...(reason && { reason }),
      ...(problems && { problems }),
      requestId,
    });
  };
}

/** The report whose page a form was sent from, so that nobody who holds its link alone loses it. */
function reportOf({ method, path }: Request): string | undefined {
  const [, report] = /^(\/v1\/analyses\/[\w-]+)\/./.exec(path) ?? [];
  return method === 'POST' ? report : undefined;
}

/** What somebody wrote into a form of the rewrites, given back so that it can be mended. */
function refusedWords({ method, originalUrl, path, body }: Request): RefusedWords | undefined {
  if (method !== 'POST' || !/^\/v1\/analyses\/[\w-]+\/rewrites\/./.test(path)) return undefined;
  const { action, rewrite, answer } = Object(body) as Record<string, unknown>;
  if (action === 'edit' && typeof rewrite === 'string')
    return { address: originalUrl, action, words: rewrite };
  if (action === 'answer' && typeof answer === 'string')
    return { address: originalUrl, action, words: answer };
  return undefined;
}

/** What is our fault is logged, by whatever way its answer goes. */
export function logFault(logger: Logger, res: Response, error: unknown): void {
  if (asCandorError(error).status >= 500)
    logger.error({ requestId: requestIdOf(res), ...errorFacts(error) }, 'error');
}

/** Leaves the code for the request's line in the log. */
export function noteError(res: Response, { code }: CandorError): void {
  res.locals.errorCode = code;
}

/** Errors of the libraries that read requests, in the words of our catalogue; what is left is our fault. */
export function asCandorError(error: unknown): CandorError {
  if (error instanceof CandorError) return error;
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return new CandorError('text-too-long');
  if (typeof status === 'number' && status >= 400 && status < 500) return new CandorError('bad-request');
  return new CandorError('internal', { cause: error });
}
