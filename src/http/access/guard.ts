import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Coach } from '../../accounts/accounts.ts';
import { CandorError } from '../../errors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { refuseOtherForms } from '../origins.ts';
import { keepPrivate } from '../security-headers.ts';
import { type Access, accessOf, grant } from './access.ts';
import { accessRules, type Who } from './rules.ts';

/** Stands before every route and lets a request pass only where a rule of the table does. */
export function guard(deps: AppDependencies): RequestHandler[] {
  const router = Router();
  for (const { method, path, who } of accessRules) router[method](path, decide(deps, who));
  const refuseRest: RequestHandler = (_req, res, next) => {
    if (!accessOf(res)) throw new CandorError('no-such-page');
    next();
  };
  return [router, refuseRest];
}

function decide(deps: AppDependencies, who: Who): RequestHandler {
  return async (req, res, next) => {
    const isOpen = who === 'anyone' || who === 'link';
    if (!isOpen) keepPrivate(req, res, () => {});
    const access = isOpen ? {} : await accessOfCoach(deps, who, req, res);
    if (access === 'sent away') return;
    grant(res, access);
    next();
  };
}

/** @throws CandorError `sign-in-needed`, `origin-not-allowed`, `not-found` or `not-allowed` */
async function accessOfCoach(
  deps: AppDependencies,
  who: Exclude<Who, 'anyone' | 'link'>,
  req: Request,
  res: Response,
): Promise<Access | 'sent away'> {
  const coach = await signedIn(deps, req);
  if (!coach) {
    if (req.method !== 'GET' || !prefersPage(req)) throw new CandorError('sign-in-needed');
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    return 'sent away';
  }
  if (who === 'coach') return { coach };
  const workspace = await deps.coaches.workspaces.find(String(req.params.wid), coach.id);
  // to whoever is no member it does not exist
  if (!workspace) throw new CandorError('not-found');
  if (who === 'owner' && workspace.role !== 'owner') throw new CandorError('not-allowed');
  return { coach, workspace };
}

/** Browsers send cookies with the forms of other sites too: what changes something must come from a page of ours. */
async function signedIn({ coaches, settings }: AppDependencies, req: Request): Promise<Coach | null> {
  const coach = await coaches.accounts.coachOf(req.get('Cookie'));
  if (coach && req.method !== 'GET' && req.method !== 'HEAD') refuseOtherForms(req, settings);
  return coach;
}
