import type { CandorError } from '../errors.ts';
import type { HomePageProps } from '../web/home-page.tsx';
import type { AppDependencies } from './dependencies.ts';

/** What the first page shows, and the error of the form that came from it. */
export const homeView = (deps: AppDependencies, error?: CandorError): HomePageProps => ({
  roles: deps.listRoles(),
  samples: deps.samples,
  retentionHours: deps.settings.retentionHours,
  ...(error && { error }),
});
