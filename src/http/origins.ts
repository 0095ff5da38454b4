import type { Request, RequestHandler, Response } from 'express';
import { CandorError } from '../errors.ts';
import type { AppSettings } from './dependencies.ts';

type OriginSettings = Pick<AppSettings, 'publicUrl' | 'allowedOrigins'>;

/** Lets scripts of the allowed sites read the answers (CORS); browsers keep them from all others. */
export function shareWithAllowedOrigins({ allowedOrigins }: OriginSettings): RequestHandler {
  return (req, res, next) => {
    if (allowedOrigins.length === 0) return next();
    res.vary('Origin');
    const origin = req.get('Origin');
    if (!origin || !allowedOrigins.includes(origin)) return next();
    shareWith(res, origin);
    if (req.method !== 'OPTIONS') return next();
    res.set({
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
      'Access-Control-Allow-Headers': 'Accept, Content-Type, Prefer',
      'Access-Control-Max-Age': '600',
    });
    res.status(204).end();
  };
}

/** Lets scripts of a site read this answer. */
export function shareWith(res: Response, origin: string): void {
  res.vary('Origin');
  res.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Location, Retry-After, X-Request-Id',
  });
}

/**
 * Refuses what a page of another site sends here, unless the site is allowed. Forms need no CORS, so without this
 * any page that a visitor opens could fill a server that listens on the visitor's own machine.
 */
export function refuseForeignOrigins(settings: OriginSettings): RequestHandler {
  return (req, _res, next) => {
    refuseForeign(req, settings);
    next();
  };
}

/** @throws CandorError `origin-not-allowed` */
export function refuseForeign(req: Request, settings: OriginSettings): void {
  if (!comesFromHere(req, settings) && !settings.allowedOrigins.includes(req.get('Origin') ?? ''))
    throw new CandorError('origin-not-allowed');
}

/** Programs name no origin at all; browsers that say where a request comes from are believed before its origin. */
function comesFromHere(req: Request, { publicUrl }: OriginSettings): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin');
  return !origin || origin === publicUrl || origin === `${req.protocol}://${req.host}`;
}

/**
 * Refuses what a page of another site sends in the name of who is signed in here. Stricter than for strangers: a browser
 * always says where a form comes from, so what says nothing is refused too.
 * @throws CandorError `origin-not-allowed`
 */
export function refuseOtherForms(req: Request, settings: OriginSettings): void {
  const says = req.get('Sec-Fetch-Site') ?? req.get('Origin');
  if (!says || !comesFromHere(req, settings)) throw new CandorError('origin-not-allowed');
}
