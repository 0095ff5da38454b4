import { readFileSync } from 'node:fs';
import express from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { guard } from '../../src/http/access/guard.ts';
import { type AccessRule, accessRules, type Who } from '../../src/http/access/rules.ts';
import { answerProblems } from '../../src/http/problems.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { makeApp, type TestApp } from './make-app.ts';
import { routesOf } from './routes.ts';

const resume = readFileSync(new URL('../../fixtures/resumes/text/junior-php/resume.txt', import.meta.url));

let test: TestApp;
let owner: SignedIn;
/** a coach of the same workspace who does not own it */
let member: SignedIn;
let otherCoach: SignedIn;
let signedOut: string;
let report: AnalysisReport;

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
});

/** Those who may call a route, or may not: what each sends, and which addresses each knows. */
const callers = {
  stranger: () => ({ cookie: '' }),
  'other coach': () => ({ cookie: otherCoach.cookie }),
  'signed-out session': () => ({ cookie: signedOut }),
  'coach of the workspace': () => ({ cookie: member.cookie }),
  'owner of the workspace': () => ({ cookie: owner.cookie }),
};
type Caller = keyof typeof callers;

const passed = 'passed';
type Outcome = typeof passed | 401 | 403 | 404;

/** What each caller meets where it calls a route of somebody else's workspace. */
const outsiders = { stranger: 401, 'signed-out session': 401 } as const;
const expected: Record<Exclude<Who, 'anyone' | 'link'>, Record<Caller, Outcome>> = {
  coach: {
    ...outsiders,
    'other coach': passed,
    'coach of the workspace': passed,
    'owner of the workspace': passed,
  },
  member: {
    ...outsiders,
    'other coach': 404,
    'coach of the workspace': passed,
    'owner of the workspace': passed,
  },
  owner: {
    ...outsiders,
    'other coach': 404,
    'coach of the workspace': 403,
    'owner of the workspace': passed,
  },
};

const addressOf = (path: string): string =>
  path.replace(':wid', owner.workspace.id).replace(/:\w+/g, 'AAAAAAAAAAAAAAAAAAAAAA');

/** Calls a route with an empty body, which those who may pass get to hear of as 400 or so. */
const call = ({ method }: AccessRule, address: string, cookie: string) =>
  request(test.app)
    [method](address)
    .set({ Accept: 'application/json', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie })
    .redirects(0);

const outcomeOf = (status: number): Outcome =>
  status === 401 || status === 403 || status === 404 ? status : passed;

const closed = accessRules.filter(({ who }) => who !== 'anyone' && who !== 'link');
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
    const { status, text } = await call(rule, addressOf(rule.path), callers[name]().cookie);
    expect(outcomeOf(status)).toBe(expected[who][name]);
    expect(status).toBeLessThan(500);
    if (expected[who][name] !== passed) expect(text).not.toContain(owner.workspace.name);
  });
});

it.each(closed.filter(({ method }) => method !== 'get'))(
  '$method $path is not called by another site in the name of the owner',
  async (rule) => {
    const sent = call(rule, addressOf(rule.path), owner.cookie).set('Sec-Fetch-Site', 'cross-site');
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
    return id;
  };
  const at = (path: string, id: string): string => path.replace(/:(id|name)/, id).replace(':rid', 'w1.b1');

  it.each(byLink)('$method $path: is the key to it, and nothing else is', async (rule) => {
    const id = await kept();
    for (const name of Object.keys(callers) as Caller[]) {
      const guessed = await call(rule, at(rule.path, `${id}x`), callers[name]().cookie);
      expect(guessed.status, name).toBe(404);
    }
    expect(outcomeOf((await call(rule, at(rule.path, id), '')).status)).toBe(passed);
    const expired = await kept('2026-03-31T11:59:59Z');
    expect((await call(rule, at(rule.path, expired), '')).status).toBe(404);
  });
});
