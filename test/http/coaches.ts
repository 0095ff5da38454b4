import request from 'supertest';
import type { Coach } from '../../src/accounts/accounts.ts';
import type { Workspace } from '../../src/accounts/workspaces.ts';
import type { AppDependencies } from '../../src/http/dependencies.ts';
import { browser } from './make-app.ts';

export const password = 'correct horse battery';

export interface SignedIn {
  coach: Coach;
  workspace: Workspace;
  /** what the browser sends with each request */
  cookie: string;
}

/** A coach with a workspace of their own. */
export async function makeCoach(
  { coaches, now }: AppDependencies,
  email = 'coach@example.com',
): Promise<{ coach: Coach; workspace: Workspace }> {
  const coach = await coaches.accounts.create({ email, name: 'Robin Coach', password });
  return { coach, workspace: await coaches.workspaces.create('Northside', coach, now()) };
}

/** The same, signed in. */
export async function signedInCoach(deps: AppDependencies, email = 'coach@example.com'): Promise<SignedIn> {
  const made = await makeCoach(deps, email);
  const cookies = (await deps.coaches.accounts.signIn({ email, password })) ?? [];
  return { ...made, cookie: cookieOf(cookies) };
}

/** Set-Cookie headers as the browser sends them back. */
export const cookieOf = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');

/** A form that a page of ours sends. */
export const sendForm = (
  app: Parameters<typeof request>[0],
  path: string,
  fields: Record<string, string | string[]>,
  cookie = '',
) =>
  request(app)
    .post(path)
    .type('form')
    .set({ Accept: browser, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie })
    .redirects(0)
    .send(fields);

/** A page that a browser opens. */
export const openPage = (app: Parameters<typeof request>[0], path: string, cookie = '') =>
  request(app).get(path).set({ Accept: browser, Cookie: cookie }).redirects(0);
