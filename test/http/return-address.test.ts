import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import { browser, makeApp } from './make-app.ts';

const site = 'https://jobs.example';
const back = `${site}/thanks?from=form`;

/** Sends the form of a site, as a browser does. */
async function send(
  returnTo: string,
  { origin = site, text = 'some resume', inBody = false, settings = {}, analyze = undefined as never } = {},
) {
  const { app } = await makeApp(analyze ? { analyze } : {}, { allowedOrigins: [site], ...settings });
  const sent = request(app)
    .post('/v1/analyses')
    .set({ Origin: origin, 'Sec-Fetch-Site': 'cross-site', Accept: browser })
    .redirects(0);
  if (!inBody) sent.query({ return: returnTo });
  return sent.type('form').send(inBody ? { text, return: returnTo } : { text });
}

const failing = (async () => {
  throw new CandorError('not-a-resume');
}) as never;

describe('the form of another site', () => {
  it('gets its visitor back with the id of the analysis', async () => {
    for (const inBody of [false, true]) {
      const { status, headers } = await send(back, { inBody });
      expect(status).toBe(303);
      expect(headers.location).toMatch(/^https:\/\/jobs\.example\/thanks\?from=form&analysis=[\w-]{22}$/);
    }
  });

  it('gets its visitor back with the code of an error', async () => {
    const { status, headers } = await send(back, { analyze: failing });
    expect([status, headers.location]).toEqual([303, `${back}&error=not-a-resume`]);
  });

  it('leaves what is our fault in the log, though its visitor is sent back', async () => {
    const broken = (async () => {
      throw new TypeError('broken');
    }) as never;
    const { app, log } = await makeApp({ analyze: broken }, { allowedOrigins: [site] });
    const { headers } = await request(app)
      .post('/v1/analyses')
      .set({ Origin: site, 'Sec-Fetch-Site': 'cross-site', Accept: browser })
      .query({ return: back })
      .redirects(0)
      .type('form')
      .send({ text: 'some resume' });
    expect(headers.location).toBe(`${back}&error=internal`);
    expect(log()).toMatch(/"level":50.*TypeError/);
  });

  it('gets its visitor back where nothing was read, since its address says where to', async () => {
    const { headers } = await send(back, { settings: { analysesAtOnce: 0 } });
    expect(headers.location).toBe(`${back}&error=busy`);
  });

  it.each([
    'https://evil.example/',
    'https://jobs.example.evil.example/',
    'https://jobs.example@evil.example/',
    'https://user:secret@jobs.example/',
    'http://jobs.example/',
    'https://jobs.example:8443/',
    '//evil.example/',
    '/v1/analyses',
    'javascript:alert(1)',
    'not an address',
  ])('leads nobody to %s', async (address) => {
    for (const inBody of [false, true]) {
      const { status, headers } = await send(address, { inBody });
      expect([status, headers.location]).toEqual([400, undefined]);
    }
  });

  it('is refused where the site is not allowed, whatever address it names', async () => {
    const { status, headers } = await send(back, { origin: 'https://evil.example' });
    // to the allowed site, as its own forms would be, and with nothing but the code
    expect([status, headers.location]).toEqual([303, `${back}&error=origin-not-allowed`]);
  });

  it('stays on the report where it names no address', async () => {
    expect((await send('')).headers.location).toMatch(/^\/v1\/analyses\/[\w-]{22}$/);
  });

  it('leaves programs their answer', async () => {
    const { app } = await makeApp({}, { allowedOrigins: [site] });
    await request(app).post('/v1/analyses').query({ return: back }).send({ text: 'some resume' }).expect(201);
  });
});
