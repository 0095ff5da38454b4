import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import type { AppDependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { homeView } from './home-view.ts';
import { openApiDocument } from './openapi/document.ts';

const styles = fileURLToPath(new URL('../web/styles', import.meta.url));
/** Built, also where the server runs from source: browsers read no TypeScript. */
const scripts = fileURLToPath(new URL('../../dist/web/islands', import.meta.url));
/** Letters that a PDF names and does not hold, for its drawing in the browser. */
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
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
  router.use('/assets', express.static(styles, { index: false, redirect: false, maxAge: '5m' }));
  router.use('/assets/embed.js', (_req, res, next) => {
    // the one script that is made for other sites
    res.set('Cross-Origin-Resource-Policy', 'cross-origin');
    next();
  });
  router.use('/assets', express.static(scripts, { index: false, redirect: false, maxAge: '5m' }));
  for (const part of ['cmaps', 'standard_fonts'])
    router.use(`/assets/pdfjs/${part}`, express.static(join(pdfjs, part), { index: false, maxAge: '1d' }));
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
