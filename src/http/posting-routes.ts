import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import { limitRate } from './admission.ts';
import { firstIssue, longestPosting, optionalText } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { refuseForeignOrigins } from './origins.ts';
import { keepPrivate } from './security-headers.ts';
import { readBody } from './upload.ts';

const postingSchema = z.object({
  text: z
    .string('the text of a posting')
    .max(longestPosting, `at most ${longestPosting} characters`)
    .refine((text) => text.trim() !== '', 'the text of a posting'),
  role: optionalText,
});

/** What a posting asks for, each term quoted. Nothing of it is kept. */
export function postingRoutes({ readJob, settings }: AppDependencies): Router {
  const router = Router();
  router.post(
    '/v1/postings/read',
    keepPrivate,
    refuseForeignOrigins(settings),
    limitRate(settings.analysesPerMinute),
    readBody,
    readPosting(readJob),
  );
  return router;
}

const readPosting =
  (readJob: AppDependencies['readJob']): RequestHandler =>
  (req, res) => {
    const result = postingSchema.safeParse(req.body ?? {});
    if (!result.success) throw new CandorError('bad-request', { detail: firstIssue(result.error) });
    const { text, role } = result.data;
    res.json(readJob(text, { role }));
  };
