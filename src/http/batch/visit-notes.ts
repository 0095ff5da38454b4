import type { Request, RequestHandler, Response } from 'express';
import type { CoachAction } from '../../store/coach-visits.ts';
import { accessOf } from '../access/access.ts';
import type { AppDependencies } from '../dependencies.ts';
import { errorFacts } from '../error-facts.ts';
import { splitName } from '../formats.ts';

const candidate = '/v1/batches/:id/candidates/:number';

/** What each route does with a batch or a candidate, as the log of a workspace says it. */
export const actionsOfBatchRoutes: Readonly<Record<string, CoachAction | null>> = {
  'GET /v1/batches/:name': 'opened',
  'GET /v1/batches/:id/why': 'compared',
  'POST /v1/batches/:id/cancel': 'changed',
  'POST /v1/batches/:id/retry': 'changed',
  // noted before it is gone
  'DELETE /v1/batches/:id': null,
  'POST /v1/batches/:id/delete': null,
  [`GET ${candidate}`]: 'opened',
  [`GET ${candidate}/original`]: 'downloaded-original',
  [`GET ${candidate}/all.zip`]: 'downloaded-all',
  [`GET ${candidate}/review`]: 'opened',
  [`PATCH ${candidate}/review`]: 'noted',
  [`POST ${candidate}/review`]: 'noted',
  [`POST ${candidate}/comments`]: 'commented',
  [`DELETE ${candidate}/comments/:cid`]: 'commented',
  [`POST ${candidate}/comments/:cid/delete`]: 'commented',
  [`POST ${candidate}/share`]: 'shared',
  [`DELETE ${candidate}/share/:lid`]: 'shared',
  [`POST ${candidate}/share/:lid/revoke`]: 'shared',
};

/** Notes at every answer that succeeded who did what with a batch or a candidate. */
export function noteBatchVisits({ batches, now, logger }: AppDependencies): RequestHandler {
  return (req, res, next) => {
    const { id: batchId } = splitName(String(req.params.id));
    res.once('finish', () => {
      const action = actionOf(req, res);
      if (!action) return;
      const number = numberIn(req);
      batches.visits
        .note({ batchId, number, at: now(), who: whoIn(res), action })
        .catch((error) => logger.warn(errorFacts(error), 'a visit was not noted'));
    });
    next();
  };
}

/** Who asks, as the log of a workspace says it. */
export const whoIn = (res: Response): string => accessOf(res)?.coach?.name ?? 'a key';

function actionOf(req: Request, res: Response): CoachAction | null {
  if (res.statusCode >= 400) return null;
  const action = actionsOfBatchRoutes[`${req.method} ${req.route?.path}`] ?? null;
  const isFile = String(res.get('Content-Disposition')).startsWith('attachment');
  return action === 'opened' && isFile ? 'downloaded' : action;
}

/** Null for what is about the whole batch. */
const numberIn = (req: Request): number | null =>
  typeof req.params.number === 'string' ? Number(req.params.number) : null;
