import { type Request, type RequestHandler, type Response, Router } from 'express';
import { limitRate } from './admission.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { findAnalysis } from './find-analysis.ts';
import { prefersPage, splitName } from './formats.ts';
import { makeAnalysis, newId } from './make-analysis.ts';
import { analysisPath } from './present-analysis.ts';
import { asCandorError } from './problems.ts';
import type { Rewritings } from './rewritings.ts';
import type { Progress, RunningAnalyses } from './running.ts';
import type { SecondReadings } from './second-readings.ts';

/** Whether the caller would rather have an answer at once than the report (RFC 7240). */
export const wantsAsync = (req: Request): boolean =>
  (req.get('Prefer') ?? '').split(',').some((preference) => preference.trim() === 'respond-async');

/** Answers 202 with the address where the report will stand, and goes on. @throws CandorError `busy` */
export function answerFirst(
  deps: AppDependencies,
  { runs, readings }: { runs: RunningAnalyses; readings: SecondReadings },
  request: AnalysisRequest,
  res: Response,
): void {
  const run = runs.begin(newId());
  const { id, controller, tell } = run;
  const { signal } = controller;
  tell({ stage: 'received' });
  makeAnalysis({ deps, readings, id, request, signal, tell }).catch((error: unknown) => {
    const known = asCandorError(error);
    if (known.status >= 500 && !signal.aborted) deps.logger.error(errorFacts(error), 'error');
    tell({ stage: 'failed', error: known });
  });
  res.status(202).set({ Location: analysisPath(id), 'Preference-Applied': 'respond-async' });
  res.json(underWay(id));
}

const underWay = (id: string) => ({
  id,
  status: 'under-way',
  links: { self: analysisPath(id), events: `${analysisPath(id)}/events` },
});

/** How far analyses are that were answered before they were done. */
export function progressRoutes(deps: AppDependencies, runs: RunningAnalyses, rewritings: Rewritings): Router {
  const router = Router();
  const read = limitRate(deps.settings.readsPerMinute);
  router.get('/v1/analyses/:name/events', read, tellProgress(deps, runs, rewritings));
  router.get('/v1/analyses/:name', waitForReport(deps, runs));
  router.delete('/v1/analyses/:name', cancelRun(runs));
  return router;
}

/** Before the report stands its address says so; where there will be none it says why. */
function waitForReport({ pages }: AppDependencies, runs: RunningAnalyses): RequestHandler<{ name: string }> {
  return (req, res, next) => {
    const { id } = splitName(req.params.name);
    const run = runs.find(id);
    if (!run || run.isScored) return next();
    const last = run.said.at(-1);
    if (last?.stage === 'failed') throw last.error;
    res.status(202).vary('Accept').set('Retry-After', '1');
    if (!prefersPage(req)) return res.json(underWay(id));
    res.set('Refresh', '1').send(pages.waiting());
  };
}

/** Deleting what is still under way ends it. */
function cancelRun(runs: RunningAnalyses): RequestHandler<{ name: string }> {
  return (req, res, next) => {
    const run = runs.find(req.params.name);
    const isStored = run?.isScored ?? true;
    runs.cancel(req.params.name);
    if (isStored) return next();
    res.status(204).end();
  };
}

/** Server-sent events, from the first to the last, however late one asks; a rewriting under way comes before the last. */
function tellProgress(
  deps: AppDependencies,
  runs: RunningAnalyses,
  rewritings: Rewritings,
): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const run = runs.find(req.params.name);
    const past = run ? null : await pastOf(deps, req.params.name);
    // proxies that gather an answer before they pass it on are asked not to
    res.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    res.flushHeaders();
    const write = (progress: Progress): void => {
      res.write(`event: ${progress.stage}\ndata: ${JSON.stringify(detailsOf(progress))}\n\n`);
      if (progress.stage === 'done' || progress.stage === 'failed') res.end();
    };
    const followRewriting = (): (() => void) | null =>
      rewritings.follow(
        req.params.name,
        (how) => write({ stage: 'rewriting', ...how }),
        () => write({ stage: 'done' }),
      );
    const say = (progress: Progress): void => {
      const stop = progress.stage === 'done' ? followRewriting() : null;
      if (stop) res.once('close', stop);
      else write(progress);
    };
    if (past) for (const progress of past) say(progress);
    if (run) res.once('close', run.listen(say));
  };
}

/** What a stored analysis went through. @throws CandorError `not-found` */
async function pastOf(deps: AppDependencies, id: string): Promise<Progress[]> {
  const { readings } = await findAnalysis(deps, id);
  return [
    ...(['received', 'read', 'scored'] as const).map((stage) => ({ stage })),
    ...(readings ? [{ stage: 'comparison' in readings ? 'compared' : 'not-compared' } as const] : []),
    { stage: 'done' },
  ];
}

/** Errors in the words of the catalogue, without their cause. */
function detailsOf(progress: Progress): object {
  if (progress.stage !== 'failed') return progress;
  const { code, title, action, status, detail } = progress.error;
  const reason = status < 500 && detail ? { reason: detail } : {};
  return { stage: progress.stage, code, title, action, status, ...reason };
}
