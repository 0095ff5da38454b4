import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { analyzeHere } from '../../src/pipeline.ts';
import { asOf, fixtureFiles, makeResume } from '../make-resume.ts';
import { browser, makeApp } from './make-app.ts';

const first = makeResume({ bullets: ['Worked on the billing API in Python.'] });
const second = makeResume({ bullets: ['Built the billing API in Python, used by 300 shops.'] });
const posting = 'Backend developer. Requirements: Python, PostgreSQL.';

async function analysed() {
  const { app, deps } = await makeApp({
    analyze: (input, options) => analyzeHere(input, { ...options, asOf }),
  });
  const { body } = await request(app).post('/v1/analyses').send({ text: first, posting, asOf }).expect(201);
  return { app, deps, id: String(body.id), path: `/v1/analyses/${body.id}`, report: body.report };
}

describe('a new upload', () => {
  it('that cannot be read leads back to the report, which nothing else leads to', async () => {
    const { app, path } = await analysed();
    const { text } = await request(app)
      .post(`${path}/versions`)
      .set('Accept', browser)
      .attach('resume', Buffer.from('x'), 'resume.txt')
      .expect(422);
    expect(text).toContain(`<p>${path}</p>`);
  });

  it('is a version with a score and a match of its own, compared by causes', async () => {
    const { app, path, report } = await analysed();
    const { body } = await request(app).post(`${path}/versions`).send({ text: second }).expect(201);
    expect(body).toMatchObject({ number: 2, says: 'a new upload' });
    expect(body.overall).toBeGreaterThan(report.overall);
    expect(body.match).not.toBeNull();
    expect(body.report.posting.text).toBe(posting);
    const { body: list } = await request(app).get(`${path}/versions`).expect(200);
    expect(list.versions.map(({ overall }: { overall: number }) => overall)).toEqual([
      report.overall,
      body.overall,
    ]);
    const { body: compared } = await request(app).get(`${path}/compare?from=1&to=2`).expect(200);
    expect(compared.difference).toBeCloseTo(body.overall - report.overall);
  });

  it('may be a file', async () => {
    const { app, path } = await analysed();
    const file = fixtureFiles('docx')[0]?.path ?? '';
    const { body } = await request(app)
      .post(`${path}/versions`)
      .attach('resume', readFileSync(file), 'again.docx')
      .expect(201);
    expect(body.report.document.format).toBe('docx');
  });

  it('leads a form back to the page', async () => {
    const { app, path } = await analysed();
    const { headers } = await request(app)
      .post(`${path}/versions`)
      .set('Accept', browser)
      .field('text', second)
      .expect(303);
    expect(headers.location).toBe(`${path}#versions`);
  });

  it('leaves the first analysis and its file as they were, and is gone with it', async () => {
    const { app, deps, id, path, report } = await analysed();
    await request(app).post(`${path}/versions`).send({ text: second }).expect(201);
    const { body } = await request(app).get(`${path}.json`).expect(200);
    expect(body.report.reportHash).toBe(report.reportHash);
    expect(await deps.store.rewriting.findInput(id)).toEqual({ text: first });
    await request(app).delete(path).expect(204);
    expect(await deps.store.rewriting.versions(id)).toEqual([]);
  });

  it.each([
    ['nothing', {}, 400, 'no-file'],
    ['another posting', { text: second, posting: 'x' }, 201, undefined],
    ['a text that is no resume', { text: 'Invoice 12, total 40 EUR' }, 422, 'too-little-text'],
  ])('with %s is answered as it should be', async (_, body, status, code) => {
    const { app, path } = await analysed();
    const answer = await request(app).post(`${path}/versions`).send(body).expect(status);
    expect(answer.body.code).toBe(code);
  });

  it('is refused from another site, and for an analysis that is not there', async () => {
    const { app, path } = await analysed();
    await request(app)
      .post(`${path}/versions`)
      .set('Origin', 'https://evil.example')
      .send({ text: second })
      .expect(403);
    await request(app).post('/v1/analyses/none/versions').send({ text: second }).expect(404);
  });
});

describe('the preparation', () => {
  it('comes as JSON, and to a browser on its page', async () => {
    const { app, path } = await analysed();
    const { body } = await request(app).get(`${path}/preparation`).expect(200);
    expect(body.headline).toMatchObject({ text: null, note: expect.stringContaining('tool') });
    expect(body.interview.length).toBeLessThanOrEqual(5);
    const page = await request(app).get(`${path}/preparation`).set('Accept', browser).expect(303);
    expect(page.headers.location).toBe(`${path}#preparation`);
    await request(app).get('/v1/analyses/none/preparation').expect(404);
  });
});
