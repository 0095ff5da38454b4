import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { actionsOfRoutes } from '../../src/http/visit-routes.ts';
import { browser, makeApp } from './make-app.ts';
import { routesOf } from './routes.ts';

describe('the visits of an analysis', () => {
  it('tell what was opened and when, in words without a person, and go with it', async () => {
    const { app, deps } = await makeApp();
    const client = request(app);
    const { id } = (await client.post('/v1/analyses').send({ text: 'Marlena Quintero-Vashti' })).body;
    const path = `/v1/analyses/${id}`;
    const visits = async () => (await client.get(`${path}/visits`)).body.visits;
    expect(await visits()).toEqual([]);
    await client.get(path).set('Accept', browser);
    await client.get(path);
    await client.get(`${path}.pdf`);
    await client.get(`${path}/original`);
    await client.patch(path).send({ days: 2 });
    // what failed opened nothing
    await client.patch(path).send({ days: 0 });
    await client.get(`${path}/resume.txt`);
    const entry = (action: string) => ({ at: '2026-03-31T12:00:00.000Z', caller: 'link', action });
    await expect
      .poll(visits)
      .toEqual(['downloaded', 'downloaded-original', 'kept-longer', 'opened'].map(entry));
    await client.delete(path);
    expect((await client.get(`${path}/visits`)).status).toBe(404);
    expect(await deps.store.visitLog.visits(id)).toEqual([]);
  });

  it('are named for every route there is', async () => {
    const { app } = await makeApp();
    const routes = routesOf(app)
      .filter(({ path }) => path.startsWith('/v1/analyses/:'))
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(routes.length).toBeGreaterThan(20);
    expect(Object.keys(actionsOfRoutes).sort()).toEqual([...new Set(routes)].sort());
  });
});
