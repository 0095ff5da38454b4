import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

/** Under this status a request stands in the log whose client left before the answer. */
const clientLeft = 499;

/**
 * Names each request, logs one line when it ends and counts it. The line holds the route's pattern and never the address that
 * was asked for: an analysis id is a key to a resume.
 */
export function requestLog({ logger, metrics }: { logger: Logger; metrics: Metrics }): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    res.locals.requestId = randomUUID();
    res.set('X-Request-Id', res.locals.requestId);
    res.once('close', () => {
      const status = res.writableFinished ? res.statusCode : clientLeft;
      const taken = performance.now() - began;
      const line = {
        requestId: requestIdOf(res),
        method: req.method,
        route: req.route?.path ?? 'none',
        status,
        code: res.locals.errorCode,
        ms: Math.round(taken),
      };
      metrics.count({ ...line, seconds: taken / 1000 });
      logger[status >= 500 ? 'error' : 'info'](line, 'request');
    });
    next();
  };
}

/** The id that the log and an error's answer share. */
export const requestIdOf = (res: Response): string => String(res.locals.requestId);
