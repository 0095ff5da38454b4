import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { openReport, renderReport } from '../../src/library.ts';
import { plainWork, reportOf } from '../career/read.ts';
import { browser, makeApp } from './make-app.ts';

const report = reportOf({ bullets: plainWork });

/** The app with one analysis of a real report. */
async function withAnalysis() {
  const made = await makeApp({ analyze: async () => report });
  const { body } = await request(made.app).post('/v1/analyses').field('text', 'a resume').expect(201);
  return { ...made, path: `/v1/analyses/${body.id}/assessment` };
}

describe('the self-assessment of an analysis', () => {
  it('asks, keeps what was answered, and joins it with the report', async () => {
    const { app, path } = await withAnalysis();
    const before = (await request(app).get(path).expect(200)).body;
    expect(before.questions.length).toBeGreaterThan(10);
    expect(before.result.items).toEqual([]);
    await request(app).post(path).send({ sql: 'on-my-own', incident: 'on-my-own' }).expect(200);
    const { given, result } = (await request(app).get(path)).body;
    expect(given).toEqual({ sql: 'on-my-own', incident: 'on-my-own' });
    expect(result.items).toMatchObject([
      { question: 'sql', resume: 'shown' },
      { question: 'incident', resume: 'neither' },
    ]);
  });

  it('stands in the report in every form once it was taken, and the report’s hash stays', async () => {
    const { app, path } = await withAnalysis();
    const page = path.replace('/assessment', '');
    const asked = 'Have you written a query over several tables';
    const seen = async () => {
      const { body } = await request(app).get(page).set('Accept', 'application/json').expect(200);
      const forms = (['html', 'markdown', 'text'] as const).map((form) => renderReport(body.report, form));
      return {
        report: body.report,
        said: (await Promise.all(forms)).map((form) => String(form).includes(asked)),
      };
    };
    const before = await seen();
    expect(before.report.career.assessment).toBeNull();
    expect(before.said).toEqual([false, false, false]);
    await request(app).post(path).send({ sql: 'with-help' }).expect(200);
    const after = await seen();
    expect(after.said).toEqual([true, true, true]);
    expect(after.report.career.assessment.items).toMatchObject([
      { question: 'sql', answered: 'With help', resume: 'shown' },
    ]);
    expect(after.report.career.assessment.open).not.toContain('sql');
    expect({ ...after.report, career: null }).toEqual({ ...before.report, career: null });
    const saved = { text: JSON.stringify(after.report) };
    expect(openReport(saved).career?.assessment).toEqual(after.report.career.assessment);
    await request(app).post(path).send({}).expect(200);
    expect((await seen()).report.career.assessment).toBeNull();
  });

  it('works as a form, in which a question may be left open', async () => {
    const { app, path } = await withAnalysis();
    const sent = await request(app)
      .post(path)
      .set('Accept', browser)
      .type('form')
      .send({ sql: 'not-yet', api: '' });
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toBe(`${path}#result`);
    expect((await request(app).get(path).set('Accept', browser)).text).toContain('{"sql":"not-yet"}');
  });

  it.each([[{ sql: 'perhaps' }], [{ nothing: 'not-yet' }], [{ sql: 1 }], [['sql']]])(
    'refuses %o and keeps what stood',
    async (answers) => {
      const { app, path } = await withAnalysis();
      await request(app).post(path).send({ sql: 'not-yet' });
      expect((await request(app).post(path).send(answers)).body.code).toBe('bad-request');
      expect((await request(app).get(path)).body.given).toEqual({ sql: 'not-yet' });
    },
  );

  it('is refused to other sites, and gone with its analysis', async () => {
    const { app, path } = await withAnalysis();
    const foreign = await request(app)
      .post(path)
      .set('Origin', 'https://elsewhere.example')
      .send({ sql: 'not-yet' });
    expect(foreign.body.code).toBe('origin-not-allowed');
    await request(app).delete(path.replace('/assessment', '')).expect(204);
    expect((await request(app).get(path)).body.code).toBe('not-found');
    expect((await request(app).post(path).send({ sql: 'not-yet' })).body.code).toBe('not-found');
  });
});
