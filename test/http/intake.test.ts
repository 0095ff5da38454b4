import { readFileSync } from 'node:fs';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../src/http/samples.ts';
import { openPage, type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { browser, makeApp, type TestApp } from './make-app.ts';

const resume = readFileSync(new URL('../../fixtures/resumes/text/senior-go/resume.txt', import.meta.url));
const person = resume.toString('utf8').split('\n')[0]?.trim() ?? '';
const site = 'https://jobs.example';
const back = `${site}/thanks`;

let test: TestApp;
let owner: SignedIn;
let settings: string;

const form = {
  slug: 'spring-jobs',
  isOpen: 'yes',
  title: 'Join us',
  consent: 'We read your resume\nand delete it.',
  role: 'backend-developer',
  posting: '',
  origins: `${site}\n`,
  returns: back,
  webhook: '',
  'field-resume': 'cv_upload',
  'field-consent': 'gdpr',
};

beforeAll(async () => {
  test = await makeApp({ samples });
  owner = await signedInCoach(test.deps);
  settings = `/v1/workspaces/${owner.workspace.id}/intake`;
  await sendForm(test.app, settings, form, owner.cookie).expect(303);
});

interface Sent {
  fields?: Record<string, string>;
  file?: [name: string, bytes: Buffer] | null;
  origin?: string;
  accept?: string;
  query?: string;
}

/** What the form of another site sends. */
function send({ fields = { gdpr: 'yes' }, file = ['cv_upload', resume], ...rest }: Sent = {}) {
  const { origin = site, accept = browser, query = '' } = rest;
  const sent = request(test.app)
    .post(`/intake/spring-jobs${query}`)
    .set({ Origin: origin, 'Sec-Fetch-Site': 'cross-site', Accept: accept })
    .redirects(0)
    .field(fields);
  return file ? sent.attach(file[0], file[1], 'my resume.txt') : sent;
}

const submissions = () => test.deps.intake.submissions.of(owner.workspace.id);

describe('the form of another site', () => {
  it('is taken in under its own names, with the consent, and leads back with a key to the result', async () => {
    const fields = { gdpr: 'yes', email: 'ines@example.com', reference: 'ad-12', return: `${back}?from=ad` };
    const { headers } = await send({ fields }).expect(303);
    const [, key] =
      /^https:\/\/jobs\.example\/thanks\?from=ad&result=([\w-]{32})$/.exec(headers.location ?? '') ?? [];
    const early = await request(test.app).get(`/shared/${key}`).set('Accept', 'application/json');
    expect([200, 202]).toContain(early.status);
    await test.deps.batches.runner.idle();
    const result = await request(test.app)
      .get(`/shared/${key}`)
      .set('Accept', 'application/json')
      .expect(200);
    expect(result.body.report.resume.contact.name.value).toBe(person);

    const [kept] = await submissions();
    expect(kept).toMatchObject({
      consent: form.consent,
      sender: { name: null, email: 'ines@example.com', reference: 'ad-12' },
      fileState: 'scored',
      isTest: false,
      hook: { state: 'none' },
    });
    const batch = await openPage(test.app, `/v1/batches/${kept?.batchId}`, owner.cookie).expect(200);
    expect(batch.text).toContain('Join us, from 2026-03-31');
    expect(batch.text).not.toContain(person);
  });

  it('gets JSON where its script asks for it, and may read it', async () => {
    const { body, headers } = await send({ accept: 'application/json' }).expect(202);
    expect(headers['access-control-allow-origin']).toBe(site);
    expect(body).toMatchObject({ status: 'received', links: { result: `/shared/${body.key}` } });
    const text = { file: null, fields: { gdpr: 'yes', text: resume.toString('utf8') } };
    await send({ ...text, accept: 'application/json' }).expect(202);
    await test.deps.batches.runner.idle();
    const all = await submissions();
    // all of a week in one batch
    expect(new Set(all.map(({ batchId }) => batchId)).size).toBe(1);
    expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('gets its sender back with the code of an error, and nothing is kept', async () => {
    const before = (await submissions()).length;
    const query = `?return=${encodeURIComponent(back)}`;
    const code = async (sent: Sent) => (await send({ query, ...sent }).expect(303)).headers.location;
    expect(await code({ fields: {} })).toBe(`${back}?error=consent-needed`);
    expect(await code({ file: null })).toBe(`${back}?error=no-file`);
    expect(await code({ file: ['cv_upload', Buffer.from('MZ\u0000\u0001 no resume')] })).toMatch(
      /error=unsupported-format$/,
    );
    expect(await code({ file: ['cv_upload', Buffer.alloc(10 * 1024 * 1024 + 1, 'x')] })).toMatch(
      /error=too-large$/,
    );
    expect(await code({ file: ['resume', resume] })).toBe(`${back}?error=bad-request`);
    expect(await submissions()).toHaveLength(before);
  });

  it('leads nowhere that was not allowed, and is not taken from other sites', async () => {
    for (const to of [
      `${site}/other`,
      'https://evil.example/thanks',
      `//evil.example`,
      'javascript:alert(1)',
      `https://x@jobs.example/thanks`,
    ]) {
      const { status, headers } = await send({ query: `?return=${encodeURIComponent(to)}` });
      expect([status, headers.location]).toEqual([400, undefined]);
      const inBody = await send({ fields: { gdpr: 'yes', return: to } });
      expect([inBody.status, inBody.headers.location]).toEqual([400, undefined]);
    }
    const other = await send({ origin: 'https://evil.example', accept: 'application/json' }).expect(403);
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    expect(other.body.code).toBe('origin-not-allowed');
  });

  it('that a machine fills in is answered alike and not kept', async () => {
    const before = (await submissions()).length;
    const fields = { gdpr: 'yes', website: 'https://spam.example' };
    const query = `?return=${encodeURIComponent(back)}`;
    expect((await send({ fields, query }).expect(303)).headers.location).toBe(`${back}?received=1`);
    await send({ fields, accept: 'application/json' }).expect(202);
    expect(await submissions()).toHaveLength(before);
  });
});

describe('the page of a form', () => {
  it('shows the consent and works by itself', async () => {
    const { text } = await openPage(test.app, '/intake/spring-jobs').expect(200);
    expect(text).toContain('and delete it.');
    expect(text).toContain('name="cv_upload"');
    expect(text).toContain('deleted after 30 days');
    const own = request(test.app)
      .post('/intake/spring-jobs')
      .set({ 'Sec-Fetch-Site': 'same-origin', Accept: browser })
      .redirects(0);
    const refused = await own.field({ name: 'Ines' }).expect(400);
    expect(refused.text).toContain('The consent was not given');
    await openPage(test.app, '/intake/other').expect(404);
  });

  it('is gone once it is closed', async () => {
    const { isOpen: _, ...closed } = form;
    await sendForm(test.app, settings, closed, owner.cookie).expect(303);
    await openPage(test.app, '/intake/spring-jobs').expect(404);
    await send().expect(404);
    await sendForm(test.app, settings, form, owner.cookie).expect(303);
  });
});

describe('the settings of a form', () => {
  it('say what is wrong and show what was typed', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ slug: 'No Good' }, 'small letters'],
      [{ consent: ' ' }, 'consent: is empty'],
      [{ origins: 'jobs.example' }, 'one site in a row'],
      [{ returns: 'javascript:alert(1)' }, 'one address in a row'],
      [{ webhook: 'http://127.0.0.1/' }, 'no address that messages may be sent to'],
      [{ 'field-name': 'cv_upload' }, 'each another'],
      [{ 'field-name': '"><script>' }, 'letters, digits and'],
      [{ role: 'astronaut' }, 'not known'],
    ];
    for (const [fields, says] of wrong) {
      const { text, status } = await sendForm(test.app, settings, { ...form, ...fields }, owner.cookie);
      expect([status, says, text.toLowerCase().includes(says.toLowerCase())]).toEqual([400, says, true]);
    }
    const kept = await sendForm(
      test.app,
      settings,
      { ...form, title: '<b>typed</b>', slug: '-' },
      owner.cookie,
    );
    expect(kept.text).toContain('value="&lt;b>typed&lt;/b>"');
  });

  it('give each form its own address', async () => {
    const other = await signedInCoach(test.deps, 'other@example.com');
    const path = `/v1/workspaces/${other.workspace.id}/intake`;
    const { text } = await sendForm(test.app, path, form, other.cookie).expect(409);
    expect(text).toContain('Another form has this address already');
  });

  it('tell the secret of a webhook once, and a test goes all the way', async () => {
    const withHook = { ...form, webhook: 'https://hooks.example.com/candor' };
    const { text } = await sendForm(test.app, settings, withHook, owner.cookie).expect(201);
    const secret = /<code>([\w-]{32})<\/code>/.exec(text)?.[1] ?? 'none';
    expect(await test.deps.intake.forms.secret(owner.workspace.id)).toBe(secret);
    const page = await openPage(test.app, settings, owner.cookie).expect(200);
    expect(page.text).not.toContain(secret);
    await sendForm(test.app, settings, form, owner.cookie).expect(303);
    await sendForm(test.app, `${settings}/test`, {}, owner.cookie).expect(303);
    await test.deps.batches.runner.idle();
    await test.deps.intake.deliveries.idle();
    expect((await submissions())[0]).toMatchObject({ isTest: true, fileState: 'scored' });
    const shown = await openPage(test.app, settings, owner.cookie);
    expect(shown.text).toContain(' · test');
  });
});
