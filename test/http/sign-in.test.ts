import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cookieOf,
  makeCoach,
  openPage,
  password,
  type SignedIn,
  sendForm,
  signedInCoach,
} from './coaches.ts';
import { browser, makeApp, type TestApp } from './make-app.ts';

const email = 'coach@example.com';

let test: TestApp;
let coach: SignedIn;

beforeAll(async () => {
  test = await makeApp();
  coach = await signedInCoach(test.deps);
});

const signIn = (fields: Record<string, string>, cookie = '') =>
  sendForm(test.app, '/sign-in', { email, password, ...fields }, cookie);

describe('signing in', () => {
  it('leads to the workspace, with a cookie that scripts and other sites do not get', async () => {
    const answer = await signIn({}).expect(303).expect('Location', '/v1/workspaces');
    const [cookie = ''] = answer.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const page = await openPage(test.app, '/v1/workspaces', cookieOf([cookie])).expect(303);
    expect(page.get('Location')).toBe(`/v1/workspaces/${coach.workspace.id}`);
  });

  it('answers alike for a wrong password and for an account that does not exist', async () => {
    const wrong = await signIn({ password: 'wrong horse battery' });
    const nobody = await signIn({ email: 'nobody@example.com' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(nobody.text.replace('nobody@', 'coach@')).toBe(wrong.text);
    expect(nobody.get('Set-Cookie')).toBeUndefined();
  });

  it('gives a new session, whatever session the browser was made to hold', async () => {
    const planted = coach.cookie;
    const answer = await signIn({}, planted).expect(303);
    expect(cookieOf(answer.get('Set-Cookie') ?? [])).not.toBe(planted);
    await openPage(test.app, '/account', planted).expect(303);
    coach = { ...coach, cookie: cookieOf(answer.get('Set-Cookie') ?? []) };
  });

  it.each([
    ['https://evil.example/', '/v1/workspaces'],
    ['//evil.example/', '/v1/workspaces'],
    ['/\\evil.example', '/v1/workspaces'],
    ['/\t/evil.example', '/v1/workspaces'],
    ['javascript:alert(1)', '/v1/workspaces'],
    ['/account?a=b', '/account?a=b'],
  ])('goes on from %j to a page of this server alone', async (next, expected) => {
    const answer = await signIn({ next }).expect(303);
    expect(answer.get('Location')).toBe(expected);
  });

  it('refuses the form of another site, and one that does not say where it comes from', async () => {
    const post = () => request(test.app).post('/sign-in').type('form').send({ email, password });
    await post().set('Sec-Fetch-Site', 'cross-site').expect(403);
    await post().set('Origin', 'https://evil.example').expect(403);
    await post().expect(403);
  });

  it('shows nothing of what was typed but the e-mail, and that as text', async () => {
    const { text } = await signIn({ email: '"><script>alert(1)</script>', password: 'not this one, no' });
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('not this one');
  });
});

describe('guessing', () => {
  it('closes an account to the address after five wrong passwords, and opens it again after a while', async () => {
    let time = new Date('2026-03-31T12:00:00Z');
    const guessed = await makeApp({ now: () => time });
    await makeCoach(guessed.deps);
    const guess = (word: string, as = email) =>
      sendForm(guessed.app, '/sign-in', { email: as, password: word }).then(({ status }) => status);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push(await guess(`wrong ${n}`));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await guess(password)).toBe(429);
    // an account that does not exist is closed likewise
    for (let n = 0; n < 5; n += 1) await guess(`wrong ${n}`, 'nobody@example.com');
    expect(await guess('wrong', 'nobody@example.com')).toBe(429);
    time = new Date('2026-03-31T12:16:00Z');
    expect(await guess(password)).toBe(303);
  });

  it('counts tries that come at the same time', async () => {
    const guessed = await makeApp();
    await makeCoach(guessed.deps);
    const tries = Array.from({ length: 12 }, (_, n) =>
      sendForm(guessed.app, '/sign-in', { email, password: `wrong ${n}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  });
});

describe('an account', () => {
  it('asks who is not signed in to sign in, and brings them back', async () => {
    const { headers } = await openPage(test.app, '/account').expect(303);
    expect(headers.location).toBe('/sign-in?next=%2Faccount');
    await request(test.app).get('/account').set('Accept', 'application/json').expect(401);
  });

  it('changes its password, which ends every other session', async () => {
    const there = cookieOf((await signIn({}).expect(303)).get('Set-Cookie') ?? []);
    const here = cookieOf((await signIn({}).expect(303)).get('Set-Cookie') ?? []);
    const change = (current: string, next: string, cookie = here) =>
      sendForm(test.app, '/account/password', { current, next }, cookie);
    await change('wrong', 'another fine password').expect(401);
    expect((await change(password, 'short').expect(422)).text).toContain('too short');
    const done = await change(password, 'another fine password').expect(200);
    await openPage(test.app, '/account', there).expect(303);
    const now = cookieOf(done.get('Set-Cookie') ?? []);
    await openPage(test.app, '/account', now).expect(200);
    await signIn({}).expect(401);
    await change('another fine password', password, now).expect(200);
  });

  it('is not changed by a page of another site, cookie or not', async () => {
    const { cookie } = await signedInCoach(test.deps, 'victim@example.com');
    const post = request(test.app).post('/account/password').type('form').set('Accept', browser);
    await post
      .set({ Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' })
      .send({ current: password, next: 'chosen by the attacker' })
      .expect(403);
    expect(await test.deps.coaches.accounts.signIn({ email: 'victim@example.com', password })).not.toBeNull();
  });

  it('is left by signing out: the cookie is worth nothing afterwards', async () => {
    const cookie = cookieOf((await signIn({}).expect(303)).get('Set-Cookie') ?? []);
    await sendForm(test.app, '/sign-out', {}, cookie).expect(303);
    await openPage(test.app, '/account', cookie).expect(303);
  });

  it('cannot be made by anybody', async () => {
    for (const path of ['/sign-up', '/api/auth/sign-up/email', '/api/auth/sign-in/email'])
      await sendForm(test.app, path, { email: 'me@example.com', password, name: 'Me' }).expect(404);
  });
});
