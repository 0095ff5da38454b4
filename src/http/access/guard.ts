import { type Request, type RequestHandler, Router } from 'express';
import type { Coach } from '../../accounts/accounts.ts';
import { CandorError } from '../../errors.ts';
import type { Shared } from '../../store/share-links.ts';
import type { AppDependencies } from '../dependencies.ts';
import { prefersPage, splitName } from '../formats.ts';
import { refuseOtherForms } from '../origins.ts';
import { hideAddress, keepPrivate } from '../security-headers.ts';
import { type Access, accessOf, grant } from './access.ts';
import { accessRules, type Who } from './rules.ts';

/** Stands before every route and lets a request pass only where a rule of the table does. */
export function guard(deps: AppDependencies): Router {
  const granting = Router();
  for (const { method, path, who } of accessRules) granting[method](path, decide(deps, who));
  const refusing = Router();
  for (const [path, methods] of methodsByPath()) refusing.all(path, refuseMethod(methods));
  const leaveWhereGranted: RequestHandler = (_req, res, next) => next(accessOf(res) ? 'router' : undefined);
  const refuseRest: RequestHandler = () => {
    throw new CandorError('no-such-page');
  };
  return Router().use(granting, leaveWhereGranted, refusing, refuseRest);
}

/** The methods of each address, whatever its parts are called. */
function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of accessRules) {
    const address = path.replace(/:\w+/g, ':part');
    methods.set(address, [...(methods.get(address) ?? []), method.toUpperCase()]);
  }
  return methods;
}

const refuseMethod =
  (methods: readonly string[]): RequestHandler =>
  (_req, res) => {
    res.set('Allow', methods.join(', '));
    throw new CandorError('wrong-method');
  };

function decide(deps: AppDependencies, who: Who): RequestHandler {
  return async (req, res, next) => {
    const isOpen = who === 'anyone' || who === 'link';
    if (!isOpen) keepPrivate(req, res, () => {});
    if (who === 'shared') {
      hideAddress(req, res, () => {});
      grant(res, { shared: await sharedBy(deps, req) });
      return next();
    }
    const access = isOpen ? {} : await accessOfCaller(deps, who, req);
    if (access) {
      grant(res, access);
      return next();
    }
    if (req.method !== 'GET' || !prefersPage(req)) throw new CandorError('sign-in-needed');
    res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
  };
}

/** @throws CandorError `not-found`, alike for a link that never was, was revoked or has expired */
async function sharedBy({ links, now }: AppDependencies, req: Request): Promise<Shared> {
  const shared = await links.find(String(req.params.token), now());
  if (!shared) throw new CandorError('not-found');
  return shared;
}

type Closed = Exclude<Who, 'anyone' | 'link' | 'shared'>;

/**
 * What the caller may, null for nobody who is known.
 * @throws CandorError `sign-in-needed`, `origin-not-allowed`, `not-found` or `not-allowed`
 */
async function accessOfCaller(deps: AppDependencies, who: Closed, req: Request): Promise<Access | null> {
  const isBatch = who === 'batch-read' || who === 'batch-write';
  // what names a key is a program, whatever cookies stand beside it
  if (isBatch && req.get('Authorization') !== undefined) return accessOfKey(deps, who, req);
  const coach = await signedIn(deps, req);
  if (!coach || who === 'coach') return coach && { coach };
  const id = isBatch ? await workspaceAsked(deps, req, coach) : String(req.params.wid);
  const workspace = id === null ? null : await deps.coaches.workspaces.find(id, coach.id);
  // to whoever is no member it does not exist
  if (!workspace) throw new CandorError('not-found');
  if (who === 'owner' && workspace.role !== 'owner') throw new CandorError('not-allowed');
  return { coach, workspace, workspaceId: workspace.id };
}

async function accessOfKey(
  deps: AppDependencies,
  who: 'batch-read' | 'batch-write',
  req: Request,
): Promise<Access> {
  const [, secret = ''] = /^Bearer (\S+)$/.exec(req.get('Authorization') ?? '') ?? [];
  const key = await deps.coaches.keys.find(secret, deps.now());
  if (!key) throw new CandorError('sign-in-needed');
  const holder = (await holderOf(deps, req)) ?? req.query.workspace;
  if (holder !== undefined && holder !== key.workspaceId) throw new CandorError('not-found');
  if (!key.scopes.includes(who === 'batch-read' ? 'batches:read' : 'batches:write'))
    throw new CandorError('not-allowed');
  return { workspaceId: key.workspaceId };
}

/** The workspace that holds the batch of the address, undefined where none is named. @throws CandorError `not-found` */
async function holderOf({ batches, now }: AppDependencies, req: Request): Promise<string | undefined> {
  const named = req.params.id ?? req.params.name;
  if (named === undefined) return undefined;
  const batch = await batches.store.find(splitName(String(named)).id, now());
  if (!batch) throw new CandorError('not-found');
  return batch.workspaceId;
}

/** The one that holds the batch; for a new batch the one that is named, or the only one of the coach. */
async function workspaceAsked(deps: AppDependencies, req: Request, coach: Coach): Promise<string | null> {
  const holder = await holderOf(deps, req);
  if (holder !== undefined) return holder;
  if (typeof req.query.workspace === 'string') return req.query.workspace;
  const [only, ...others] = await deps.coaches.workspaces.of(coach.id);
  return only && others.length === 0 ? only.id : null;
}

/** Browsers send cookies with the forms of other sites too: what changes something must come from a page of ours. */
async function signedIn({ coaches, settings }: AppDependencies, req: Request): Promise<Coach | null> {
  const coach = await coaches.accounts.coachOf(req.get('Cookie'));
  if (coach && req.method !== 'GET' && req.method !== 'HEAD') refuseOtherForms(req, settings);
  return coach;
}
