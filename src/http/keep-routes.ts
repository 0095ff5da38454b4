import { json, type Request, type RequestHandler, Router, urlencoded } from 'express';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import { expiryOf } from '../store/retention.ts';
import { limitRate } from './admission.ts';
import { firstIssue } from './analysis-request.ts';
import { wholeAnalysis } from './archive.ts';
import type { AppDependencies } from './dependencies.ts';
import { findShown } from './find-analysis.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath, presentAnalysis } from './present-analysis.ts';

/** How long an analysis is to be kept from now on; a form sends text. */
export const keepSchema = z.object({ days: z.coerce.number('a number of days').int().min(1) });

/** Keeping an analysis for longer than it would be, and taking all of it away in one file. */
export function keepRoutes(deps: AppDependencies): Router {
  const { settings } = deps;
  const router = Router();
  const admitted = [refuseForeignOrigins(settings), limitRate(settings.readsPerMinute)];
  const body = [json({ limit: '1kb' }), urlencoded({ limit: '1kb', extended: false })];
  router.patch('/v1/analyses/:id', ...admitted, ...body, async (req, res) => {
    res.json(presentAnalysis(await keep(deps, req), settings.publicUrl));
  });
  // the twin for pages without script
  router.post('/v1/analyses/:id/keep', ...admitted, ...body, async (req, res) => {
    const { id } = await keep(deps, req);
    res.redirect(303, `${analysisPath(id)}#keep`);
  });
  router.get('/v1/analyses/:id/all.zip', limitRate(settings.readsPerMinute), sendAll(deps));
  return router;
}

/** @throws CandorError `bad-request`, or `bad-days` for more than the server keeps anything */
async function keep(deps: AppDependencies, req: Request): Promise<StoredAnalysis> {
  const analysis = await findShown(deps, String(req.params.id));
  const result = keepSchema.safeParse(req.body ?? {});
  if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
  const expiresAt = expiryOf({ kind: 'kept', days: result.data.days }, deps.now(), deps.settings);
  await deps.store.keepUntil(analysis.id, expiresAt);
  return { ...analysis, expiresAt };
}

function sendAll(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const analysis = await findShown(deps, String(req.params.id));
    res.attachment('candor-analysis.zip').type('application/zip');
    res.send(Buffer.from(await wholeAnalysis(deps, analysis)));
  };
}
