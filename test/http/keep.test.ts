import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/extract/zip.ts';
import type { AppDependencies } from '../../src/http/dependencies.ts';
import { renderReport } from '../../src/library.ts';
import { analyzeHere } from '../../src/pipeline.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { asOf, makeResume } from '../make-resume.ts';
import { browser, makeApp, type TestApp } from './make-app.ts';

const text = makeResume({
  dates: 'Jan 2018 - Dec 2020',
  bullets: ['Responsible for maintaining the billing API in Python', 'Worked with Kafka'],
});

let app: TestApp['app'];
let deps: AppDependencies;
let path: string;
let report: AnalysisReport;

beforeAll(async () => {
  ({ app, deps } = await makeApp({
    analyze: (input, { role, posting, edits }) => analyzeHere(input, { role, posting, edits, asOf }),
    renderReport,
  }));
  const { body } = await request(app).post('/v1/analyses').field('text', text).expect(201);
  path = `/v1/analyses/${body.id}`;
  report = body.report;
});

const binary = (from: request.Test): request.Test =>
  from.buffer(true).parse((res, done) => {
    const chunks: Buffer[] = [];
    res.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    res.on('end', () => done(null, Buffer.concat(chunks)));
  });

const asFile = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 2));

const send = (file: Buffer): request.Test =>
  request(app).post('/v1/analyses').attach('resume', file, 'report.json');

describe('keeping an analysis for longer', () => {
  it('puts off its end, counted from now', async () => {
    const { body } = await request(app).patch(path).send({ days: 30 }).expect(200);
    expect(body.expiresAt).toBe('2026-04-30T12:00:00.000Z');
    await deps.store.purgeExpired(new Date('2026-04-30T11:59:00Z'));
    expect((await request(app).get(path).expect(200)).body.expiresAt).toBe(body.expiresAt);
  });

  it('has a form twin that leads back to the page', async () => {
    const { headers } = await request(app).post(`${path}/keep`).type('form').send('days=7').expect(303);
    expect(headers.location).toBe(`${path}#keep`);
    expect((await request(app).get(path)).body.expiresAt).toBe('2026-04-07T12:00:00.000Z');
  });

  it.each([
    [{ days: 91 }, 'bad-days'],
    [{ days: 0 }, 'bad-request'],
    [{ days: 'a month' }, 'bad-request'],
    [{}, 'bad-request'],
  ])('refuses %o as %s and changes nothing', async (fields, code) => {
    const before = (await request(app).get(path)).body.expiresAt;
    expect((await request(app).patch(path).send(fields).expect(400)).body.code).toBe(code);
    expect((await request(app).get(path)).body.expiresAt).toBe(before);
  });

  it('is no business of other sites, and nothing where nothing is kept', async () => {
    await request(app).patch(path).set('Origin', 'https://evil.example').send({ days: 7 }).expect(403);
    await request(app).patch('/v1/analyses/nothing').send({ days: 7 }).expect(404);
  });
});

describe('everything in one file', () => {
  it('holds what was sent, every form of the report, decisions and versions', async () => {
    await request(app).post(`${path}/rewrites`).expect(200);
    const { body: listed } = await request(app).get(`${path}/rewrites`);
    const [first] = listed.suggestions.filter(({ rewrite }: { rewrite: string | null }) => rewrite);
    await request(app).patch(`${path}/rewrites/${first.bullet}`).send({ action: 'accept' }).expect(200);
    const { body, headers } = await binary(request(app).get(`${path}/all.zip`)).expect(200);
    expect(headers['content-disposition']).toContain('candor-analysis.zip');
    const zip = openArchive(body);
    expect(zip.names).toEqual(
      expect.arrayContaining(['html', 'pdf', 'md', 'csv', 'json'].map((suffix) => `report/report.${suffix}`)),
    );
    expect(zip.text('original/resume.txt')).toBe(text);
    expect(JSON.parse(zip.text('report/report.json') ?? '')).toEqual(report);
    expect(zip.text('resume/resume.md')).toContain(first.rewrite.replace(/ ?\[.*/, ''));
    expect(JSON.parse(zip.text('resume/resume.json') ?? '').work).toHaveLength(1);
    expect(zip.text('report/plan.md')).toBe((await request(app).get(`${path}/plan.md`).expect(200)).text);
    expect(JSON.parse(zip.text('versions/2.json') ?? '').scoringVersion).toBe(report.scoringVersion);
  });

  it('keeps the name of a file within its folder', async () => {
    const { body } = await request(app)
      .post('/v1/analyses')
      .attach('resume', Buffer.from(text), { filename: 'a:..\\..\\evil<b>.txt' })
      .expect(201);
    const zip = openArchive((await binary(request(app).get(`/v1/analyses/${body.id}/all.zip`))).body);
    expect(zip.names.filter((name) => name.startsWith('original'))).toEqual(['original/evilb.txt']);
  });
});

describe('a saved report', () => {
  it.each([
    ['as it was saved', () => report],
    ['as the server answers it', () => ({ id: 'x', expiresAt: 'then', links: {}, report, fileName: null })],
  ])('opens again %s, to the byte', async (_, saved) => {
    const { body } = await send(asFile(saved())).expect(201);
    expect(JSON.stringify(body.report)).toBe(JSON.stringify(report));
    const page = await request(app).get(`/v1/analyses/${body.id}`).set('Accept', browser).expect(200);
    expect(page.text).toContain(String(report.overall));
    const events = await request(app).get(`/v1/analyses/${body.id}/events`).expect(200);
    expect(events.text).toMatch(/event: done/);
  });

  it.each<[string, (saved: AnalysisReport) => object]>([
    ['a better total', (saved) => ({ ...saved, overall: 99 })],
    ['another name', (saved) => ({ ...saved, document: { ...saved.document, text: 'Somebody else' } })],
    ['a field more', (saved) => ({ ...saved, praise: 'excellent' })],
    ['a field less', ({ audits: _, ...saved }) => saved],
    ['another version', (saved) => ({ ...saved, scoringVersion: '0.1' })],
  ])('is refused with %s, and nothing is kept', async (_, forged) => {
    const { body } = await send(asFile(forged(report))).expect(422);
    expect(body.code).toBe('not-a-report');
    expect(JSON.stringify(body)).not.toContain('Somebody');
  });

  it('says what it knows of the career anew, whatever stands in the file', async () => {
    const career = report.career && { ...report.career, level: null };
    const { body } = await send(asFile({ ...report, career })).expect(201);
    expect(body.report.career).toEqual(report.career);
  });

  it('has its own posting, and no resume to rewrite', async () => {
    const { body: refused } = await send(asFile(report)).field('posting', 'Go developer').expect(400);
    expect(refused.reason).toContain('a saved report holds its own');
    const { body } = await send(asFile(report)).expect(201);
    const opened = `/v1/analyses/${body.id}`;
    expect((await request(app).post(`${opened}/rewrites`).expect(409)).body.code).toBe('resume-not-here');
    await request(app).get(`${opened}/original`).expect(409);
    const zip = openArchive((await binary(request(app).get(`${opened}/all.zip`))).body);
    expect(zip.names.some((name) => name.startsWith('original'))).toBe(false);
  });
});
