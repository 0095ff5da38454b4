import { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Cookies } from '../../accounts/accounts.ts';
import { CandorError } from '../../errors.ts';
import { coachIn } from '../access/access.ts';
import { limitRate } from '../admission.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { refuseOtherForms } from '../origins.ts';
import { asCandorError, noteError } from '../problems.ts';
import { keepPrivate } from '../security-headers.ts';
import { fieldsOf, ownPath, readForm } from './forms.ts';

const home = '/v1/workspaces';

/** Coaches sign in and out and change their password, with forms that need no script. */
export function signInRoutes(deps: AppDependencies): Router {
  const router = Router();
  const rate = limitRate(deps.settings.signInsPerMinute);
  router.get('/sign-in', keepPrivate, showSignIn(deps));
  router.post('/sign-in', keepPrivate, rate, readForm, signIn(deps));
  router.post('/sign-out', keepPrivate, signOut(deps));
  router.get('/account', (_req, res) => {
    res.send(deps.pages.coach.account({ coach: coachIn(res) }));
  });
  router.post('/account/password', rate, readForm, changePassword(deps));
  return router;
}

export const setCookies = (res: Response, cookies: Cookies): void => {
  for (const cookie of cookies) res.append('Set-Cookie', cookie);
};

function showSignIn({ pages, coaches }: AppDependencies): RequestHandler {
  return async (req, res) => {
    const next = ownPath(req.query.next);
    if (await coaches.accounts.coachOf(req.get('Cookie'))) return res.redirect(303, next ?? home);
    res.send(pages.coach.signIn({ next }));
  };
}

const credentials = z.object({
  email: z.string().max(254),
  password: z.string().max(1000),
  next: z.string().max(1000).optional(),
});

/** One answer for a wrong password and for an account that does not exist, and one count of tries. */
function signIn({ coaches: { accounts, lockout }, pages, settings, now }: AppDependencies): RequestHandler {
  return async (req, res) => {
    refuseOtherForms(req, settings);
    const { email, password, next } = fieldsOf(credentials, req.body);
    const address = req.ip ?? '';
    try {
      if (!(await lockout.mayTry(email, address, now()))) throw new CandorError('locked-out');
      const cookies = await accounts.signIn({ email, password });
      if (!cookies) throw new CandorError('wrong-sign-in');
      await lockout.succeeded(email, address);
      // whoever put a session into this browser before shall not share the new one
      await accounts.signOut(req.get('Cookie') ?? '');
      setCookies(res, cookies);
      res.redirect(303, ownPath(next) ?? home);
    } catch (error) {
      if (!(error instanceof CandorError) || !prefersPage(req)) throw error;
      noteError(res, error);
      res.status(error.status).send(pages.coach.signIn({ next: ownPath(next), email, error }));
    }
  };
}

function signOut({ coaches: { accounts }, settings }: AppDependencies): RequestHandler {
  return async (req, res) => {
    refuseOtherForms(req, settings);
    setCookies(res, await accounts.signOut(req.get('Cookie') ?? ''));
    res.redirect(303, '/sign-in');
  };
}

const passwords = z.object({ current: z.string().max(1000), next: z.string().max(1000) });

function changePassword({ coaches: { accounts }, pages }: AppDependencies): RequestHandler {
  return async (req, res) => {
    const coach = coachIn(res);
    try {
      const change = fieldsOf(passwords, req.body);
      const cookies = await accounts.changePassword(req.get('Cookie') ?? '', change);
      if (!cookies) throw new CandorError('wrong-sign-in', { detail: 'the current password is another' });
      setCookies(res, cookies);
      res.send(pages.coach.account({ coach, changed: true }));
    } catch (error) {
      const known = asCandorError(error);
      if (known.status >= 500 || !prefersPage(req)) throw error;
      noteError(res, known);
      res.status(known.status).send(pages.coach.account({ coach, error: known }));
    }
  };
}
