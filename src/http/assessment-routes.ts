import express, { type RequestHandler, Router } from 'express';
import type { Answers } from '../career/assessment.ts';
import { CandorError } from '../errors.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import { limitRate } from './admission.ts';
import { firstIssue } from './analysis-request.ts';
import { answersSchema } from './assessment-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { findAnalysis } from './find-analysis.ts';
import { prefersPage } from './formats.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath } from './present-analysis.ts';

const largestBody = '16kb';

/** The self-assessment of an analysis: never required, kept with it and gone with it. */
export function assessmentRoutes(deps: AppDependencies): Router {
  const { settings } = deps;
  const router = Router();
  const path = '/v1/analyses/:name/assessment';
  router.get(path, limitRate(settings.readsPerMinute), showAssessment(deps));
  router.post(
    path,
    refuseForeignOrigins(settings),
    limitRate(settings.readsPerMinute),
    express.json({ limit: largestBody }),
    express.urlencoded({ extended: false, limit: largestBody }),
    saveAnswers(deps),
  );
  return router;
}

function showAssessment(deps: AppDependencies): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, req.params.name);
    const view = viewOf(deps, analysis, analysis.answers ?? {});
    res.vary('Accept');
    if (prefersPage(req)) return res.type('html').send(deps.pages.assessment({ id: analysis.id, ...view }));
    res.json(view);
  };
}

function saveAnswers(deps: AppDependencies): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, req.params.name);
    const parsed = answersSchema.safeParse(req.body ?? {});
    if (!parsed.success) throw new CandorError('bad-request', { detail: firstIssue(parsed.error) });
    // what does not fit the questions is refused before it is kept
    const view = viewOf(deps, analysis, parsed.data);
    await deps.store.saveAnswers(analysis.id, parsed.data);
    res.vary('Accept');
    if (prefersPage(req)) return res.redirect(303, `${analysisPath(analysis.id)}/assessment#result`);
    res.json(view);
  };
}

function viewOf(deps: AppDependencies, { report }: StoredAnalysis, given: Answers) {
  const { assessment } = deps.knowledgeOf(report.role.id);
  if (!assessment) throw new CandorError('no-role-knowledge');
  const { minutes, questions, answers } = assessment;
  return { minutes, questions, answers, given, result: deps.assess(report, given) };
}
