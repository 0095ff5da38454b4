import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const styles = fileURLToPath(new URL('../web/styles', import.meta.url));
/** Built, also where the server runs from source: browsers read no TypeScript. */
const scripts = fileURLToPath(new URL('../../dist/web/islands', import.meta.url));
/** Letters that a PDF names and does not hold, for its drawing in the browser. */
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Files that belong to no person: styles, scripts, fonts. */
export function assets(): Router {
  const router = Router();
  router.use('/assets', express.static(styles, { index: false, redirect: false, maxAge: '5m' }));
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
