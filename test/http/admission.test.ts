import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { browser, deferred, makeApp, someReport } from './make-app.ts';

describe('bounds before the body is read', () => {
  it('refuses an address that asks too often, and says when to come back', async () => {
    const { app } = await makeApp({}, { analysesPerMinute: 2 });
    const post = () => request(app).post('/v1/analyses').send({ text: 'Resume' });
    await post().expect(201);
    await post().expect(201);
    const { body, headers } = await post().expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await request(app).get('/v1/roles').expect(200);
  });

  it('bounds how often an address may have reports rendered', async () => {
    const { app } = await makeApp({}, { readsPerMinute: 1 });
    const { body } = await request(app).post('/v1/analyses').send({ text: 'Resume' }).expect(201);
    await request(app).get(`/v1/analyses/${body.id}.pdf`).expect(200);
    expect((await request(app).get(`/v1/analyses/${body.id}.pdf`).expect(429)).body.code).toBe(
      'too-many-requests',
    );
  });

  it.each([
    ['believes a proxy that is trusted', 1, 201],
    ['believes nobody else', undefined, 429],
  ])('%s about the address', async (_, trustProxy, status) => {
    const { app } = await makeApp({}, { analysesPerMinute: 1, trustProxy });
    const post = (address: string) =>
      request(app).post('/v1/analyses').set('X-Forwarded-For', address).send({ text: 'Resume' });
    await post('203.0.113.1').expect(201);
    await post('203.0.113.2').expect(status);
  });

  it('refuses at once when all places are taken, and takes again when one is free', async () => {
    const gate = deferred();
    const analyze = vi.fn(async () => {
      await gate.promise;
      return someReport;
    });
    const { app } = await makeApp({ analyze }, { analysesAtOnce: 1 });
    const post = () => request(app).post('/v1/analyses').send({ text: 'Resume' });
    const first = post().then((response) => response.status);
    await vi.waitFor(() => expect(analyze).toHaveBeenCalled());
    const { body, headers } = await post().expect(503);
    expect(body.code).toBe('busy');
    expect(headers['retry-after']).toBe('5');
    gate.resolve();
    expect(await first).toBe(201);
    await post().expect(201);
  });

  it('frees the place of a client that leaves in the middle of its upload', async () => {
    const { app, log } = await makeApp({}, { analysesAtOnce: 1 });
    const server = app.listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const head = 'POST /v1/analyses HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n';
    const part = '--b\r\nContent-Disposition: form-data; name="resume"; filename="cv.pdf"\r\n\r\n%PDF-1.7';
    socket.write(`${head}Content-Length: 5000\r\n\r\n${part}`);
    const post = () => request(server).post('/v1/analyses').send({ text: 'Resume' });
    await vi.waitFor(async () => expect((await post()).status).toBe(503));
    socket.destroy();
    await vi.waitFor(async () => expect((await post()).status).toBe(201));
    expect(log()).toContain('"status":499');
    server.close();
  });

  it('refuses unread what declares itself too large', async () => {
    const { app } = await makeApp();
    const { body } = await request(app)
      .post('/v1/analyses')
      .attach('resume', Buffer.alloc(13 * 1024 * 1024), 'cv.pdf')
      .expect(413);
    expect(body.code).toBe('too-large');
  });
});

describe('other sites', () => {
  const post = async (headers: Record<string, string>, settings = {}) => {
    const { app } = await makeApp({}, settings);
    return request(app)
      .post('/v1/analyses')
      .set({ Host: 'candor.test', ...headers })
      .send({ text: 'Resume' });
  };

  it.each([
    ['a program', {}],
    ['our own page', { Origin: 'http://candor.test' }],
    ['our own page, said by the browser', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
  ])('takes resumes from %s', async (_, headers) => {
    expect((await post(headers)).status).toBe(201);
  });

  it.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another site, said by the browser', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another port', { Origin: 'http://candor.test:8080' }],
  ])('refuses resumes from %s', async (_, headers) => {
    const response = await post(headers);
    expect(response.status).toBe(403);
    expect(response.body.code).toBe('origin-not-allowed');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('takes resumes from its public address behind a proxy', async () => {
    const settings = { publicUrl: 'https://candor.example' };
    expect((await post({ Origin: 'https://candor.example' }, settings)).status).toBe(201);
  });

  it('takes resumes from an allowed site and lets it read the answer', async () => {
    const origin = 'https://jobs.example';
    const response = await post(
      { Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
      { allowedOrigins: [origin] },
    );
    expect(response.status).toBe(201);
    expect(response.headers['access-control-allow-origin']).toBe(origin);
    expect(response.headers.vary).toContain('Origin');
  });

  it('answers the preflight of an allowed site alone', async () => {
    const { app } = await makeApp({}, { allowedOrigins: ['https://jobs.example'] });
    const preflight = (origin: string) =>
      request(app).options('/v1/analyses').set({ Origin: origin, 'Access-Control-Request-Method': 'POST' });
    const allowed = await preflight('https://jobs.example').expect(204);
    expect(allowed.headers['access-control-allow-methods']).toContain('POST');
    const refused = await preflight('https://evil.example');
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    expect(refused.headers.vary).toContain('Origin');
  });

  it('lets a form of an allowed site end on the page of the report', async () => {
    const { app } = await makeApp({}, { allowedOrigins: ['https://jobs.example'] });
    await request(app)
      .post('/v1/analyses')
      .set({ Origin: 'https://jobs.example', Accept: browser })
      .field('text', 'Resume')
      .expect(303);
  });
});
