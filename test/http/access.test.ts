import { readFileSync } from 'node:fs';
import express from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KeyScope, keyScopes } from '../../src/accounts/api-keys.ts';
import { newName } from '../../src/accounts/tokens.ts';
import { packReport } from '../../src/batch/packed-candidate.ts';
import { guard } from '../../src/http/access/guard.ts';
import { type AccessRule, accessRules, type Who } from '../../src/http/access/rules.ts';
import { answerProblems } from '../../src/http/problems.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { addBatch, scored } from '../store/some-batch.ts';
import { type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { makeApp, type TestApp } from './make-app.ts';
import { refusing, routesOf } from './routes.ts';

const resume = readFileSync(new URL('../../fixtures/resumes/text/junior-php/resume.txt', import.meta.url));

let test: TestApp;
let owner: SignedIn;
/** a coach of the same workspace who does not own it */
let member: SignedIn;
let otherCoach: SignedIn;
let signedOut: string;
let report: AnalysisReport;
const keys = { revoked: '', others: '', read: '', write: '' };
/** tokens of links that only read */
const links = { live: '', expired: '', revoked: '', candidate: '' };

beforeAll(async () => {
  report = await analyzeHere({ bytes: resume }, { asOf: '2026-01' });
  test = await makeApp();
  owner = await signedInCoach(test.deps, 'owner@example.com');
  member = await signedInCoach(test.deps, 'member@example.com');
  otherCoach = await signedInCoach(test.deps, 'other@example.com');
  const { workspaces } = test.deps.coaches;
  await workspaces.add(owner.workspace.id, member.coach.id, 'coach', test.deps.now());
  const gone = await signedInCoach(test.deps, 'gone@example.com');
  await workspaces.add(owner.workspace.id, gone.coach.id, 'owner', test.deps.now());
  await sendForm(test.app, '/sign-out', {}, gone.cookie).expect(303);
  signedOut = gone.cookie;
  const at = test.deps.now();
  const key = (workspaceId: string, ...scopes: KeyScope[]) =>
    test.deps.coaches.keys.create({ workspaceId, name: 'a key', scopes, at });
  keys.read = await key(owner.workspace.id, 'batches:read');
  keys.write = await key(owner.workspace.id, 'batches:write');
  keys.others = await key(otherCoach.workspace.id, ...keyScopes);
  keys.revoked = await key(owner.workspace.id, ...keyScopes);
  const revoked = await test.deps.coaches.keys.find(keys.revoked, at);
  await test.deps.coaches.keys.revoke(owner.workspace.id, revoked?.id ?? '', at);
  await makeLinks();
});

async function makeLinks(): Promise<void> {
  const createdAt = test.deps.now();
  const expiresAt = new Date('2026-04-20');
  await test.deps.store.save({ id: 'shown', createdAt, expiresAt, report });
  const analysis = { analysis: 'shown' };
  const make = async (until: Date) => test.deps.links.create(analysis, { createdAt, expiresAt: until });
  links.live = (await make(expiresAt)).token;
  links.expired = (await make(createdAt)).token;
  const { token, link } = await make(expiresAt);
  links.revoked = token;
  await test.deps.links.revoke(analysis, link.id);
  const { store } = test.deps.batches;
  await addBatch(store, 'a-batch', 1);
  const job = await store.take(createdAt);
  await store.finish({ analysisId: job?.analysisId ?? '' }, scored(1), [packReport(report)]);
  const shared = await test.deps.links.create({ candidate: 'a-batch-1' }, { createdAt, expiresAt });
  links.candidate = shared.token;
}

/** Those who may call a route, or may not: what each sends, and which addresses each knows. */
const callers = {
  stranger: () => ({}),
  'other coach': () => ({ Cookie: otherCoach.cookie }),
  'signed-out session': () => ({ Cookie: signedOut }),
  'revoked key': () => ({ Authorization: `Bearer ${keys.revoked}` }),
  'key of another workspace': () => ({ Authorization: `Bearer ${keys.others}` }),
  'key that may read': () => ({ Authorization: `Bearer ${keys.read}` }),
  'key that may write': () => ({ Authorization: `Bearer ${keys.write}` }),
  'read-only link': () => ({ Authorization: `Bearer ${links.live}` }),
  'expired link': () => ({ Authorization: `Bearer ${links.expired}` }),
  'coach of the workspace': () => ({ Cookie: member.cookie }),
  'owner of the workspace': () => ({ Cookie: owner.cookie }),
};
type Caller = keyof typeof callers;

const passed = 'passed';
type Outcome = typeof passed | 401 | 403 | 404;

/** What each caller meets where it calls a route of somebody else's workspace. */
const nobodys = {
  stranger: 401,
  'signed-out session': 401,
  'revoked key': 401,
  'read-only link': 401,
  'expired link': 401,
} as const;
const noKeys = {
  ...nobodys,
  'key of another workspace': 401,
  'key that may read': 401,
  'key that may write': 401,
} as const;
const others = { ...nobodys, 'other coach': 404, 'key of another workspace': 404 } as const;
const ours = { 'coach of the workspace': passed, 'owner of the workspace': passed } as const;
const expected: Record<Exclude<Who, 'anyone' | 'link' | 'shared'>, Record<Caller, Outcome>> = {
  coach: { ...noKeys, ...ours, 'other coach': passed },
  member: { ...noKeys, ...ours, 'other coach': 404 },
  owner: { ...noKeys, ...ours, 'other coach': 404, 'coach of the workspace': 403 },
  'batch-read': { ...others, ...ours, 'key that may read': passed, 'key that may write': 403 },
  'batch-write': { ...others, ...ours, 'key that may read': 403, 'key that may write': passed },
};

/** An address with a batch of its own, since some calls delete it. */
async function addressOf(path: string): Promise<string> {
  const { id: workspace } = owner.workspace;
  if (path === '/v1/batches') return `${path}?workspace=${workspace}`;
  const id = path.startsWith('/v1/batches') ? await batchOf(workspace) : 'AAAAAAAAAAAAAAAAAAAAAA';
  return path.replace(':wid', workspace).replace(/:\w+/, id).replace(/:\w+/g, 'AAAAAAAAAAAAAAAAAAAAAA');
}

async function batchOf(workspaceId: string): Promise<string> {
  const { store } = test.deps.batches;
  const id = newName();
  const createdAt = test.deps.now();
  const expiresAt = new Date('2026-05-01');
  const about = { title: 'Secret search', role: null, asOf: '2026-03', packHash: null, postings: [] };
  await store.begin({ id, workspaceId, createdAt, expiresAt, ...about });
  await store.arrived(id);
  return id;
}

/** Calls a route with an empty body, which those who may pass get to hear of as 400 or so. */
const call = ({ method }: AccessRule, address: string, headers: Record<string, string>) =>
  request(test.app)
    [method](address)
    .set({ Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers })
    .redirects(0);

const outcomeOf = (status: number): Outcome =>
  status === 401 || status === 403 || status === 404 ? status : passed;

const closed = accessRules.filter(({ who }) => !['anyone', 'link', 'shared'].includes(who));
const byShare = accessRules.filter(({ who }) => who === 'shared');
const byLink = accessRules.filter(({ who, path }) => who === 'link' && path.startsWith('/v1/analyses'));

describe('the table of access', () => {
  const normal = ({ method, path }: { method: string; path: string }) =>
    `${method} ${path.replace(/:\w+/g, ':')}`;

  it('holds every route once, and no other', () => {
    // the table's own router stands first
    const served = routesOf(test.app).slice(accessRules.length).map(normal);
    const ruled = accessRules.map(normal);
    expect(served.length).toBeGreaterThan(40);
    expect(served.filter((route) => !ruled.includes(route))).toEqual([]);
    expect(ruled.filter((route, index) => !served.includes(route) || ruled.indexOf(route) !== index)).toEqual(
      [],
    );
  });

  it('is what every other method is refused by, address by address', () => {
    const addresses = new Set(accessRules.map(({ path }) => path.replace(/:\w+/g, ':part')));
    expect(refusing(test.app).sort()).toEqual([...addresses].sort());
  });

  it('serves nothing that it does not hold', async () => {
    const app = express().use(guard(test.deps));
    app.get('/v1/forgotten', (_req, res) => {
      res.send('open to all');
    });
    app.use(answerProblems(test.deps));
    await request(app).get('/v1/forgotten').expect(404);
  });
});

describe.each(closed)('$method $path', (rule) => {
  it.each(Object.keys(callers) as Caller[])('called by %s', async (name) => {
    const who = rule.who as keyof typeof expected;
    const { status, text } = await call(rule, await addressOf(rule.path), callers[name]());
    expect(outcomeOf(status)).toBe(expected[who][name]);
    expect(status).toBeLessThan(500);
    if (expected[who][name] !== passed) expect(text).not.toMatch(/Northside|Secret search/);
  });
});

it.each(closed.filter(({ method }) => method !== 'get'))(
  '$method $path is not called by another site in the name of the owner',
  async (rule) => {
    const address = await addressOf(rule.path);
    const sent = call(rule, address, { Cookie: owner.cookie }).set('Sec-Fetch-Site', 'cross-site');
    expect((await sent).status).toBe(403);
  },
);

describe('the address of an analysis', () => {
  let count = 0;
  /** One of its own for each call, since some calls delete it. */
  const kept = async (expires = '2026-04-01'): Promise<string> => {
    count += 1;
    const id = `analysis-${count}`;
    const times = { createdAt: test.deps.now(), expiresAt: new Date(expires) };
    await test.deps.store.save({ id, ...times, report });
    await test.deps.store.rewriting.saveInput(id, { bytes: resume, fileName: 'resume.txt' });
    lid = (await test.deps.links.create({ analysis: id }, times)).link.id;
    return id;
  };
  let lid = 'none';
  const at = (path: string, id: string): string =>
    path
      .replace(/:(id|name)/, id)
      .replace(':rid', 'w1.b1')
      .replace(':lid', lid);

  it.each(byLink)('$method $path: is the key to it, and nothing else is', async (rule) => {
    const id = await kept();
    for (const name of Object.keys(callers) as Caller[]) {
      const guessed = await call(rule, at(rule.path, `${id}x`), callers[name]());
      expect(guessed.status, name).toBe(404);
    }
    expect(outcomeOf((await call(rule, at(rule.path, id), {})).status)).toBe(passed);
    // what only reads is no key to anything else, wherever it is put
    for (const token of Object.values(links))
      expect((await call(rule, at(rule.path, token), {})).status).toBe(404);
    const expired = await kept('2026-03-31T11:59:59Z');
    expect((await call(rule, at(rule.path, expired), {})).status).toBe(404);
  });
});

describe.each(byShare)('$method $path: a link that only reads', (rule) => {
  const open = (token: string, headers = {}) => call(rule, rule.path.replace(':token', token), headers);

  it.each(Object.keys(callers) as Caller[])('opened by %s', async (name) => {
    for (const token of [links.live, links.candidate]) {
      const { status, body } = await open(token, callers[name]());
      expect(status).toBe(200);
      expect(Object.keys(body).sort()).toEqual(['comments', 'expiresAt', 'report']);
    }
    for (const token of [links.expired, links.revoked, `${links.live}x`, 'shown', 'a-batch', 'a-batch-1'])
      expect((await open(token, callers[name]())).status).toBe(404);
  });
});
