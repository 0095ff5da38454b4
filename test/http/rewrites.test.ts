import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { loadEnv } from '../../src/env.ts';
import { editDocx } from '../../src/extract/docx/edit.ts';
import { analyzeHere, readHere } from '../../src/pipeline.ts';
import { makeRewriter } from '../../src/rewriter.ts';
import { answering, type ScriptedServer, scriptedServer, stream } from '../llm/scripted-server.ts';
import { asOf, fixtureFiles, makeResume } from '../make-resume.ts';
import { browser, deferred, makeApp } from './make-app.ts';

const text = makeResume({
  dates: 'Jan 2018 - Dec 2020',
  bullets: [
    'Responsible for maintaining the billing API in Python',
    'Worked with Kafka',
    'Build dashboards for sales',
  ],
});

let model: ScriptedServer | undefined;
afterEach(async () => {
  await model?.close();
  model = undefined;
});

/** The real app, with files read in this process. */
async function appFor(env: Record<string, string> = {}) {
  const rewriter = {
    ...makeRewriter(loadEnv(env)),
    editDocx: async (...args: Parameters<typeof editDocx>) => editDocx(...args),
  };
  const { app, deps } = await makeApp({
    rewriter,
    analyze: (input, { role, posting, edits }) => analyzeHere(input, { role, posting, edits, asOf }),
  });
  return { app, deps };
}

async function analysed(env: Record<string, string> = {}) {
  const { app, deps } = await appFor(env);
  const { body } = await request(app).post('/v1/analyses').field('text', text).expect(201);
  return { app, deps, path: `/v1/analyses/${body.id}`, report: body.report };
}

describe('suggestions over HTTP', () => {
  it('come as server-sent events, each as it is checked', async () => {
    const { app, path } = await analysed();
    const { text: events, headers } = await request(app)
      .post(`${path}/rewrites`)
      .set('Accept', 'text/event-stream')
      .expect(200);
    expect(headers['content-type']).toContain('text/event-stream');
    const data = [...events.matchAll(/^event: suggestion\ndata: (.*)$/gm)].map((match) =>
      JSON.parse(match[1] ?? ''),
    );
    expect(data.map(({ original }) => original)).toContain('Worked with Kafka');
    expect(events).toMatch(/event: done\ndata: \{"count":3\}\n\n$/);
    const steps = [...events.matchAll(/^event: rewriting\ndata: (.*)$/gm)].map((match) =>
      JSON.parse(match[1] ?? ''),
    );
    expect(steps).toEqual([0, 1, 2, 3].map((done) => ({ done, of: 3 })));
    expect(events.indexOf('{"done":1,"of":3}')).toBeLessThan(events.indexOf('event: suggestion'));
  });

  it('are counted by the events of their analysis while they are made, and no longer', async () => {
    const { promise: asked, resolve: go } = deferred();
    const { promise: reached, resolve: reach } = deferred();
    const rewriter = makeRewriter(loadEnv({}));
    const { app } = await makeApp({
      analyze: (input, { role, edits }) => analyzeHere(input, { role, edits, asOf }),
      rewriter: {
        ...rewriter,
        async *suggest(report, options) {
          options.onProgress({ done: 1, of: 3 });
          reach();
          await asked;
          yield* rewriter.suggest(report, options);
        },
      },
    });
    const { body } = await request(app).post('/v1/analyses').field('text', text).expect(201);
    const path = `/v1/analyses/${body.id}`;
    const rewritten = request(app)
      .post(`${path}/rewrites`)
      .then(({ status }) => status);
    await reached;
    const told = request(app)
      .get(`${path}/events`)
      .buffer(true)
      .parse((res, done) => {
        let all = '';
        res.on('data', (chunk: Buffer) => {
          all += chunk.toString();
          go();
        });
        res.on('end', () => done(null, all));
      })
      .then(({ body: events }) => String(events));
    expect(await rewritten).toBe(200);
    const events = await told;
    expect(events).toContain('event: rewriting\ndata: {"stage":"rewriting","done":1,"of":3}');
    expect(events).toContain('"done":3,"of":3');
    expect(events).toMatch(/event: done\n.*\n\n$/);
    expect((await request(app).get(`${path}/events`)).text).not.toContain('rewriting');
  });

  it('come as lines of JSON, as one JSON, and to a browser as its page', async () => {
    const { app, path } = await analysed();
    const lines = await request(app)
      .post(`${path}/rewrites`)
      .set('Accept', 'application/x-ndjson')
      .buffer(true)
      .parse((res, done) => {
        let all = '';
        res.on('data', (chunk: Buffer) => {
          all += chunk.toString();
        });
        res.on('end', () => done(null, all));
      });
    expect(
      String(lines.body)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).state),
    ).toEqual(['open', 'open', 'open']);
    const json = await request(app).post(`${path}/rewrites`).set('Accept', 'application/json').expect(200);
    expect(json.body.suggestions).toHaveLength(3);
    const page = await request(app).post(`${path}/rewrites`).set('Accept', browser).expect(303);
    expect(page.headers.location).toBe(`${path}#rewrites`);
    const kept = await request(app).get(`${path}/rewrites`).expect(200);
    expect(kept.body.suggestions).toHaveLength(3);
  });

  it('are refused to another site, and for what is not there', async () => {
    const { app, path } = await analysed();
    await request(app).post(`${path}/rewrites`).set('Origin', 'https://evil.example').expect(403);
    await request(app).post('/v1/analyses/none/rewrites').expect(404);
    await request(app).patch(`${path}/rewrites/w9.b9`).send({ action: 'accept' }).expect(404);
  });
});

