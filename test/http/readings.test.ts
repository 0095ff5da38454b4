import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import { CandorError } from '../../src/errors.ts';
import type { AppDependencies } from '../../src/http/dependencies.ts';
import { browser, makeApp, someReport } from './make-app.ts';

const comparison: Comparison = {
  agreement: 0.9,
  differences: [{ section: 'Skills', cause: 'columns', visual: 'SQL', visualRange: { start: 0, end: 3 } }],
  plainText: 'as software reads it',
};

async function analysed(compareReadings: AppDependencies['compareReadings']) {
  const made = await makeApp({ compareReadings });
  const { body } = await request(made.app).post('/v1/analyses').send({ text: 'Resume' }).expect(201);
  const path = `/v1/analyses/${body.id}`;
  return { ...made, path, id: String(body.id), readings: () => request(made.app).get(`${path}/readings`) };
}

describe('GET /v1/analyses/:id/readings', () => {
  it('gives both readings and where they differ, outside the report', async () => {
    const { readings, app, path } = await analysed(async () => comparison);
    await vi.waitFor(async () => expect((await readings()).status).toBe(200));
    const visualText = someReport.document.text;
    expect((await readings()).body).toEqual({ status: 'compared', ...comparison, visualText });
    expect((await request(app).get(`${path}.json`)).body.report).toEqual(someReport);
  });

  it('says that the comparison is under way, and the report waits for none', async () => {
    const { readings, app, path } = await analysed(() => new Promise(() => {}));
    const response = await readings().expect(202);
    expect(response.body).toEqual({ status: 'under-way' });
    expect(response.headers['retry-after']).toBe('2');
    await request(app).get(path).expect(200);
  });

  it.each([
    [new CandorError('reading-timeout'), 'reading-timeout'],
    [new CandorError('busy'), 'busy'],
    [new Error('Marlena Quintero-Vashti'), 'reading-failed'],
  ])('shows what went wrong: %s', async (error, code) => {
    const { readings, log } = await analysed(() => Promise.reject(error));
    await vi.waitFor(async () => expect((await readings()).status).toBe(200));
    expect((await readings()).body).toEqual({ status: 'failed', code });
    expect(log()).not.toContain('Marlena');
  });

  it('tells a comparison that a restart of the server cut off from one that failed', async () => {
    const { deps, readings } = await analysed(() => new Promise(() => {}));
    deps.now = () => new Date('2026-03-31T12:10:00Z');
    expect((await readings().expect(200)).body).toEqual({ status: 'failed', code: 'interrupted' });
  });

  it('sends a browser to the page', async () => {
    const { readings, path } = await analysed(async () => comparison);
    const response = await readings().set('Accept', browser).expect(303);
    expect(response.headers.location).toBe(`${path}#readings`);
  });

  it('is gone with its analysis, which also ends the comparison', async () => {
    let signal: AbortSignal | undefined;
    const { app, path, readings, deps, id } = await analysed((_, options) => {
      signal = options.signal;
      return new Promise(() => {});
    });
    await request(app).delete(path).expect(204);
    expect(signal?.aborted).toBe(true);
    await readings().expect(404);
    await deps.store.saveReadings(id, { comparison });
    await readings().expect(404);
  });
});
