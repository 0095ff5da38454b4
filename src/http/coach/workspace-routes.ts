import { json, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { keyScopes } from '../../accounts/api-keys.ts';
import type { Invitation } from '../../accounts/invitations.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import { CandorError } from '../../errors.ts';
import { coachIn, workspaceIn } from '../access/access.ts';
import { limitRate } from '../admission.ts';
import { daysOf } from '../batch/batch-days.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage } from '../formats.ts';
import { refuseOtherForms } from '../origins.ts';
import { asCandorError, noteError } from '../problems.ts';
import { keepPrivate } from '../security-headers.ts';
import { rolesFor } from '../workspace-roles.ts';
import { emailField, fieldsOf, line, readForm } from './forms.ts';
import { setCookies } from './sign-in-routes.ts';

/** Workspaces with their coaches, invitations and keys. */
export function workspaceRoutes(deps: AppDependencies): Router {
  const router = Router();
  const path = '/v1/workspaces/:wid';
  const rate = limitRate(deps.settings.signInsPerMinute);
  router.get('/v1/workspaces', showWorkspaces(deps));
  router.get(path, async (req, res) => {
    const workspace = workspaceIn(res);
    res.vary('Accept');
    if (!prefersPage(req)) return res.json(await presentSettings(deps, workspace));
    const batches = await deps.batches.store.of(workspace.id, deps.now());
    const roles = rolesFor(deps, await deps.batches.packs.current(workspace.id));
    res.send(deps.pages.coach.workspace({ coach: coachIn(res), workspace, batches, roles }));
  });
  router.get(`${path}/candidates`, showTagged(deps));
  router.get(`${path}/visits`, showVisits(deps));
  router.post(`${path}/retention`, rate, json({ limit: '16kb' }), readForm, saveRetention(deps));
  router.get(`${path}/team`, (_req, res) => showTeam(deps, res));
  router.post(`${path}/invitations`, rate, readForm, invite(deps));
  router.post(`${path}/invitations/:iid/withdraw`, async (req, res) => {
    await deps.coaches.invitations.withdraw(workspaceIn(res).id, String(req.params.iid));
    res.redirect(303, teamPath(res));
  });
  router.post(`${path}/keys`, rate, readForm, makeKey(deps));
  router.post(`${path}/keys/:kid/revoke`, async (req, res) => {
    await deps.coaches.keys.revoke(workspaceIn(res).id, String(req.params.kid), deps.now());
    res.redirect(303, teamPath(res));
  });
  router.post(`${path}/members/:uid/remove`, async (req, res) => {
    await deps.coaches.workspaces.remove(workspaceIn(res).id, String(req.params.uid));
    res.redirect(303, teamPath(res));
  });
  router.get('/invitations/:token', keepPrivate, showInvitation(deps));
  router.post('/invitations/:token', keepPrivate, rate, readForm, takeInvitation(deps));
  return router;
}

const teamPath = (res: Response): string => `/v1/workspaces/${workspaceIn(res).id}/team`;

/** Most coaches have one workspace, and are there at once. */
function showWorkspaces({ coaches, pages }: AppDependencies): RequestHandler {
  return async (req, res) => {
    const coach = coachIn(res);
    const all = await coaches.workspaces.of(coach.id);
    res.vary('Accept');
    if (!prefersPage(req)) return res.json({ workspaces: all });
    const [only, ...others] = all;
    if (only && others.length === 0) return res.redirect(303, `/v1/workspaces/${only.id}`);
    res.send(pages.coach.workspaces({ coach, workspaces: all }));
  };
}

/** A workspace as programs get it. */
const presentSettings = async (deps: AppDependencies, workspace: Workspace) => ({
  ...workspace,
  keepDays: await daysOf(deps, workspace.id),
  auditDays: deps.settings.auditDays,
  roles: rolesFor(deps, await deps.batches.packs.current(workspace.id)),
});

/** The candidates of all batches that have tags, by tag; nobody is named. */
function showTagged({ batches, pages, now }: AppDependencies): RequestHandler {
  return async (req, res) => {
    const workspace = workspaceIn(res);
    const candidates = await batches.reviews.tagged(workspace.id, now());
    res.vary('Accept');
    if (!prefersPage(req)) return res.json({ candidates });
    res.send(pages.coach.tagged({ coach: coachIn(res), workspace, candidates }));
  };
}

/** Who opened what in the workspace. */
function showVisits({ batches, pages, settings }: AppDependencies): RequestHandler {
  return async (req, res) => {
    const workspace = workspaceIn(res);
    const visits = await batches.visits.of({ workspaceId: workspace.id });
    res.vary('Accept');
    if (!prefersPage(req)) return res.json({ visits });
    res.send(pages.coach.visits({ coach: coachIn(res), workspace, visits, days: settings.auditDays }));
  };
}

export const retentionSchema = z.object({
  days: z.coerce.number('a number of days').int('whole days').min(1, 'at least 1').max(365, 'at most 365'),
});

/** Batches to come are kept for so many days; those that are there no longer than that. */
const saveRetention = (deps: AppDependencies): RequestHandler =>
  orSayWhy(deps, async (req, res) => {
    const { days } = fieldsOf(retentionSchema, req.body);
    const workspace = workspaceIn(res);
    await deps.coaches.workspaces.saveKeepDays(workspace.id, days);
    await deps.batches.store.keepAtMost(workspace.id, days);
    if (!prefersPage(req)) return res.json(await presentSettings(deps, workspace));
    res.redirect(303, teamPath(res));
  });

interface Shown {
  /** shown once, after it was made */
  made?: { kind: 'invitation' | 'key'; secret: string; to: string };
  error?: CandorError;
}

async function showTeam(deps: AppDependencies, res: Response, shown: Shown = {}) {
  const { coaches, pages, now } = deps;
  const workspace = workspaceIn(res);
  res.send(
    pages.coach.team({
      coach: coachIn(res),
      workspace,
      members: await coaches.workspaces.members(workspace.id),
      invitations: await coaches.invitations.open(workspace.id, now()),
      keys: await coaches.keys.of(workspace.id),
      keepDays: await daysOf(deps, workspace.id),
      ...shown,
    }),
  );
}

/** Shows the form again with what was wrong. */
const orSayWhy =
  (deps: AppDependencies, make: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    try {
      await make(req, res, next);
    } catch (error) {
      const known = asCandorError(error);
      if (known.status >= 500 || !prefersPage(req)) throw error;
      noteError(res, known);
      res.status(known.status);
      await showTeam(deps, res, { error: known });
    }
  };

const invitationSchema = z.object({ email: emailField });

const invite = (deps: AppDependencies): RequestHandler =>
  orSayWhy(deps, async (req, res) => {
    const { email } = fieldsOf(invitationSchema, req.body);
    const token = await deps.coaches.invitations.create({
      workspaceId: workspaceIn(res).id,
      email,
      invitedBy: coachIn(res).id,
      at: deps.now(),
    });
    const secret = `${deps.settings.publicUrl ?? `${req.protocol}://${req.host}`}/invitations/${token}`;
    await showTeam(deps, res.status(201), { made: { kind: 'invitation', secret, to: email } });
  });

const keySchema = z.object({
  name: line(80),
  // a form sends one box as text and several as a list
  scopes: z.union(
    [z.array(z.enum(keyScopes)), z.enum(keyScopes).transform((one) => [one])],
    'what it may do',
  ),
});

const makeKey = (deps: AppDependencies): RequestHandler =>
  orSayWhy(deps, async (req, res) => {
    const { name, scopes } = fieldsOf(keySchema, req.body);
    const secret = await deps.coaches.keys.create({
      workspaceId: workspaceIn(res).id,
      name,
      scopes,
      at: deps.now(),
    });
    await showTeam(deps, res.status(201), { made: { kind: 'key', secret, to: name } });
  });

function showInvitation(deps: AppDependencies): RequestHandler {
  return async (req, res) => {
    const invitation = await invitationOf(deps, req.params.token);
    const hasAccount = await deps.coaches.accounts.exists(invitation.email);
    res.send(deps.pages.coach.invitation({ invitation, hasAccount }));
  };
}

/** @throws CandorError `not-found`, alike for what never was, was used or has expired */
async function invitationOf({ coaches, now }: AppDependencies, token: unknown): Promise<Invitation> {
  const invitation = await coaches.invitations.find(String(token), now());
  if (!invitation) throw new CandorError('not-found');
  return invitation;
}

const takingSchema = z.object({ name: line(80).optional(), password: z.string().max(1000) });

/** Makes the account, or lets who has one in with its password, and signs in. */
function takeInvitation(deps: AppDependencies): RequestHandler {
  const { accounts, lockout, invitations, workspaces } = deps.coaches;
  return async (req, res) => {
    refuseOtherForms(req, deps.settings);
    const invitation = await invitationOf(deps, req.params.token);
    const { email } = invitation;
    const hasAccount = await accounts.exists(email);
    try {
      const { name = email, password } = fieldsOf(takingSchema, req.body);
      if (!hasAccount) await accounts.create({ email, name, password });
      const address = req.ip ?? '';
      if (!(await lockout.mayTry(email, address, deps.now()))) throw new CandorError('locked-out');
      const cookies = await accounts.signIn({ email, password });
      if (!cookies) throw new CandorError('wrong-sign-in');
      await lockout.succeeded(email, address);
      const [cookie] = cookies;
      const coach = await accounts.coachOf(cookie?.split(';')[0]);
      if (!coach || !(await invitations.use(invitation.id, deps.now()))) throw new CandorError('not-found');
      await workspaces.add(invitation.workspaceId, coach.id, 'coach', deps.now());
      setCookies(res, cookies);
      res.redirect(303, `/v1/workspaces/${invitation.workspaceId}`);
    } catch (error) {
      const known = asCandorError(error);
      if (known.status >= 500 || known.code === 'not-found' || !prefersPage(req)) throw error;
      noteError(res, known);
      res.status(known.status).send(deps.pages.coach.invitation({ invitation, hasAccount, error: known }));
    }
  };
}
