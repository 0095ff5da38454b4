import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import { stylesheet } from '../report/assets.ts';

/** Built, also where the server runs from source: browsers read no TypeScript. */
const scripts = fileURLToPath(new URL('../../dist/web/islands', import.meta.url));
/** Letters that a PDF names and does not hold, for its drawing in the browser. */
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Files that belong to no person: styles, scripts, fonts. */
export function assets(): Router {
  const router = Router();
  router.get('/assets/candor.css', async (_req, res) => {
    res
      .set('Cache-Control', 'public, max-age=300')
      .type('css')
      .send(await stylesheet());
  });
  router.use('/assets/embed.js', (_req, res, next) => {
    // the one script that is made for other sites
    res.set('Cross-Origin-Resource-Policy', 'cross-origin');
    next();
  });
  router.use('/assets', express.static(scripts, { index: false, redirect: false, maxAge: '5m' }));
  for (const part of ['cmaps', 'standard_fonts'])
    router.use(`/assets/pdfjs/${part}`, express.static(join(pdfjs, part), { index: false, maxAge: '1d' }));
  return router;
}
