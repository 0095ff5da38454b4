import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { CandorError } from '../errors.ts';

/** Bounds that are checked before a byte of the body is read. */

/** So many requests from one address in a minute, then 429 until the minute is over. */
export const limitRate = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // an untrusted X-Forwarded-For is ignored on purpose, so there is nothing to warn about
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, _res, next) => next(new CandorError('too-many-requests')),
  });

/** So many requests at the same time, then 503 at once instead of a queue that nobody waits for. */
export function limitConcurrency(places: number): RequestHandler {
  let taken = 0;
  return (_req, res, next) => {
    if (taken >= places) throw new CandorError('busy');
    taken += 1;
    res.once('close', () => {
      taken -= 1;
    });
    next();
  };
}

/** What declares itself too large is refused unread. */
export const limitDeclaredSize =
  (bytes: number): RequestHandler =>
  (req, _res, next) => {
    if (Number(req.get('Content-Length') ?? 0) > bytes) throw new CandorError('too-large');
    next();
  };
