import type { Response } from 'express';
import type { Coach } from '../../accounts/accounts.ts';
import type { Workspace } from '../../accounts/workspaces.ts';
import type { Shared } from '../../store/share-links.ts';

/** What the access rules found out about a request; routes ask nobody else. */
export interface Access {
  coach?: Coach;
  workspace?: Workspace;
  /** of a batch, which a key may reach too */
  workspaceId?: string;
  /** what a link that only reads leads to */
  shared?: Shared;
}

/** Notes that a rule let the request pass. */
export function grant(res: Response, access: Access): void {
  res.locals.access = access;
}

export const accessOf = (res: Response): Access | null =>
  // nobody but `grant` sets it
  (res.locals.access as Access | undefined) ?? null;

/** The coach of a route whose rule asks for one. */
export function coachIn(res: Response): Coach {
  const coach = accessOf(res)?.coach;
  if (!coach) throw new Error('the route has no rule that asks for a coach');
  return coach;
}

/** What the link of a route leads to whose rule asks for one. */
export function sharedIn(res: Response): Shared {
  const shared = accessOf(res)?.shared;
  if (!shared) throw new Error('the route has no rule that asks for a link');
  return shared;
}

/** The workspace of a route whose rule asks for one. */
export function workspaceIn(res: Response): Workspace {
  const workspace = accessOf(res)?.workspace;
  if (!workspace) throw new Error('the route has no rule that asks for a workspace');
  return workspace;
}

/** The id of the workspace that a batch belongs to, or will. */
export function workspaceIdIn(res: Response): string {
  const id = accessOf(res)?.workspaceId;
  if (id === undefined) throw new Error('the route has no rule that asks for a batch');
  return id;
}
