import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, openPage, password, type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { makeApp, type TestApp } from './make-app.ts';

let test: TestApp;
let owner: SignedIn;
let path: string;

beforeAll(async () => {
  test = await makeApp();
  owner = await signedInCoach(test.deps);
  path = `/v1/workspaces/${owner.workspace.id}`;
});

const invited = async (email: string): Promise<string> => {
  const { text } = await sendForm(test.app, `${path}/invitations`, { email }, owner.cookie).expect(201);
  return /\/invitations\/[\w-]{32}/.exec(text)?.[0] ?? '';
};

describe('an invitation', () => {
  it('lets one person in, once, as a coach and nothing more', async () => {
    const link = await invited('New@Example.com');
    expect((await openPage(test.app, link).expect(200)).text).toContain('new@example.com');
    const joining = { name: 'Ada', password, email: 'other@example.com', role: 'owner', workspace: 'x' };
    const joined = await sendForm(test.app, link, joining).expect(303).expect('Location', path);
    const cookie = cookieOf(joined.get('Set-Cookie') ?? []);
    const { text } = await openPage(test.app, `${path}/team`, cookie).expect(200);
    expect(text).toContain('new@example.com');
    expect(text).not.toContain('other@example.com');
    // neither owns the workspace nor sees how to
    await sendForm(test.app, `${path}/keys`, { name: 'x', scopes: 'batches:read' }, cookie).expect(403);
    expect(text).not.toContain('Make a key');
    await openPage(test.app, link).expect(404);
    await sendForm(test.app, link, joining).expect(404);
  });

  it('brings who has an account in with its password alone', async () => {
    await signedInCoach(test.deps, 'known@example.com');
    const link = await invited('known@example.com');
    await sendForm(test.app, link, { password: 'chosen by the inviter' }).expect(401);
    const joined = await sendForm(test.app, link, { password }).expect(303);
    await openPage(test.app, path, cookieOf(joined.get('Set-Cookie') ?? [])).expect(200);
  });

  it('can be withdrawn', async () => {
    const link = await invited('late@example.com');
    const { text } = await openPage(test.app, `${path}/team`, owner.cookie);
    const action = /action="([^"]*\/withdraw)"/.exec(text)?.[1] ?? '';
    await sendForm(test.app, action, {}, owner.cookie).expect(303);
    await openPage(test.app, link).expect(404);
  });

  it('says what is wrong with an address, and keeps line breaks out', async () => {
    const bad = await sendForm(
      test.app,
      `${path}/invitations`,
      { email: 'a\r\nBcc: b@example.com' },
      owner.cookie,
    );
    expect(bad.status).toBe(400);
    expect(bad.text).toContain('one line of text');
  });
});

describe('a key', () => {
  it('is shown once, kept as a hash, and worth nothing once revoked', async () => {
    const form = { name: '<img src=x onerror=alert(1)>', scopes: ['batches:read'] };
    const { text } = await sendForm(test.app, `${path}/keys`, form, owner.cookie).expect(201);
    const secret = /candor_[\w-]{32}/.exec(text)?.[0] ?? '';
    expect(text).not.toContain('<img');
    const { keys } = test.deps.coaches;
    const found = await keys.find(secret, new Date());
    expect(found).toMatchObject({ workspaceId: owner.workspace.id, scopes: ['batches:read'] });
    const page = await openPage(test.app, `${path}/team`, owner.cookie);
    expect(page.text).not.toContain(secret);
    await sendForm(test.app, `${path}/keys/${found?.id}/revoke`, {}, owner.cookie).expect(303);
    expect(await keys.find(secret, new Date())).toBeNull();
  });
});

describe('a coach', () => {
  it('who was removed has no way back in', async () => {
    const link = await invited('gone@example.com');
    const joined = await sendForm(test.app, link, { name: 'Gone', password });
    const cookie = cookieOf(joined.get('Set-Cookie') ?? []);
    await openPage(test.app, path, cookie).expect(200);
    const members = await test.deps.coaches.workspaces.members(owner.workspace.id);
    const gone = members.find(({ email }) => email === 'gone@example.com');
    await sendForm(test.app, `${path}/members/${gone?.id}/remove`, {}, owner.cookie).expect(303);
    await openPage(test.app, path, cookie).expect(404);
    // the last owner stays
    await sendForm(test.app, `${path}/members/${owner.coach.id}/remove`, {}, owner.cookie).expect(303);
    await openPage(test.app, path, owner.cookie).expect(200);
  });

  it('is told of a workspace of others what a stranger is told of none', async () => {
    const other = await signedInCoach(test.deps, 'other@example.com');
    const ask = (id: string) =>
      request(test.app).get(`/v1/workspaces/${id}`).set({ Cookie: other.cookie, Accept: 'application/json' });
    const [theirs, nobodys] = [await ask(owner.workspace.id), await ask('AAAAAAAAAAAAAAAA')];
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    const { requestId: _one, ...said } = theirs.body;
    const { requestId: _two, ...alike } = nobodys.body;
    expect(said).toEqual(alike);
  });
});
