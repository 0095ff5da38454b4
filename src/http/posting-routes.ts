import { type RequestHandler, Router } from 'express';
import { CandorError } from '../errors.ts';
import { limitConcurrency, limitRate } from './admission.ts';
import { firstIssue, onePosting, postingSchema } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { refuseForeignOrigins } from './origins.ts';
import { keepPrivate } from './security-headers.ts';
import { untilClientLeaves } from './until-client-leaves.ts';
import { filesOf, readBody } from './upload.ts';

/** What a posting asks for, each term quoted. Nothing of it is kept. */
export function postingRoutes({ readJob, settings }: AppDependencies): Router {
  const router = Router();
  router.post(
    '/v1/postings/read',
    keepPrivate,
    refuseForeignOrigins(settings),
    limitRate(settings.analysesPerMinute),
    limitConcurrency(settings.analysesAtOnce),
    readBody,
    readPosting(readJob),
  );
  return router;
}

const readPosting =
  (readJob: AppDependencies['readJob']): RequestHandler =>
  async (req, res) => {
    const result = postingSchema.safeParse(req.body ?? {});
    if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
    const { text, role } = result.data;
    const posting = onePosting(text, filesOf(req).posting);
    if (posting === undefined)
      throw new CandorError('bad-request', { detail: 'text: the text of a posting' });
    res.json(await readJob(posting, { role, signal: untilClientLeaves(res) }));
  };
