import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { type VisitAction, type VisitCaller, visitActions, visitCallers } from '../store/visit-log.ts';
import { accessOf } from './access/access.ts';
import { limitRate } from './admission.ts';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { findAnalysis } from './find-analysis.ts';

/** What each route does with an analysis, as its log says it; null tells nothing of what the analysis holds. */
export const actionsOfRoutes: Readonly<Record<string, VisitAction | null>> = {
  'GET /v1/analyses/:name': 'opened',
  'PATCH /v1/analyses/:id': 'kept-longer',
  'POST /v1/analyses/:id/keep': 'kept-longer',
  'GET /v1/analyses/:id/all.zip': 'downloaded-all',
  'GET /v1/analyses/:id/original': 'downloaded-original',
  'GET /v1/analyses/:name/readings': 'opened',
  'GET /v1/analyses/:name/assessment': 'assessed',
  'POST /v1/analyses/:name/assessment': 'assessed',
  'GET /v1/analyses/:id/rewrites': 'rewritten',
  'POST /v1/analyses/:id/rewrites': 'rewritten',
  'GET /v1/analyses/:id/rewrites/prompt': 'rewritten',
  'POST /v1/analyses/:id/rewrites/:rid': 'decided',
  'PATCH /v1/analyses/:id/rewrites/:rid': 'decided',
  'GET /v1/analyses/:id/preparation': 'opened',
  'GET /v1/analyses/:id/plan.md': 'downloaded',
  'GET /v1/analyses/:id/resume.docx': 'downloaded',
  'GET /v1/analyses/:id/resume.pdf': 'downloaded',
  'GET /v1/analyses/:id/resume.md': 'downloaded',
  'GET /v1/analyses/:id/resume.json': 'downloaded',
  'GET /v1/analyses/:id/versions': 'compared',
  'POST /v1/analyses/:id/versions': 'added-version',
  'GET /v1/analyses/:id/compare': 'compared',
  'GET /v1/analyses/:id/share': null,
  'POST /v1/analyses/:id/share': 'shared',
  'DELETE /v1/analyses/:id/share/:lid': 'shared',
  'POST /v1/analyses/:id/share/:lid/revoke': 'shared',
  'GET /v1/analyses/:name/events': null,
  'GET /v1/analyses/:id/visits': null,
  // its log goes with it
  'DELETE /v1/analyses/:name': null,
  'POST /v1/analyses/:name/delete': null,
};

export const visitsSchema = z.object({
  visits: z.array(
    z.object({
      at: z.iso.datetime().describe('to the minute'),
      caller: z.enum(visitCallers).describe('by the way they came, never by name'),
      action: z.enum(visitActions),
    }),
  ),
});

/** Who opened an analysis and when, noted at every answer that succeeded, for whoever may open it. */
export function visitRoutes(deps: AppDependencies): Router {
  const router = Router();
  router.use('/v1/analyses/:id', noteVisit(deps));
  router.get('/v1/analyses/:id/visits', limitRate(deps.settings.readsPerMinute), async (req, res) => {
    const { id } = await findAnalysis(deps, String(req.params.id));
    res.json({ visits: await deps.store.visitLog.visits(id) });
  });
  return router;
}

function noteVisit({ store, now, logger }: AppDependencies): RequestHandler {
  return (req, res, next) => {
    const [id = ''] = String(req.params.id).split('.');
    res.once('finish', () => {
      const action = actionOf(req, res);
      if (!action) return;
      store.visitLog
        .note(id, { at: now(), caller: callerOf(res), action })
        .catch((error) => logger.warn(errorFacts(error), 'a visit was not noted'));
    });
    next();
  };
}

/** Null for what failed, for what does not stand yet, and for what tells nothing. */
function actionOf(req: Request, res: Response): VisitAction | null {
  if (res.statusCode >= 400 || res.statusCode === 202) return null;
  const action = actionsOfRoutes[`${req.method} ${req.route?.path}`] ?? null;
  const isFile = String(res.get('Content-Disposition')).startsWith('attachment');
  return action === 'opened' && isFile ? 'downloaded' : action;
}

const callerOf = (res: Response): VisitCaller => (accessOf(res)?.coach ? 'coach' : 'link');
