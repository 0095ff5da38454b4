import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import request from 'supertest';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actionsOfBatchRoutes } from '../../src/http/batch/visit-notes.ts';
import { openPage, type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { browser, makeApp, someReport, type TestApp } from './make-app.ts';
import { routesOf } from './routes.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const resume = (person: string): Buffer => fixture(`resumes/text/${person}/resume.txt`);
const posting = fixture('postings/go-kubernetes.txt');
const nameIn = (bytes: Buffer): string => bytes.toString('utf8').split('\n')[0]?.trim() ?? '';

let test: TestApp;
let coach: SignedIn;
let key: string;

beforeAll(async () => {
  test = await makeApp();
  coach = await signedInCoach(test.deps);
  const { keys } = test.deps.coaches;
  const about = { workspaceId: coach.workspace.id, name: 'tests', at: test.deps.now() };
  key = await keys.create({ ...about, scopes: ['batches:read', 'batches:write'] });
});

const byKey = () => ({ Authorization: `Bearer ${key}`, Accept: 'application/json' });
const get = (path: string) => request(test.app).get(path).set(byKey());
const page = (path: string) => openPage(test.app, path, coach.cookie);

type Files = Record<string, Buffer>;

/** Sends a batch and waits until all of it is read. */
async function sendBatch(files: Files, fields: Record<string, string> = {}) {
  const sent = request(test.app).post('/v1/batches').set(byKey());
  for (const [name, value] of Object.entries(fields)) sent.field(name, value);
  for (const [name, bytes] of Object.entries(files)) sent.attach('resumes', bytes, name);
  const answer = await sent;
  await test.deps.batches.runner.idle();
  return answer;
}

describe('a batch', () => {
  const people = ['senior-go', 'junior-php', 'nurse'];
  let path: string;

  beforeAll(async () => {
    const files = Object.fromEntries(
      people.map((person) => [`${nameIn(resume(person))}.txt`, resume(person)]),
    );
    const answer = await sendBatch(
      { ...files, 'copy.txt': resume('nurse'), 'broken.pdf': Buffer.from('%PDF-1.7 and no more') },
      { posting: posting.toString('utf8'), title: 'Spring search' },
    );
    expect(answer.status).toBe(202);
    path = answer.body.links.self;
  });

  it('becomes a matrix: best match first, what was not read with its reason, the same file once', async () => {
    const { body } = await get(path).expect(200);
    expect(body).toMatchObject({ title: 'Spring search', status: 'done', counts: { scored: 3, failed: 1 } });
    expect(body.ranked.map((one: { number: number }) => one.number)).toEqual([1, 2, 3]);
    expect(body.duplicates).toEqual([{ number: 4, state: 'duplicate', of: 3 }]);
    expect(body.failed).toMatchObject([{ number: 5, code: 'damaged-file' }]);
  });

  it('hides who they are until that is asked for', async () => {
    const names = people.map((person) => nameIn(resume(person)));
    const shown = async (query: string) =>
      (await Promise.all([get(path + query), get(`${path}.csv${query}`), page(path + query)])).map(
        ({ text }) => names.filter((name) => text.includes(name)).length,
      );
    expect(await shown('')).toEqual([0, 0, 0]);
    expect(await shown('?names=shown')).toEqual([3, 3, 3]);
    const { text } = await page(`${path}/candidates/1`).expect(200);
    expect(text).not.toContain(names[0]);
    expect(text).toContain('Candidate 1');
  });

  it('is sorted and narrowed by the coach, and nobody is rejected', async () => {
    const { body } = await get(`${path}?sort=score&least=50`).expect(200);
    expect(body.ranked.map((one: { overall: number }) => one.overall >= 50)).not.toContain(false);
    expect(body.counts.scored).toBe(3);
    const { text } = await page(`${path}?least=50`);
    expect(text).toContain('Nobody is rejected');
    await get(`${path}?sort=7`).expect(400);
  });

  it('says why one stands above another, in causes that add up', async () => {
    const { body } = await get(`${path}/why?a=1&b=2`).expect(200);
    const sum = body.causes.reduce((all: number, { points }: { points: number }) => all + points, 0);
    expect(sum).toBeCloseTo(body.difference, 6);
    expect(body.difference).toBeGreaterThan(0);
    expect((await page(`${path}/why?a=1&b=2`)).text).toContain('Where the difference comes from');
    await get(`${path}/why?a=1&b=99`).expect(404);
  });

  it('is a table in words too, with what each candidate shows', async () => {
    const { text } = await page(path);
    expect(text).toMatch(/<td class="heat (used|listed|missing)">/);
    expect(text).toContain('The same file twice');
  });

  it('cannot be read for more than it has', async () => {
    await get(`${path}/candidates/99`).expect(404);
    await get(`${path}/candidates/1%2F..`).expect(400);
    await get(`${path}.docx`).expect(406);
  });

  it('is deleted with everything of it', async () => {
    await request(test.app).delete(path).set(byKey()).expect(204);
    await get(path).expect(404);
    await get(`${path}/candidates/1`).expect(404);
    // who had seen it is known still, and nothing of what it held
    const log = `/v1/workspaces/${coach.workspace.id}/visits`;
    const { text, body } = await page(log).set('Accept', 'application/json').expect(200);
    const batchId = path.split('/').at(-1);
    const told = body.visits.filter((one: { batchId: string }) => one.batchId === batchId);
    expect(told).toContainEqual(
      expect.objectContaining({ who: 'Robin Coach', number: 1, action: 'opened', batchTitle: null }),
    );
    expect(told).toContainEqual(expect.objectContaining({ who: 'a key', number: null, action: 'deleted' }));
    expect(text).not.toContain('Spring search');
    expect((await page(log)).text).toContain(`a batch that is gone (…${batchId?.slice(-6)})`);
  });
});

describe('what coaches say of a candidate', () => {
  const person = 'senior-go';
  const name = nameIn(resume(person));
  let path: string;
  let statement: string;

  beforeAll(async () => {
    const { body } = await sendBatch({ 'a.txt': resume(person) }, { title: 'Reviewed' });
    path = `${body.links.self}/candidates/1`;
    const { body: candidate } = await get(`${path}?names=shown`);
    statement = candidate.report.resume.work[0].bullets[1].id;
  });

  const form = (action: string, fields: Record<string, string>) =>
    sendForm(test.app, `${path}/${action}`, fields, coach.cookie);
  const stranger = (url: string, accept = browser) =>
    request(test.app).get(new URL(url).pathname).set('Accept', accept).redirects(0);

  it('is kept, groups the candidates, and is no markup', async () => {
    const note = 'Ask for <b>Kafka</b>\r\nnext week';
    await form('review', { note, tags: ' Second talk, Northern crew,,second  TALK ' }).expect(303);
    const { body } = await get(`${path}/review`).expect(200);
    expect(body).toMatchObject({
      note: 'Ask for <b>Kafka</b>\nnext week',
      tags: ['Second talk', 'Northern crew'],
    });
    await request(test.app)
      .patch(`${path}/review`)
      .set(byKey())
      .send({ tags: ['Northern crew'] })
      .expect(200);
    expect((await get(`${path}/review`)).body).toMatchObject({ note: body.note, tags: ['Northern crew'] });
    expect((await page(path)).text).toContain('Ask for &lt;b>Kafka');

    const workspace = `/v1/workspaces/${coach.workspace.id}`;
    const { text } = await page(`${workspace}/candidates`).expect(200);
    expect(text).toContain('<h2>Northern crew</h2>');
    expect(text).toContain('Candidate 1 of Reviewed');
    expect(text).not.toContain(name);
    const batch = path.replace('/candidates/1', '');
    const shown = async (tag: string) => (await get(`${batch}?tag=${tag}`)).body.ranked.length;
    expect([await shown('northern%20crew'), await shown('crew'), await shown('')]).toEqual([1, 0, 1]);
    await form('review', { tags: Array.from({ length: 13 }, (_, n) => `tag ${n}`).join() }).expect(400);
  });

  it('reaches the candidate by their link: comments and the report, no note, no tag, no way on', async () => {
    await form('comments', { statement, text: 'Say how many\nrequests.' }).expect(303);
    await form('comments', { statement: '', text: 'A strong page' }).expect(303);
    await form('comments', { statement: 'w9.b9', text: 'x' }).expect(400);
    await form('comments', { statement, text: ' \n ' }).expect(400);
    const made = await form('share', { days: '90' }).expect(201);
    const url = /http:[^<\s]*\/shared\/[\w-]{32}/.exec(made.text)?.[0] ?? '';
    expect((await page(path)).text).not.toContain(url);

    const seen = await stranger(url).expect(200);
    for (const words of [name, 'Say how many\nrequests.', 'A strong page', 'Robin Coach'])
      expect(seen.text).toContain(words);
    expect(seen.text).not.toMatch(/Northern crew|Kafka&lt|\/v1\/batches|\/v1\/workspaces|<form/);
    expect(seen.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const { body } = await stranger(url, 'application/json').expect(200);
    const of = (which: string | null) =>
      body.comments.filter((one: { statement: string | null }) => one.statement === which);
    expect(of(statement)).toMatchObject([{ author: 'Robin Coach', text: 'Say how many\nrequests.' }]);
    expect(of(null)).toMatchObject([{ author: 'Robin Coach', quote: null }]);
    // ends with what it shows, however long was asked for
    expect(body.expiresAt).toBe('2026-04-30T12:00:00.000Z');

    const { links, comments } = (await get(`${path}/review`)).body;
    expect(links).toMatchObject([{ openedAt: '2026-03-31T12:00:00.000Z' }]);
    expect(JSON.stringify(links)).not.toContain(url.slice(-32));
    const { id } = comments.find((one: { statement: string | null }) => one.statement === statement);
    await form(`comments/${id}/delete`, {}).expect(303);
    expect((await stranger(url)).text).not.toContain('Say how many');
    await form(`share/${links[0].id}/revoke`, {}).expect(303);
    await stranger(url).expect(404);
    await form(`share/${links[0].id}/revoke`, {}).expect(404);
  });

  it('is told in the log of the workspace, and is all in one file', async () => {
    await page(`${path}/original`).expect(200);
    const visits = async () =>
      (await page(`/v1/workspaces/${coach.workspace.id}/visits`).set('Accept', 'application/json')).body
        .visits;
    const mine = async () =>
      (await visits())
        .filter(
          (one: { batchTitle: string; number: number | null }) => one.batchTitle === 'Reviewed' && one.number,
        )
        .map(({ who, action }: { who: string; action: string }) => `${who}: ${action}`);
    const told = [
      'Robin Coach: downloaded-original',
      'Robin Coach: noted',
      'Robin Coach: commented',
      'a link: opened',
      'a key: opened',
    ];
    await vi.waitFor(async () => expect(await mine()).toEqual(expect.arrayContaining(told)));
    const { text } = await page(`/v1/workspaces/${coach.workspace.id}/visits`).expect(200);
    expect(text).toContain('Robin Coach commented on');
    expect(text).not.toContain(name);

    const { body } = await get(`${path}/all.zip`)
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', (part) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      });
    const files = unzipSync(body);
    expect(Object.keys(files).sort()).toEqual([
      'READ-ME.txt',
      'original/a.txt',
      'reports/1.html',
      'reports/1.json',
      'review.json',
      'visits.json',
    ]);
    expect(Buffer.from(files['original/a.txt'] ?? []).equals(resume(person))).toBe(true);
    expect(JSON.parse(Buffer.from(files['review.json'] ?? []).toString())).toMatchObject({
      tags: ['Northern crew'],
      comments: [{ text: 'A strong page' }],
    });
  });

  it('leaves no route of a batch out of the log', () => {
    const routes = routesOf(test.app)
      .filter(({ path: one }) => one.startsWith('/v1/batches/:'))
      .map(({ method, path: one }) => `${method.toUpperCase()} ${one}`);
    expect(Object.keys(actionsOfBatchRoutes).sort()).toEqual([...new Set(routes)].sort());
  });

  it('is kept as long as its workspace says, and no longer', async () => {
    const set = (days: string) =>
      sendForm(test.app, `/v1/workspaces/${coach.workspace.id}/retention`, { days }, coach.cookie);
    const ends = async (link: string) => (await get(link)).body.expiresAt;
    const batch = path.replace('/candidates/1', '');
    expect((await set('400').expect(400)).text).toContain('at most 365');
    await set('7').expect(303);
    expect(await ends(batch)).toBe('2026-04-07T12:00:00.000Z');
    await set('60').expect(303);
    // what was said of it holds
    expect(await ends(batch)).toBe('2026-04-07T12:00:00.000Z');
    const { body } = await sendBatch({ 'c.txt': resume('graduate') });
    expect(body.expiresAt).toBe('2026-05-30T12:00:00.000Z');
    await set('30').expect(303);
  });

  it('is not reached by the links of another candidate', async () => {
    const { body } = await sendBatch({ 'b.txt': resume('nurse') });
    const other = `${body.links.self}/candidates/1`;
    const { body: link } = await request(test.app).post(`${other}/share`).set(byKey()).send({}).expect(201);
    await form(`share/${link.id}/revoke`, {}).expect(404);
    await stranger(link.url).expect(200);
    await request(test.app).delete(body.links.self).set(byKey()).expect(204);
    await stranger(link.url).expect(404);
  });
});

describe('what a stranger named', () => {
  it('is text on the page, no formula in the table, no header in the download', async () => {
    const evil = '=cmd|<img src=x onerror=alert(1)>.txt';
    const script = Buffer.from(
      resume('junior-php').toString('utf8').replace(/^.*$/m, '<script>alert(1)</script> Quill'),
    );
    const { body } = await sendBatch({ [evil]: script });
    const { self } = body.links;
    for (const path of [`${self}?names=shown`, `${self}/candidates/1?names=shown`]) {
      const { text } = await page(path).expect(200);
      expect(text).not.toMatch(/<img src=x|<script>alert/);
    }
    const csv = (await get(`${self}.csv?names=shown`)).text;
    expect(csv.split('\r\n')[1]).not.toMatch(/^"?[=+@-]/);
    const sent = await get(`${self}/candidates/1/original`).expect(200);
    expect(sent.headers['content-type']).toContain('application/octet-stream');
    expect(sent.headers['x-content-type-options']).toBe('nosniff');
    expect(sent.headers['content-disposition']).toMatch(/^attachment; filename=/);
  });
});

describe('a name in the header of a download', () => {
  const names: [name: string, given: string][] = [
    ['cv.pdf\r\nSet-Cookie: session=evil', 'cv.pdfSet-Cookie session=evil'],
    ['cv.pdf\r\n\r\n<script>alert(1)</script>', 'script'],
    ['cv\u0007.pdf', 'cv.pdf'],
    ['a"; filename="evil.html', 'a filename=evil.html'],
    ["a'; filename*=UTF-8''evil.html", "a' filename=UTF-8''evil.html"],
    ['%0d%0aSet-Cookie%3a x.pdf', '0d0aSet-Cookie3a x.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['.htaccess', 'htaccess'],
    ['..', 'resume'],
    ['', 'resume'],
    ['resume-\u202excod.exe', 'resume-xcod.exe'],
    ['line\u2028break.pdf', 'linebreak.pdf'],
    ['half \ud800.pdf', 'half \ufffd.pdf'],
    ['Łukasz Żółć.pdf', 'Łukasz Żółć.pdf'],
    [`${'x'.repeat(5000)}.docx`, `${'x'.repeat(115)}.docx`],
  ];

  it('is one name, whoever gave it', async () => {
    const { store, batches, now } = test.deps;
    const times = { createdAt: now(), expiresAt: new Date('2026-05-01') };
    const about = { title: 'Names', role: null, asOf: '2026-03', packHash: null, postings: [] };
    await batches.store.begin({ id: 'names', workspaceId: coach.workspace.id, ...times, ...about });
    await batches.store.arrived('names');
    for (const [index, [fileName, given]] of names.entries()) {
      const id = `name-${index}`;
      await store.save({ id, ...times, report: someReport });
      await store.rewriting.saveInput(id, { bytes: resume('nurse'), fileName });
      const file = { analysisId: id, fileName, hash: id, bytes: resume('nurse'), candidate: null };
      const number = await batches.store.append('names', file);
      for (const path of [`/v1/analyses/${id}/original`, `/v1/batches/names/candidates/${number}/original`]) {
        const { headers, status } = await get(path).buffer(false);
        const header = String(headers['content-disposition']);
        expect([path, status, headers['set-cookie']]).toEqual([path, 200, undefined]);
        const [, quoted, token, encoded] =
          /^attachment; filename=(?:"([^"\\\r\n;]*)"|([\w.-]+))(?:; filename\*=UTF-8''([\w%!#$&+.^`|~'-]+))?$/.exec(
            header,
          ) ?? [];
        const name = encoded === undefined ? (quoted ?? token) : decodeURIComponent(encoded);
        expect([header, name]).toEqual([header, given]);
      }
    }
  });
});

describe('an archive', () => {
  it('is unfolded, whatever it is called; folders and leavings of systems are no resumes', async () => {
    const archive = zipSync({
      'batch/': new Uint8Array(),
      'batch/a.txt': resume('nurse'),
      '__MACOSX/batch/._a.txt': resume('nurse'),
      'b.txt': resume('junior-php'),
    });
    const { body } = await sendBatch({ 'resumes.pdf': Buffer.from(archive) });
    const done = await get(body.links.self);
    expect(done.body.counts).toMatchObject({ scored: 2, failed: 0 });
  });

  it('may be a document, which is one resume', async () => {
    const { body } = await sendBatch({ 'r.docx': fixture('resumes/docx/junior-php/resume.docx') });
    expect((await get(body.links.self)).body.counts).toMatchObject({ scored: 1 });
  });

  it.each([
    ['climbs out of its folder', { '../../evil.txt': resume('nurse') }, 422],
    [
      'holds more files than a batch may',
      Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.txt`, Buffer.from(`${n}`)])),
      413,
    ],
    ['holds nothing', { 'empty/': new Uint8Array() }, 400],
  ])('that %s is refused, and nothing of it is kept', async (_, files, status) => {
    expect((await sendBatch({ 'a.zip': Buffer.from(zipSync(files)) })).status).toBe(status);
    expect(await test.deps.batches.store.of(coach.workspace.id, test.deps.now())).not.toContainEqual(
      expect.objectContaining({ title: 'Batch', counts: expect.objectContaining({ scored: 0, failed: 0 }) }),
    );
  });

  it('that unfolds to more than a resume may hold is a row with the reason', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(11 * 1024 * 1024), 'a.txt': resume('nurse') });
    const { body } = await sendBatch({ 'a.zip': Buffer.from(bomb) });
    const done = await get(body.links.self);
    expect(done.body.failed).toMatchObject([{ code: 'too-large' }]);
    expect(done.body.counts.scored).toBe(1);
  });
});

describe('the form of a coach', () => {
  it('sends files and postings and leads to the matrix; nothing stays where files arrive', async () => {
    const answer = await request(test.app)
      .post(`/v1/batches?workspace=${coach.workspace.id}`)
      .set({ Accept: browser, Cookie: coach.cookie, 'Sec-Fetch-Site': 'same-origin' })
      .field({ title: '', posting: '', role: '' })
      .attach('resumes', resume('junior-php'), 'r.txt')
      .attach('posting', posting, 'p.txt')
      .redirects(0)
      .expect(303);
    await test.deps.batches.runner.idle();
    const { text } = await page(answer.get('Location') ?? '').expect(200);
    expect(text).toContain('1 file, all done');
    await vi.waitFor(() => expect(readdirSync(test.deps.batches.uploadFolder)).toEqual([]));
    const list = await page(`/v1/workspaces/${coach.workspace.id}`);
    expect(list.text).toContain(answer.get('Location'));
  });

  it('says what is wrong: no file, a posting that cannot be read, an unknown role', async () => {
    expect((await sendBatch({})).body.code).toBe('batch-empty');
    expect((await sendBatch({ 'a.txt': resume('nurse') }, { role: 'astronaut' })).body.code).toBe(
      'unknown-role',
    );
  });

  it('chooses nothing that is not asked for', async () => {
    const { body } = await sendBatch(
      { 'a.txt': resume('nurse') },
      {
        id: 'mine',
        workspace_id: 'other',
        workspaceId: 'other',
        state: 'cancelled',
        expiresAt: '2099-01-01',
      },
    );
    const batch = await test.deps.batches.store.find(body.id, test.deps.now());
    expect(body.id).not.toBe('mine');
    expect(batch).toMatchObject({ workspaceId: coach.workspace.id, state: 'running' });
    expect(batch?.expiresAt.getTime()).toBe(Date.parse('2026-04-30T12:00:00Z'));
  });
});
