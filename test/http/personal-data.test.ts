import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessRules } from '../../src/http/access/rules.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import { signedInCoach } from './coaches.ts';
import { browser, makeApp, type TestApp } from './make-app.ts';

/** Words that stand nowhere else, in each place where a resume or its sender could be quoted. */
const marks = ['Zquorvex', 'zquorvex', '555-0168', 'Quillstream', 'Vrenmark', 'Hollowprint'];
const resume = readFileSync(
  new URL('../../fixtures/resumes/text/senior-go/resume.txt', import.meta.url),
  'utf8',
)
  .replaceAll('Ines Carvalho-Reyes', 'Ines Zquorvex')
  .replaceAll('ines.carvalho', 'ines.zquorvex');
const posting = 'Senior Go developer at Vrenmark\nRequirements:\n- Go, Kubernetes and Hollowprint\n';

const quoted = (text: string): string[] => marks.filter((mark) => text.includes(mark));

let test: TestApp;
let cookie: string;
let wid: string;
let id: string;
/** of answers that told an error */
const errors: string[] = [];

/** Calls every route there is with words of the resume wherever something may be sent. */
async function callEverything(): Promise<void> {
  for (const { method, path } of accessRules.filter((rule) => !/delete|password|sign-out/.test(rule.path)))
    for (const accept of ['application/json', browser]) {
      if (method === 'delete') continue;
      const address = path
        .replace(':wid', wid)
        .replace(/:(?:id|name)\b/, path.startsWith('/v1/analyses') ? id : 'Zquorvex')
        .replace(/:\w+/g, 'Zquorvex');
      const sent = request(test.app)
        [method](`${address}?from=1&to=Zquorvex&state=Zquorvex&table=Zquorvex`)
        .set({ Accept: accept, Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'User-Agent': 'Zquorvex' })
        .set({ Referer: 'http://127.0.0.1/Zquorvex', 'X-Request-Id': 'Zquorvex' })
        .redirects(0);
      const { status, text = '' } = await (method === 'get' ? sent : sent.send(fields));
      if (status >= 400) errors.push(`${method} ${path} ${status} ${text}`);
    }
}

const fields = {
  text: 'Zquorvex',
  role: 'Zquorvex',
  asOf: 'Zquorvex',
  sample: 'Zquorvex',
  days: 'Zquorvex',
  action: 'Zquorvex',
  level: 'Zquorvex',
  email: 'Zquorvex',
  password: 'Zquorvex',
};

beforeAll(async () => {
  test = await makeApp({
    analyze: (input, { role, posting: asked, edits }) => {
      if ('bytes' in input) throw new TypeError(`Zquorvex broke it: ${Buffer.from(input.bytes)}`);
      return analyzeHere(input, { role, posting: asked, edits, asOf: '2026-01' });
    },
    compareReadings: async () => {
      throw new Error(`Quillstream: ${resume}`);
    },
  });
  const client = request(test.app);
  const coach = await signedInCoach(test.deps);
  ({ cookie } = coach);
  wid = coach.workspace.id;
  const made = await client.post('/v1/analyses').send({ text: resume, posting }).expect(201);
  id = made.body.id;
  await client.post(`/v1/analyses/${id}/rewrites`).expect(200);
  const { suggestions } = (await client.get(`/v1/analyses/${id}/rewrites`)).body;
  for (const { bullet } of suggestions)
    await client.patch(`/v1/analyses/${id}/rewrites/${bullet}`).send({ action: 'accept' });
  await callEverything();
  // an error that quotes the resume, and a file that is named after its owner
  for (const accept of ['application/json', browser]) {
    const broken = await client
      .post('/v1/analyses')
      .set('Accept', accept)
      .attach('resume', Buffer.from(resume), 'Ines-Zquorvex.pdf');
    expect(broken.status).toBe(500);
    errors.push(broken.text);
  }
});

describe('personal data', () => {
  it('stands in the report, or else nothing here is shown', async () => {
    const { text } = await request(test.app).get(`/v1/analyses/${id}`);
    expect(quoted(text)).toEqual([
      'Zquorvex',
      'zquorvex',
      '555-0168',
      'Quillstream',
      'Vrenmark',
      'Hollowprint',
    ]);
  });

  it('stands in no line of the log, and neither does the id of an analysis', () => {
    const log = test.log();
    expect(log.split('\n').length).toBeGreaterThan(accessRules.length);
    expect(log).toContain('TypeError');
    expect(log.split('\n').filter((line) => quoted(line).length > 0 || line.includes(id))).toEqual([]);
  });

  it('stands in no figure', async () => {
    const { text } = await request(test.app).get('/metrics').expect(200);
    expect(text).toContain('route="/v1/analyses/:name"');
    expect(text.split('\n').filter((line) => quoted(line).length > 0 || line.includes(id))).toEqual([]);
  });

  it('stands in no error', () => {
    expect(errors.length).toBeGreaterThan(20);
    expect(errors.filter((text) => quoted(text).length > 0)).toEqual([]);
  });
});
