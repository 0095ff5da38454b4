import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { CandorError } from '../errors.ts';
import { planAsMarkdown } from '../report/plan-markdown.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { ReportPageProps } from '../web/report-page.tsx';
import { limitConcurrency, limitRate } from './admission.ts';
import { parseAnalysisRequest } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { safeFileName } from './file-name.ts';
import { findAnalysis, findShown } from './find-analysis.ts';
import { chooseForm, prefersPage, splitName } from './formats.ts';
import { homeView } from './home-view.ts';
import { makeAnalysis, newId } from './make-analysis.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath, presentAnalysis } from './present-analysis.ts';
import { asCandorError, noteError } from './problems.ts';
import { answerFirst, progressRoutes, wantsAsync } from './progress-routes.ts';
import { noteReturnAddress, returnAddress, returnErrors } from './return-address.ts';
import { rewritingView } from './rewriting-view.ts';
import type { Rewritings } from './rewritings.ts';
import { type RunningAnalyses, runningAnalyses } from './running.ts';
import { readingsView, type SecondReadings, secondReadings } from './second-readings.ts';
import { hideAddress, keepPrivate } from './security-headers.ts';
import { untilClientLeaves } from './until-client-leaves.ts';
import { readBody } from './upload.ts';
import { versionsOf } from './version-routes.ts';

/** Analyses: made from a resume, read in several forms, deleted. Whoever knows an id may do all of it. */
export function analysisRoutes(deps: AppDependencies, rewritings: Rewritings): Router {
  const { settings } = deps;
  const readings = secondReadings(deps);
  const runs = runningAnalyses(settings.analysesAtOnce);
  const router = Router();
  router.use('/v1/analyses', keepPrivate);
  router.use('/v1/analyses/:name', hideAddress);
  router.post(
    '/v1/analyses',
    noteReturnAddress(settings),
    refuseForeignOrigins(settings),
    limitRate(settings.analysesPerMinute),
    limitConcurrency(settings.analysesAtOnce),
    readBody,
    noteReturnAddress(settings),
    createAnalysis(deps, runs, readings),
    returnErrors(deps),
    showFormAgain(deps),
  );
  router.use(progressRoutes(deps, runs, rewritings));
  router.get('/v1/analyses/:name', limitRate(settings.readsPerMinute), showAnalysis(deps));
  router.get('/v1/analyses/:id/plan.md', limitRate(settings.readsPerMinute), sendPlan(deps));
  router.get('/v1/analyses/:name/readings', showReadings(deps));
  router.get('/v1/analyses/:id/original', limitRate(settings.readsPerMinute), sendOriginal(deps));
  router.delete('/v1/analyses/:name', deleteAnalysis(deps, readings), (_req, res) => {
    res.status(204).end();
  });
  // the twin for pages without script
  router.post('/v1/analyses/:name/delete', deleteAnalysis(deps, readings), (_req, res) => {
    res.redirect(303, '/?deleted=1');
  });
  return router;
}

function createAnalysis(
  deps: AppDependencies,
  runs: RunningAnalyses,
  readings: SecondReadings,
): RequestHandler {
  return async (req, res) => {
    const signal = untilClientLeaves(res);
    const request = await parseAnalysisRequest(req, deps.samples, deps.now().toISOString().slice(0, 7));
    if (wantsAsync(req)) return answerFirst(deps, { runs, readings }, request, res);
    const analysis = await makeAnalysis({ deps, readings, id: newId(), request, signal });
    res.vary('Accept');
    if (prefersPage(req)) {
      const { id } = analysis;
      return res.redirect(303, returnAddress(res, { analysis: id }) ?? analysisPath(id));
    }
    res.status(201).location(analysisPath(analysis.id));
    res.json(presentAnalysis(analysis, deps.settings.publicUrl));
  };
}

/** A browser's form comes back with the reason above it, where the visitor can correct it. */
function showFormAgain(deps: AppDependencies): ErrorRequestHandler {
  return (error, req, res, next) => {
    const known = asCandorError(error);
    if (known.status >= 500 || !prefersPage(req)) return next(error);
    noteError(res, known);
    res
      .status(known.status)
      .vary('Accept')
      .send(deps.pages.home(homeView(deps, known, req.body)));
  };
}

function showAnalysis(deps: AppDependencies): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const { id, suffix } = splitName(req.params.name);
    const form = chooseForm(req, suffix);
    const analysis = await findShown(deps, id);
    if (suffix === null) res.vary('Accept');
    if (form.format === 'json') return res.json(presentAnalysis(analysis, deps.settings.publicUrl));
    if (form.format === 'html')
      return res.type('html').send(
        deps.pages.report({
          id,
          report: analysis.report,
          expiresAt: analysis.expiresAt.toISOString(),
          ...(await resumeViews(deps, analysis)),
          versions: await versionsOf(deps, analysis),
          preparation: deps.rewriter.prepare(analysis.report),
          fileName: analysis.fileName,
          links: await deps.links.of({ analysis: id }, deps.now()),
          mostDaysKept: deps.settings.mostDaysKept,
        }),
      );
    const rendered = await deps.renderReport(analysis.report, form.format);
    const body = typeof rendered === 'string' ? rendered : Buffer.from(rendered);
    res.attachment(`candor-report.${form.suffix}`).type(form.type).send(body);
  };
}

/** What a page shows of the resume itself; nothing where its report was opened from a saved file. */
async function resumeViews(
  deps: AppDependencies,
  analysis: StoredAnalysis,
): Promise<Pick<ReportPageProps, 'readings' | 'rewriting'>> {
  if (!(await deps.store.rewriting.hasInput(analysis.id))) return {};
  return { readings: readingsView(analysis, deps.now()), rewriting: await rewritingView(deps, analysis) };
}

/** Both readings and where they differ; 202 until they are compared. */
function showReadings(deps: AppDependencies): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const analysis = await findAnalysis(deps, req.params.name);
    res.vary('Accept');
    if (prefersPage(req)) return res.redirect(303, `${analysisPath(analysis.id)}#readings`);
    const view = readingsView(analysis, deps.now());
    if (view.status === 'under-way') res.status(202).set('Retry-After', '2');
    res.json({ ...view, ...(view.status === 'compared' && { visualText: analysis.report.document.text }) });
  };
}

/** The learning plan alone. @throws CandorError `no-role-knowledge` */
function sendPlan(deps: AppDependencies): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const plan = planAsMarkdown((await findAnalysis(deps, req.params.id)).report);
    if (plan === null) throw new CandorError('no-role-knowledge');
    res.attachment('candor-plan.md').type('text/markdown').send(plan);
  };
}

/** What was sent, as it was sent; never shown by the browser itself, since a stranger made it. */
function sendOriginal(deps: AppDependencies): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const { id } = await findAnalysis(deps, req.params.id);
    const input = await deps.store.rewriting.findInput(id);
    if (!input) throw new CandorError('resume-not-here');
    const isText = 'text' in input;
    res.attachment(isText ? 'resume.txt' : safeFileName(input.fileName));
    res.type('application/octet-stream').send(Buffer.from(isText ? input.text : input.bytes));
  };
}

function deleteAnalysis(deps: AppDependencies, readings: SecondReadings): RequestHandler<{ name: string }> {
  return async (req, _res, next) => {
    const { id } = await findAnalysis(deps, req.params.name);
    readings.cancel(id);
    await deps.store.delete(id);
    next();
  };
}
