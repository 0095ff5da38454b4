import { type RequestHandler, type Response, Router } from 'express';
import { CandorError } from '../errors.ts';
import { statementsOf } from '../report/statements.ts';
import type { AnalysisReport } from '../score/report.ts';
import type { Comment } from '../store/reviews.ts';
import { sharedIn } from './access/access.ts';
import { limitRate } from './admission.ts';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { findAnalysis, findShown } from './find-analysis.ts';
import { prefersPage } from './formats.ts';
import { refuseForeignOrigins } from './origins.ts';
import { analysisPath } from './present-analysis.ts';
import { makeLink, presentedLink, readSmall } from './sharing.ts';

/** Links to an analysis that only read, and what whoever has such a link is shown. */
export function shareRoutes(deps: AppDependencies): Router {
  const { settings } = deps;
  const router = Router();
  const rate = limitRate(settings.readsPerMinute);
  const own = refuseForeignOrigins(settings);
  const path = '/v1/analyses/:id/share';
  router.get(path, rate, async (req, res) => {
    const { id } = await findAnalysis(deps, String(req.params.id));
    res.json({ links: (await deps.links.of({ analysis: id }, deps.now())).map(presentedLink) });
  });
  router.post(path, own, rate, ...readSmall, share(deps));
  router.delete(`${path}/:lid`, own, rate, revoke(deps), (_req, res) => {
    res.status(204).end();
  });
  // the twin for pages without script
  router.post(`${path}/:lid/revoke`, own, rate, revoke(deps), (req, res) => {
    res.redirect(303, `${analysisPath(String(req.params.id))}#share`);
  });
  router.get('/shared/:token', rate, showShared(deps));
  return router;
}

function share(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { id, expiresAt } = await findAnalysis(deps, String(req.params.id));
    const made = await makeLink(deps, req, { analysis: id, expiresAt });
    res.status(201).vary('Accept');
    if (prefersPage(req)) return res.send(deps.pages.linkMade({ made, back: analysisPath(id) }));
    res.json({ ...presentedLink(made.link), url: made.url });
  };
}

function revoke(deps: AppDependencies): RequestHandler {
  return async (req, _res, next) => {
    const { id } = await findAnalysis(deps, String(req.params.id));
    if (!(await deps.links.revoke({ analysis: id }, String(req.params.lid))))
      throw new CandorError('not-found');
    next();
  };
}

/** What a link leads to, with what a coach said of it. */
interface SharedReport {
  report: AnalysisReport;
  comments: Comment[];
}

/** The report and the comments, and no way to anything else. */
function showShared(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { expiresAt } = sharedIn(res);
    const shared = await sharedReport(deps, res);
    res.vary('Accept');
    if (!shared) {
      if (!prefersPage(req)) return res.status(202).set('Retry-After', '2').json({ status: 'under-way' });
      return res.set('Refresh', '2').send(deps.pages.waiting());
    }
    const { report, comments } = shared;
    if (prefersPage(req)) return res.send(deps.pages.shared({ report, comments, expiresAt }));
    const quotes = new Map(statementsOf(report).map(({ id, quote }) => [id, quote]));
    res.json({
      expiresAt: expiresAt.toISOString(),
      comments: comments.map(({ statement, author, text, at }) => ({
        statement,
        quote: statement === null ? null : (quotes.get(statement) ?? null),
        author,
        text,
        at: at.toISOString(),
      })),
      report,
    });
  };
}

/** Null while the resume is still being read. @throws CandorError `not-found`, or why it could not be read */
async function sharedReport(deps: AppDependencies, res: Response): Promise<SharedReport | null> {
  const shared = sharedIn(res);
  if ('analysis' in shared) {
    const { id, report } = await findShown(deps, shared.analysis);
    const visit = { at: deps.now(), caller: 'shared-link', action: 'opened' } as const;
    deps.store.visitLog
      .note(id, visit)
      .catch((error) => deps.logger.warn(errorFacts(error), 'a visit was not noted'));
    return { report, comments: [] };
  }
  const { candidate, batchId, number, posting } = shared;
  const { batches } = deps;
  const { store, reviews } = batches;
  if (!(await store.find(batchId, deps.now()))) throw new CandorError('not-found');
  const report = await store.report(batchId, number, posting);
  if (report) {
    batches.visits
      .note({ batchId, number, at: deps.now(), who: 'a link', action: 'opened' })
      .catch((error) => deps.logger.warn(errorFacts(error), 'a visit was not noted'));
    return { report, comments: await reviews.comments(candidate) };
  }
  const row = (await store.candidates(batchId)).find((one) => one.number === number);
  if (row?.state === 'failed') throw new CandorError(row.code);
  if (row) throw new CandorError('not-found');
  return null;
}
