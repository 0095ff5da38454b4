import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import { browser, deferred, makeApp, someReport } from './make-app.ts';

const sendAsync = (app: Parameters<typeof request>[0], text = 'some resume') =>
  request(app).post('/v1/analyses').set('Prefer', 'respond-async').send({ text });

/** The names of the events of a stream that has ended, with what they say. */
const eventsIn = (text: string): [string, Record<string, unknown>][] =>
  [...text.matchAll(/event: (\S+)\ndata: (.*)\n\n/g)].map(([, name = '', data = '']) => [
    name,
    JSON.parse(data),
  ]);

describe('an analysis that is answered before it is done', () => {
  it('says where the report will stand, then each stage, then stands there', async () => {
    const { promise, resolve } = deferred();
    const { app } = await makeApp({
      analyze: async (_input, { onRecognised, onRead }) => {
        await promise;
        onRecognised?.({ page: 1, pages: 2, share: 0.5 });
        onRead?.();
        return someReport;
      },
    });
    const server = app.listen(0, '127.0.0.1');
    const begun = await sendAsync(server).expect(202);
    const path = begun.headers.location ?? '';
    expect(path).toBe(`/v1/analyses/${begun.body.id}`);
    expect(begun.body.links.events).toBe(`${path}/events`);
    expect(begun.headers['preference-applied']).toBe('respond-async');

    const early = await request(server).get(path).expect(202);
    expect(early.body.status).toBe('under-way');
    const page = await request(server).get(path).set('Accept', browser).expect(202);
    expect([page.text, page.headers.refresh]).toEqual(['<h1>Waiting</h1>', '1']);

    const events = request(server)
      .get(`${path}/events`)
      .expect('Content-Type', /^text\/event-stream/);
    resolve();
    const told = eventsIn((await events).text);
    expect(told.map(([name]) => name)).toEqual([
      'received',
      'recognising',
      'read',
      'scored',
      'compared',
      'done',
    ]);
    expect(told[1]?.[1]).toMatchObject({ page: 1, pages: 2, share: 0.5 });
    expect((await request(server).get(path).expect(200)).body.report.overall).toBe(71);
    server.close();
  });

  it('tells those who come late the same, also long after', async () => {
    const { app } = await makeApp();
    const { headers } = await request(app).post('/v1/analyses').send({ text: 'some resume' });
    const { text } = await request(app).get(`${headers.location}/events`).expect(200);
    const names = eventsIn(text).map(([name]) => name);
    expect(names.slice(0, 3)).toEqual(['received', 'read', 'scored']);
    expect(names.at(-1)).toBe('done');
    await request(app).get('/v1/analyses/nobody/events').expect(404);
  });

  it('says why there will be no report, in the events and at its address', async () => {
    const { app } = await makeApp({
      analyze: async () => {
        throw new CandorError('not-a-resume', { detail: 'an invoice' });
      },
    });
    const { headers } = await sendAsync(app).expect(202);
    const told = eventsIn((await request(app).get(`${headers.location}/events`)).text);
    expect(told.at(-1)).toEqual([
      'failed',
      expect.objectContaining({ code: 'not-a-resume', reason: 'an invoice', status: 422 }),
    ]);
    const { body } = await request(app).get(`${headers.location}`).expect(422);
    expect(body.code).toBe('not-a-resume');
  });

  it('tells nothing of an error that nobody foresaw', async () => {
    const { app, log } = await makeApp({
      analyze: async () => {
        throw new Error('Marlena Quintero-Vashti');
      },
    });
    const { headers } = await sendAsync(app).expect(202);
    const { text } = await request(app).get(`${headers.location}/events`);
    expect(eventsIn(text).at(-1)?.[1]).toMatchObject({ code: 'internal' });
    expect(text + log()).not.toContain('Marlena');
  });

  it('ends when it is deleted, and keeps nothing', async () => {
    const { promise, resolve } = deferred();
    const signals: AbortSignal[] = [];
    const { app } = await makeApp({
      analyze: async (_input, { signal }) => {
        if (signal) signals.push(signal);
        await promise;
        return someReport;
      },
    });
    const { headers } = await sendAsync(app).expect(202);
    await request(app).delete(`${headers.location}`).expect(204);
    expect(signals[0]?.aborted).toBe(true);
    resolve();
    await promise;
    await request(app).get(`${headers.location}`).expect(404);
  });

  it('is refused when as many run as may', async () => {
    const { promise, resolve } = deferred();
    const { app } = await makeApp({ analyze: () => promise.then(() => someReport) }, { analysesAtOnce: 1 });
    await sendAsync(app).expect(202);
    expect((await sendAsync(app)).body.code).toBe('busy');
    resolve();
    await expect.poll(async () => (await sendAsync(app)).status).toBe(202);
  });
});