describe('what the candidate decides', () => {
  const start = async () => {
    const made = await analysed();
    const { body } = await request(made.app).post(`${made.path}/rewrites`).set('Accept', 'application/json');
    const of = (begin: string): string =>
      body.suggestions.find(({ original }: { original: string }) => original.startsWith(begin)).bullet;
    const act = (begin: string, action: object) =>
      request(made.app)
        .patch(`${made.path}/rewrites/${of(begin)}`)
        .send(action);
    return { ...made, of, act };
  };

  it('accepted, makes a version with a score of its own and its causes', async () => {
    const { app, path, act, report } = await start();
    const { body } = await act('Responsible', { action: 'accept' }).expect(200);
    expect(body).toMatchObject({ state: 'accepted', version: 2 });
    const { body: list } = await request(app).get(`${path}/versions`).expect(200);
    expect(list.versions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    expect(list.versions[1].overall).toBeGreaterThan(report.overall);
    const { body: compared } = await request(app).get(`${path}/compare?from=1&to=2`).expect(200);
    expect(compared.difference).toBe(list.versions[1].overall - report.overall);
    expect(compared.causes.length).toBeGreaterThan(0);
    await request(app).get(`${path}/compare?from=1&to=9`).expect(404);
    await request(app).get(`${path}/compare?from=one&to=2`).expect(400);
  });

  it('answered, becomes a fact of the candidate and goes into the rewrite', async () => {
    const { act } = await start();
    const { body } = await act('Responsible', { action: 'answer', answer: '12,000 requests a day' }).expect(
      200,
    );
    expect(body).toMatchObject({
      rewrite: 'Maintained the billing API in Python (12,000 requests a day)',
      by: 'candidate',
      answers: ['12,000 requests a day'],
      gaps: [],
      verdict: { status: 'accepted' },
    });
    expect(body.facts).toContainEqual(expect.objectContaining({ kind: 'number', from: 'answer' }));
  });

  it('answered again, keeps what was answered before, and says what both numbers gain', async () => {
    const { act, report } = await start();
    await act('Responsible', { action: 'answer', answer: '12,000 requests a day' }).expect(200);
    const second = { action: 'answer', answer: 'Cut the p95 from 800 ms to 200 ms' };
    const { body } = await act('Responsible', second).expect(200);
    expect(body).toMatchObject({
      rewrite:
        'Maintained the billing API in Python (12,000 requests a day), and cut the p95 from 800 ms to 200 ms',
      answers: ['12,000 requests a day', 'Cut the p95 from 800 ms to 200 ms'],
      verdict: { status: 'accepted', violations: [] },
    });
    const accepted = await act('Responsible', { action: 'accept' }).expect(200);
    expect(accepted.body.points).toEqual(body.points);
    expect(body.points.overall).toBeGreaterThan(0);
    expect(body.points.match === null).toBe(report.posting === null);
  });

  it('edited, is held where it says what the resume does not, unless the candidate vouches for it', async () => {
    const { act } = await start();
    const rewrite = 'Maintained the billing API in Python and Terraform for 40 shops';
    const { body } = await act('Responsible', { action: 'edit', rewrite }).expect(422);
    expect(body).toMatchObject({ code: 'not-grounded', reason: expect.stringContaining('Terraform') });
    const vouched = await act('Responsible', { action: 'edit', rewrite, confirmed: true }).expect(200);
    expect(vouched.body).toMatchObject({ state: 'accepted', rewrite, by: 'candidate', version: 2 });
  });

  it('refused, is not suggested anew, and what was accepted can be taken back', async () => {
    const { app, path, act, report } = await start();
    await act('Build', { action: 'accept' }).expect(200);
    const { body } = await act('Build', { action: 'reject' }).expect(200);
    expect(body).toMatchObject({ state: 'rejected', version: 3 });
    const { body: list } = await request(app).get(`${path}/versions`);
    expect(list.versions[2].overall).toBe(report.overall);
    expect((await act('Build', { action: 'reopen' }).expect(200)).body).toMatchObject({ state: 'open' });
    await act('Build', { action: 'reject' }).expect(200);
    const again = await request(app).post(`${path}/rewrites`).set('Accept', 'application/json');
    expect(again.body.suggestions).toHaveLength(2);
  });

  it.each([
    ['no action', {}],
    ['an unknown one', { action: 'publish' }],
    ['an empty answer', { action: 'answer', answer: ' ' }],
  ])('is refused as %s', async (_, action) => {
    const { act } = await start();
    await act('Responsible', action).expect(400);
  });

  it('can be sent by a form, which comes back to the page', async () => {
    const { app, path, of } = await start();
    const { headers } = await request(app)
      .post(`${path}/rewrites/${of('Responsible')}`)
      .set('Accept', browser)
      .type('form')
      .send({ action: 'accept' })
      .expect(303);
    expect(headers.location).toBe(`${path}#rewrite-${of('Responsible')}`);
  });

  it('leaves nothing behind when the analysis is deleted', async () => {
    const { app, path, deps, act } = await start();
    await act('Responsible', { action: 'accept' }).expect(200);
    const id = path.split('/').at(-1) ?? '';
    await request(app).delete(path).expect(204);
    expect(await deps.store.rewriting.findInput(id)).toBeNull();
    expect(await deps.store.rewriting.rewrites(id)).toEqual([]);
    expect(await deps.store.rewriting.versions(id)).toEqual([]);
    await request(app).get(`${path}/resume.docx`).expect(404);
  });
});

describe('the resume with accepted rewrites', () => {
  const bytesOf = (res: request.Response, done: (error: Error | null, body: Buffer) => void): void => {
    const chunks: Buffer[] = [];
    res.on('data', (chunk: Buffer) => chunks.push(chunk));
    res.on('end', () => done(null, Buffer.concat(chunks)));
  };

  it.each([
    ['text', 'txt'],
    ['docx', 'docx'],
  ])('comes as a Word file for %s', async (maker) => {
    const file = fixtureFiles(maker).find(({ person }) => person === 'junior-php');
    const { app } = await appFor();
    const { body } = await request(app)
      .post('/v1/analyses')
      .attach('resume', readFileSync(file?.path ?? ''), `resume.${maker}`);
    const path = `/v1/analyses/${body.id}`;
    const { body: made } = await request(app).post(`${path}/rewrites`).set('Accept', 'application/json');
    const first = made.suggestions.find(({ rewrite }: { rewrite: string | null }) => rewrite);
    await request(app).patch(`${path}/rewrites/${first.bullet}`).send({ action: 'accept' }).expect(200);
    for (const query of ['', '?layout=plain']) {
      const answer = await request(app)
        .get(`${path}/resume.docx${query}`)
        .buffer(true)
        .parse(bytesOf as never)
        .expect(200);
      expect(answer.headers['content-disposition']).toContain('attachment');
      const { document } = await readHere({ bytes: answer.body, fileName: 'resume.docx' });
      const said = first.gaps.reduce(
        (left: string, { label }: { label: string }) => left.replace(` ${label}`, ''),
        first.rewrite,
      );
      expect(document.text.replace(/\s+/g, ' ')).toContain(said);
      expect(document.text.replace(/\s+/g, ' ')).not.toContain(first.original);
    }
  });
});

describe('with a model', () => {
  it('its rewrites come, are cached with the analysis, and count against the day', async () => {
    model = await scriptedServer(({ statements }, response) =>
      stream(
        response,
        answering(statements, ({ text: said }) =>
          said.replace('Responsible for maintaining', 'Maintained').replace('Build', 'Built'),
        ),
      ),
    );
    const { app, path } = await analysed({ OPENAI_BASE_URL: model.url, REWRITE_DAILY_PER_ADDRESS: '2' });
    const ask = () => request(app).post(`${path}/rewrites`).set('Accept', 'application/json').expect(200);
    const first = await ask();
    const by = (answer: request.Response) =>
      answer.body.suggestions.map((each: { by: string }) => each.by).sort();
    expect(by(first)).toEqual(['model', 'model', 'rules']);
    const calls = model.calls.length;
    const second = await ask();
    expect(by(second)).toEqual(['model', 'model', 'rules']);
    for (const { statements } of model.calls.slice(calls))
      expect(statements.map((each) => each.text)).toEqual(['Worked with Kafka']);
    const third = await ask();
    expect(third.body.suggestions.map((each: { note: string }) => each.note)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/budget/)),
    );
  });

  it('the exact text that goes out can be seen', async () => {
    model = await scriptedServer(({ statements }, response) =>
      stream(
        response,
        answering(statements, ({ text: said }) => said),
      ),
    );
    const { app, path } = await analysed({ OPENAI_BASE_URL: model.url });
    const { text: shown } = await request(app).get(`${path}/rewrites/prompt`).expect(200);
    await request(app).post(`${path}/rewrites`).set('Accept', 'application/json').expect(200);
    expect(model.calls[0]?.text).toBe(shown);
    expect(shown).not.toMatch(/Jordan|example\.com|555/);
  });
});

it('says what may be done with a suggestion, and that there is none of an id', async () => {
  const { app, path } = await analysed();
  await request(app).post(`${path}/rewrites`).expect(200);
  const wrong = await request(app).patch(`${path}/rewrites/w1.b1`).send({ accept: true }).expect(400);
  expect(JSON.stringify(wrong.body)).toContain('accept, reject, answer or edit is asked');
  const missing = await request(app).patch(`${path}/rewrites/w9.b9`).send({ action: 'accept' }).expect(404);
  expect(missing.body.code).toBe('no-such-rewrite');
  const gone = await request(app)
    .patch('/v1/analyses/AAAAAAAAAAAAAAAAAAAAAA/rewrites/w1.b1')
    .send({ action: 'accept' })
    .expect(404);
  expect(gone.body.code).toBe('not-found');
});
