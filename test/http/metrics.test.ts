import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { serverMetrics } from '../../src/http/metrics.ts';
import { makeApp } from './make-app.ts';

describe('GET /metrics', () => {
  it('counts requests by route, status and code, whatever is asked for', async () => {
    const { app } = await makeApp();
    const client = request(app);
    for (const name of ['one', 'two', 'three']) await client.get(`/v1/analyses/${name}`).expect(404);
    for (const path of ['/a', '/b?c=d']) await client.get(path).expect(404);
    const { text, type } = await client.get('/metrics').expect(200);
    expect(type).toBe('text/plain');
    expect(text).toContain(
      'candor_requests_total{method="GET",route="/v1/analyses/:name",status="404",code="not-found"} 3',
    );
    expect(text).toContain('route="none",status="404",code="no-such-page"} 2');
    expect(text).toContain('candor_request_seconds_count{method="GET",route="/v1/analyses/:name"} 3');
  });

  it.each([
    ['open on a server that others do not reach', {}, undefined, 200],
    ['closed on one that they do', { publicUrl: 'https://candor.example' }, undefined, 401],
    ['closed to a wrong token', { metricsToken: 'a-token-of-its-own' }, 'Bearer a-token-of-its-owN', 401],
    ['closed without the token', { metricsToken: 'a-token-of-its-own' }, undefined, 401],
    [
      'open to the token',
      { publicUrl: 'https://candor.example', metricsToken: 'a-token-of-its-own' },
      'Bearer a-token-of-its-own',
      200,
    ],
  ])('is %s', async (_, settings, authorization, status) => {
    const { app } = await makeApp({}, settings);
    const sent = request(app).get('/metrics');
    if (authorization) sent.set('Authorization', authorization);
    expect((await sent).status).toBe(status);
  });

  it('tells of the process where it is asked to', async () => {
    const { text } = await serverMetrics({ ofProcess: true }).read();
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });
});
