import express, { type Express } from 'express';
import { CandorError } from '../errors.ts';
import { guard } from './access/guard.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { assessmentRoutes } from './assessment-routes.ts';
import { assets } from './assets.ts';
import { batchRoutes } from './batch/batch-routes.ts';
import { signInRoutes } from './coach/sign-in-routes.ts';
import { workspaceRoutes } from './coach/workspace-routes.ts';
import type { AppDependencies } from './dependencies.ts';
import { keepRoutes } from './keep-routes.ts';
import { metricsRoutes } from './metrics-routes.ts';
import { shareWithAllowedOrigins } from './origins.ts';
import { postingRoutes } from './posting-routes.ts';
import { answerProblems } from './problems.ts';
import { requestLog } from './request-log.ts';
import { rewriteRoutes } from './rewrite-routes.ts';
import { rewritings } from './rewritings.ts';
import { roleRoutes } from './role-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { shareRoutes } from './share-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { versionRoutes } from './version-routes.ts';
import { visitRoutes } from './visit-routes.ts';

/** Puts the server together; listening, and everything that is kept, is the caller's. */
export function createApp(deps: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.settings.trustProxy ?? false);
  app.use(requestLog(deps));
  app.use(securityHeaders(deps.settings.publicUrl));
  app.use(shareWithAllowedOrigins(deps.settings));
  app.use(assets());
  app.use(guard(deps));
  app.use(siteRoutes(deps));
  app.use(metricsRoutes(deps));
  app.use(visitRoutes(deps));
  const underWay = rewritings();
  app.use(analysisRoutes(deps, underWay));
  app.use(keepRoutes(deps));
  app.use(shareRoutes(deps));
  app.use(assessmentRoutes(deps));
  app.use(rewriteRoutes(deps, underWay));
  app.use(versionRoutes(deps));
  app.use(postingRoutes(deps));
  app.use(roleRoutes(deps));
  app.use(signInRoutes(deps));
  app.use(workspaceRoutes(deps));
  app.use(batchRoutes(deps));
  app.use(() => {
    throw new CandorError('no-such-page');
  });
  app.use(answerProblems(deps));
  return app;
}
