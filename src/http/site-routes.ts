import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { homeView } from './home-view.ts';
import { openApiDocument } from './openapi/document.ts';

const reportSchema = fileURLToPath(new URL('../score/analysis-report.schema.json', import.meta.url));

/** Everything that belongs to no person: the first page, its style, the contract, the server's health. */
export function siteRoutes(deps: AppDependencies): Router {
  const router = Router();
  router.get('/', (req, res) => {
    res.set('Cache-Control', 'no-cache');
    res.send(req.query.deleted === '1' ? deps.pages.deleted() : deps.pages.home(homeView(deps)));
  });
  router.get('/docs', (req, res) => {
    res.send(deps.pages.docs(deps.settings.publicUrl ?? `${req.protocol}://${req.host}`));
  });
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument());
  });
  router.get('/v1/schema/report.json', (_req, res) => {
    res.sendFile(reportSchema);
  });
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const ready = await deps.store.ping().then(
      () => true,
      (error: unknown) => {
        deps.logger.error(errorFacts(error), 'the store does not answer');
        return false;
      },
    );
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'store unavailable' });
  });
  return router;
}
