import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { browser, makeApp } from './make-app.ts';

describe('the site', () => {
  it('has a first page', async () => {
    const { app } = await makeApp();
    const response = await request(app).get('/').expect(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.text).toContain('<h1>Home</h1><p>24 h</p>');
  });

  it('says that an analysis is deleted', async () => {
    const { app } = await makeApp();
    expect((await request(app).get('/?deleted=1')).text).toContain('Deleted');
  });

  it('lists the roles and describes one', async () => {
    const { app } = await makeApp();
    const { body } = await request(app).get('/v1/roles').expect(200);
    expect(body.roles[0]).toEqual({
      id: 'backend-developer',
      name: 'Backend developer',
      description: 'Servers',
    });
    const one = await request(app).get('/v1/roles/backend-developer').expect(200);
    expect(one.body.mustHave).toEqual(['SQL']);
    expect((await request(app).get('/v1/roles/astronaut')).body.code).toBe('unknown-role');
  });

  it('publishes the contract of the report', async () => {
    const { app } = await makeApp();
    const { body } = await request(app)
      .get('/v1/schema/report.json')
      .expect('Content-Type', /json/)
      .expect(200);
    expect(body.title).toBe('Candor analysis report');
  });

  it('is alive, and ready while its store answers', async () => {
    const { app, deps, log } = await makeApp();
    await request(app).get('/healthz').expect(200);
    await request(app).get('/readyz').expect(200);
    await deps.store.close();
    await request(app).get('/healthz').expect(200);
    await request(app).get('/readyz').expect(503);
    expect(log()).toContain('the store does not answer');
  });

  it.each(['/nothing', '/v1/nothing', '/assets/nothing.css', '/assets/../app.ts', '/.env'])(
    'has no %s',
    async (path) => {
      const { app } = await makeApp();
      expect((await request(app).get(path).expect(404)).body.code).toBe('no-such-page');
      const page = await request(app).get(path).set('Accept', browser).expect(404);
      expect(page.text).toContain('<h1>no-such-page</h1>');
    },
  );

  it('loads nothing from elsewhere and is framed by nobody', async () => {
    const { app } = await makeApp();
    const { headers } = await request(app).get('/');
    expect(headers['content-security-policy']?.split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it.each([
    ['http://localhost:3000', undefined],
    ['https://candor.example', expect.stringContaining('max-age=')],
  ])('asks for encryption where it has it: %s', async (publicUrl, header) => {
    const { app } = await makeApp({}, { publicUrl });
    const { headers } = await request(app).get('/');
    expect(headers['strict-transport-security']).toEqual(header);
  });
});
