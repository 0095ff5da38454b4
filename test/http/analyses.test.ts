import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import type { ResumeInput } from '../../src/extract/document.ts';
import { browser, deferred, makeApp, someReport } from './make-app.ts';

const idPattern = /^[\w-]{22}$/;

async function withAnalysis(settings = {}) {
  const made = await makeApp({}, settings);
  const { body } = await request(made.app).post('/v1/analyses').send({ text: 'Resume' }).expect(201);
  return { ...made, id: String(body.id), path: `/v1/analyses/${body.id}` };
}

describe('POST /v1/analyses', () => {
  it('answers 201 with the report, where it is and until when', async () => {
    const { app } = await makeApp();
    const response = await request(app)
      .post('/v1/analyses')
      .attach('resume', Buffer.from('Resume'), 'cv.txt');
    const { id, expiresAt, links, report } = response.body;
    expect(response.status).toBe(201);
    expect(id).toMatch(idPattern);
    expect(response.headers.location).toBe(`/v1/analyses/${id}`);
    expect(expiresAt).toBe('2026-04-01T12:00:00.000Z');
    expect(links).toEqual({
      self: `/v1/analyses/${id}`,
      html: `/v1/analyses/${id}.html`,
      json: `/v1/analyses/${id}.json`,
      markdown: `/v1/analyses/${id}.md`,
      csv: `/v1/analyses/${id}.csv`,
      pdf: `/v1/analyses/${id}.pdf`,
      text: `/v1/analyses/${id}.txt`,
      all: `/v1/analyses/${id}/all.zip`,
      readings: `/v1/analyses/${id}/readings`,
      delete: `/v1/analyses/${id}`,
    });
    expect(report).toEqual(someReport);
  });

  it('says beside the report what the name of the file tells, and logs no name', async () => {
    const { app, deps, log } = await makeApp();
    const sent = (name: string) =>
      request(app).post('/v1/analyses').attach('resume', Buffer.from('Resume'), name);
    const { body } = await sent('Zebediah Quill final.txt');
    expect(body.fileName.says).toContain('version');
    expect(body.report).toEqual(someReport);
    const kept = await deps.store.find(body.id, deps.now());
    expect(kept?.fileName).toEqual(body.fileName);
    expect(JSON.stringify(kept?.report) + log()).not.toMatch(/zebediah|quill/i);
    expect((await sent('Zebediah-Quill.txt')).body.fileName).toBeNull();
  });

  it('gives whole links where the public address is known', async () => {
    const { app } = await makeApp({}, { publicUrl: 'https://candor.example' });
    const { body } = await request(app).post('/v1/analyses').send({ text: 'Resume' });
    expect(body.links.self).toBe(`https://candor.example/v1/analyses/${body.id}`);
  });

  it('sends a browser to the page of its report', async () => {
    const { app } = await makeApp();
    const response = await request(app).post('/v1/analyses').set('Accept', browser).field('text', 'Resume');
    expect(response.status).toBe(303);
    expect(response.headers.location).toMatch(/^\/v1\/analyses\/[\w-]{22}$/);
  });

  const text = 'Résumé';
  const bytes = Buffer.from(text);
  const none = Buffer.alloc(0);
  type Send = (post: request.Test) => request.Test;
  const bodies: [string, Send, ResumeInput][] = [
    ['a file', (post) => post.attach('resume', bytes, 'Łukasz.txt'), { bytes, fileName: 'Łukasz.txt' }],
    ['a text', (post) => post.field('text', text), { text }],
    ['a text beside no file', (post) => post.field('text', text).attach('resume', none, ''), { text }],
    ['a plain form', (post) => post.type('form').send({ text, posting: '', role: '' }), { text }],
    ['JSON', (post) => post.send({ text }), { text }],
    ['a sample', (post) => post.send({ sample: 'senior' }), { text: 'a sample' }],
  ];

  it.each(bodies)('takes %s', async (_, send, input) => {
    const analyze = vi.fn(async () => someReport);
    const { app } = await makeApp({ analyze });
    await send(request(app).post('/v1/analyses')).expect(201);
    expect(analyze).toHaveBeenCalledExactlyOnceWith(input, expect.objectContaining({ asOf: '2026-03' }));
  });

  it('passes posting, role and month on', async () => {
    const analyze = vi.fn(async () => someReport);
    const { app } = await makeApp({ analyze });
    const fields = { text: 'Resume', posting: 'We want SQL', role: 'backend-developer', asOf: '2020-01' };
    await request(app).post('/v1/analyses').send(fields).expect(201);
    const { text, ...options } = fields;
    expect(analyze).toHaveBeenCalledWith({ text }, expect.objectContaining(options));
  });

  it('forgets the analysis of a client that left, and stops it', async () => {
    const stopped = deferred();
    const started = deferred();
    const { app, deps, log } = await makeApp({
      analyze: (_input, { signal }) =>
        new Promise((_resolve, reject) => {
          started.resolve();
          signal?.addEventListener('abort', () => {
            reject(new Error('stopped'));
            stopped.resolve();
          });
        }),
    });
    const save = vi.spyOn(deps.store, 'save');
    const post = request(app).post('/v1/analyses').send({ text: 'Resume' });
    post.end(() => {});
    await started.promise;
    post.abort();
    await stopped.promise;
    expect(save).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(log()).toContain('"status":499'));
    expect(log()).not.toContain('internal');
  });
});

