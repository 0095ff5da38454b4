import { type Request, type RequestHandler, type Response, Router } from 'express';
import { matrixAsCsv } from '../../batch/matrix-csv.ts';
import { CandorError } from '../../errors.ts';
import { compare } from '../../score/compare-reports.ts';
import { accessOf, workspaceIdIn } from '../access/access.ts';
import { limitConcurrency, limitDeclaredSize, limitRate } from '../admission.ts';
import type { AppDependencies } from '../dependencies.ts';
import { safeFileName } from '../file-name.ts';
import { prefersPage, splitName } from '../formats.ts';
import { batchPath, findBatch, numberIn, presentBatch, viewBatch } from './batch-view.ts';
import { reportOf, showCandidate } from './candidate-page.ts';
import { makeBatch } from './make-batch.ts';
import { batchLimits, received, receiveFiles } from './receive.ts';
import { reviewRoutes } from './review-routes.ts';
import { noteBatchVisits, whoIn } from './visit-notes.ts';

/** Uploads of batches that arrive at the same time. */
const uploadsAtOnce = 4;
/** Files that may wait in all; with more the next batch is asked to come later. */
const mostWaiting = 5_000;

/** Batches: made from many resumes, read as a matrix while it fills, cancelled, retried, deleted. */
export function batchRoutes(deps: AppDependencies): Router {
  const { settings, batches } = deps;
  const router = Router();
  const read = limitRate(settings.readsPerMinute);
  const path = '/v1/batches/:id';
  router.post(
    '/v1/batches',
    limitRate(settings.analysesPerMinute),
    refuseFullQueue(deps),
    limitConcurrency(uploadsAtOnce),
    limitDeclaredSize(batchLimits.bytes + batchLimits.bytes / 10),
    receiveFiles(batches.uploadFolder),
    createBatch(deps),
  );
  router.use(path, noteBatchVisits(deps));
  router.get('/v1/batches/:name', read, showBatch(deps));
  router.get(`${path}/candidates/:number`, read, (req, res) => showCandidate(deps, req, res));
  router.get(`${path}/candidates/:number/original`, read, sendOriginal(deps));
  router.get(`${path}/why`, read, showWhy(deps));
  router.post(`${path}/cancel`, change(deps, cancel(deps)));
  router.post(
    `${path}/retry`,
    change(deps, async (id) => {
      await batches.store.retry(id);
      batches.runner.wake();
    }),
  );
  const remove = async (req: Request, res: Response): Promise<void> => {
    const { id } = await findBatch(deps, String(req.params.id));
    // what outlives the batch says by whom it was deleted
    await batches.visits.note({
      batchId: id,
      number: null,
      at: deps.now(),
      who: whoIn(res),
      action: 'deleted',
    });
    await batches.store.delete(id);
    batches.runner.stop(id);
  };
  router.delete(path, async (req, res) => {
    await remove(req, res);
    res.status(204).end();
  });
  // the twin for pages without script
  router.post(`${path}/delete`, async (req, res) => {
    await remove(req, res);
    res.redirect(303, `/v1/workspaces/${workspaceIdIn(res)}`);
  });
  router.use(reviewRoutes(deps));
  return router;
}

/** Before a byte of the body is read. */
export function refuseFullQueue({ batches }: AppDependencies): RequestHandler {
  return async (_req, res, next) => {
    if ((await batches.store.underWay()) < mostWaiting) return next();
    res.set('Retry-After', '60');
    throw new CandorError('busy');
  };
}

function createBatch(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const sent = { body: req.body, files: received(req) };
    const id = await makeBatch(deps, workspaceIdIn(res), sent);
    if (prefersPage(req)) return res.redirect(303, batchPath(id));
    const view = await viewBatch(deps, id, {});
    res.status(202).location(batchPath(id)).json(presentBatch(view, deps.settings.publicUrl));
  };
}

const cancel =
  ({ batches }: AppDependencies) =>
  async (id: string): Promise<void> => {
    await batches.store.cancel(id);
    batches.runner.stop(id);
  };

/** Does something to a batch and shows it again. */
function change(deps: AppDependencies, act: (id: string) => Promise<void>): RequestHandler {
  return async (req, res) => {
    const { id } = await findBatch(deps, String(req.params.id));
    await act(id);
    if (prefersPage(req)) return res.redirect(303, batchPath(id));
    res.json(presentBatch(await viewBatch(deps, id, {}), deps.settings.publicUrl));
  };
}

function showBatch(deps: AppDependencies): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const { id, suffix } = splitName(req.params.name);
    const view = await viewBatch(deps, id, req.query);
    const form = suffix ?? req.accepts(['json', 'html', 'csv']);
    if (suffix === null) res.vary('Accept');
    if (form === 'csv') {
      const csv = matrixAsCsv({ ...view.matrix, ranked: view.rows }, view.naming);
      return res.attachment('candor-batch.csv').type('text/csv').send(csv);
    }
    if (form === 'json') return res.json(presentBatch(view, deps.settings.publicUrl));
    if (form !== 'html') throw new CandorError('no-renderer');
    // the matrix fills while one looks at it, also without script
    if (!view.isDone) res.set('Refresh', '4');
    res.type('html').send(deps.pages.coach.batch({ coach: accessOf(res)?.coach, ...view }));
  };
}

function sendOriginal(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const { id } = await findBatch(deps, String(req.params.id));
    const original = await deps.batches.store.original(id, numberIn(req.params.number));
    if (!original) throw new CandorError('not-found');
    res.attachment(safeFileName(original.fileName));
    res.type('application/octet-stream').send(Buffer.from(original.bytes));
  };
}

/** Why one candidate stands above another, cause by cause. */
function showWhy(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const view = await viewBatch(deps, String(req.params.id), { names: req.query.names });
    const pair = [numberIn(req.query.a), numberIn(req.query.b)];
    const [a, b] = pair.map((number) => view.matrix.ranked.find((one) => one.number === number));
    if (!a || !b) throw new CandorError('not-found');
    const [first, second] = await Promise.all(
      pair.map((number) => reportOf(deps, view.batch.id, number, req.query.posting)),
    );
    if (!first || !second) throw new CandorError('not-found');
    const comparison = compare(first, second);
    res.vary('Accept');
    if (!prefersPage(req)) return res.json({ a: a.number, b: b.number, ...comparison });
    res.send(deps.pages.coach.why({ coach: accessOf(res)?.coach, ...view, a, b, comparison }));
  };
}