describe('GET /v1/analyses/:id', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    [browser, 'text/html; charset=utf-8'],
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/pdf', 'application/pdf'],
    ['text/plain', 'text/plain; charset=utf-8'],
  ])('answers to Accept: %s with %s', async (accept, type) => {
    const { app, path } = await withAnalysis();
    const response = await request(app).get(path).set('Accept', accept).expect(200);
    expect(response.headers['content-type']).toBe(type);
    expect(response.headers.vary).toContain('Accept');
  });

  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['pdf', 'application/pdf'],
    ['txt', 'text/plain; charset=utf-8'],
  ])('answers to the suffix .%s with %s', async (suffix, type) => {
    const { app, path } = await withAnalysis();
    const response = await request(app).get(`${path}.${suffix}`).set('Accept', browser).expect(200);
    expect(response.headers['content-type']).toBe(type);
    const download = response.headers['content-disposition'];
    if (suffix === 'json' || suffix === 'html') expect(download).toBeUndefined();
    else expect(download).toBe(`attachment; filename=candor-report.${suffix}`);
  });

  it('gives the same JSON as the POST did', async () => {
    const { app, path, id } = await withAnalysis();
    const { body } = await request(app).get(path).expect(200);
    expect(body).toMatchObject({ id, report: someReport, links: { self: path } });
  });

  it.each(['xml', 'docx', 'json.html', ''])('has no form .%s', async (suffix) => {
    const { app, path } = await withAnalysis();
    const { body } = await request(app).get(`${path}.${suffix}`).expect(406);
    expect(body.code).toBe('no-renderer');
  });

  it('has no form for Accept: image/png', async () => {
    const { app, path } = await withAnalysis();
    await request(app).get(path).set('Accept', 'image/png').expect(406);
  });

  it.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x', '%00', "'%20or%20'1'='1"])('knows no analysis %s', async (id) => {
    const { app } = await withAnalysis();
    const { body } = await request(app).get(`/v1/analyses/${id}`).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('knows nothing that has expired', async () => {
    let now = new Date('2026-03-31T12:00:00Z');
    const { app } = await makeApp({ now: () => now });
    const { body } = await request(app).post('/v1/analyses').send({ text: 'Resume' });
    now = new Date(now.getTime() + 24 * 3_600_000 - 1);
    await request(app).get(body.links.self).expect(200);
    now = new Date(now.getTime() + 1);
    await request(app).get(body.links.self).expect(404);
  });

  it('is told to no cache, search engine or other site', async () => {
    const { app, path } = await withAnalysis();
    for (const address of [path, `${path}.html`, `${path}.pdf`, '/v1/analyses/x']) {
      const { headers } = await request(app).get(address);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });
});

describe('deleting', () => {
  it('answers 204, and then there is nothing', async () => {
    const { app, path } = await withAnalysis();
    const response = await request(app).delete(path).expect(204);
    expect(response.text).toBe('');
    await request(app).get(path).expect(404);
    await request(app).delete(path).expect(404);
  });

  it('has a form twin that leads back to the first page', async () => {
    const { app, path } = await withAnalysis();
    const form = request(app).post(`${path}/delete`).set({ Accept: browser, Origin: 'null' });
    const response = await form.expect(303);
    expect(response.headers.location).toBe('/?deleted=1');
    await request(app).get(path).expect(404);
  });
});
