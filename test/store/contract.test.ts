import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyScopes } from '../../src/accounts/api-keys.ts';
import { coachSide } from '../../src/accounts/coach-side.ts';
import { packReport } from '../../src/batch/packed-candidate.ts';
import type { Suggestion } from '../../src/rewrite/suggestion.ts';
import type { AnalysisStore } from '../../src/store/analysis-store.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { coachVisits } from '../../src/store/coach-visits.ts';
import { type DatabasePlace, openDatabase } from '../../src/store/database.ts';
import { keywordPacks } from '../../src/store/keyword-packs.ts';
import { analysisStore, openStore } from '../../src/store/open-store.ts';
import { reviewStore } from '../../src/store/reviews.ts';
import { shareLinks } from '../../src/store/share-links.ts';
import { type Vault, vaultOf } from '../../src/store/vault.ts';
import { signedInCoach } from '../http/coaches.ts';
import { makeApp } from '../http/make-app.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';
import { analysis, hour, keepEverything, resumeText } from './some-analysis.ts';
import { addBatch, at, scored, smallReport } from './some-batch.ts';

const notFound = { code: 'not-found' };

let postgres: PostgresServer;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(() => postgres.stop());

/** Stands between a client and a database, until it is cut. */
async function wireTo(url: string) {
  const target = new URL(url);
  const served = Number(target.port);
  const open = new Set<Socket>();
  const wire = createServer((near) => {
    const far = connect(served, target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  const listen = async (port: number) => {
    wire.listen(port, '127.0.0.1');
    await once(wire, 'listening');
  };
  await listen(0);
  const { port } = wire.address() as AddressInfo;
  target.port = String(port);
  return {
    url: target.href,
    async cut() {
      const closed = once(wire, 'close');
      wire.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
}

it('a PostgreSQL that cannot be reached is told as such, and is used again once it can be', async () => {
  const wire = await wireTo(await postgres.newDatabase());
  const database = await openDatabase({ url: wire.url });
  const store = analysisStore(database, vaultOf([]));
  const coaches = coachSide({ database, secret: 'x'.repeat(32), publicUrl: undefined });
  const { app, deps } = await makeApp({ store, coaches });
  const { cookie } = await signedInCoach(deps);
  await store.save({ ...analysis('a'), expiresAt: new Date('2027-01-01') });
  const signIn = () =>
    request(app)
      .post('/sign-in')
      .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json' })
      .type('form')
      .send({ email: 'a@example.com', password: 'wrong' });
  const withSession = () => request(app).get('/v1/workspaces').set('Cookie', cookie);
  await signIn().expect(401);
  await wire.cut();
  for (const answer of [await request(app).get('/v1/analyses/a.json'), await signIn(), await withSession()]) {
    expect([answer.status, answer.body.code]).toEqual([503, 'store-down']);
    expect(answer.headers['retry-after']).toBe('5');
  }
  await wire.mend();
  await request(app).get('/v1/analyses/a.json').expect(200);
  await signIn().expect(401);
  await store.close();
  await wire.cut();
});

const [firstKey, secondKey] = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array];

const engines: [string, () => Promise<DatabasePlace>, Vault][] = [
  ['the embedded file', async () => ({ folder: mkdtempSync(join(tmpdir(), 'candor-store-')) }), vaultOf([])],
  ['PostgreSQL', async () => ({ url: await postgres.newDatabase() }), vaultOf([firstKey])],
];

describe.each(engines)('the store in %s', (_, newPlace, vault) => {
  let place: DatabasePlace;
  let store: AnalysisStore;

  beforeEach(async () => {
    place = await newPlace();
    store = await openStore(place, vault);
  });

  afterEach(() => store.close());

  it('finds what was saved, under its id alone and until it expires', async () => {
    await store.save(analysis('a', 24));
    expect(await store.find('a', hour(1))).toEqual(analysis('a', 24));
    expect(await store.find('b', hour(1))).toBeNull();
    expect(await store.find('a', hour(24))).toBeNull();
  });

  it('keeps what is added later, and nothing of what is gone', async () => {
    await store.save({ ...analysis('a'), fileName: { name: 'cv.pdf' } as never });
    await store.saveReadings('a', { error: 'reading-failed' });
    await store.saveAnswers('a', { level: 'often' });
    await store.saveReadings('gone', { error: 'reading-failed' });
    expect(await store.find('a', hour(1))).toEqual({
      ...analysis('a'),
      fileName: { name: 'cv.pdf' },
      readings: { error: 'reading-failed' },
      answers: { level: 'often' },
    });
    expect(await store.find('gone', hour(1))).toBeNull();
  });

  it('refuses to overwrite', async () => {
    await store.save(analysis('a'));
    await expect(store.save(analysis('a'))).rejects.toThrow();
  });

  it('is brought up to date twice without harm, and keeps analyses over a restart', async () => {
    await store.save(analysis('a'));
    await store.close();
    store = await openStore(place, vault);
    expect(await store.find('a', hour(1))).toEqual(analysis('a'));
  });

  it('is shared by two who have it open', async () => {
    const other = await openStore(place, vault);
    await store.save(analysis('a'));
    expect(await other.find('a', hour(1))).toEqual(analysis('a'));
    const version = { says: 'x', createdAt: hour(1), report: analysis('a').report };
    const numbers = await Promise.all(
      [store, other, store, other].map((each) => each.rewriting.addVersion('a', version)),
    );
    expect(numbers.sort()).toEqual([2, 3, 4, 5]);
    await other.close();
  });

  it('keeps files to the byte, texts to the letter, and names that no database likes', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    for (const id of ['a', 'b', 'c']) await store.save(analysis(id));
    await store.rewriting.saveInput('a', { bytes, fileName: "Łukasz'; drop table inputs --\u{1F600}.pdf" });
    await store.rewriting.saveInput('b', { text: 'Zażółć\r\n\u{1F600}' });
    await store.rewriting.saveInput('c', { bytes });
    expect(await store.rewriting.findInput('a')).toEqual({
      bytes,
      fileName: "Łukasz'; drop table inputs --\u{1F600}.pdf",
    });
    expect(await store.rewriting.findInput('b')).toEqual({ text: 'Zażółć\r\n\u{1F600}' });
    expect(await store.rewriting.findInput('c')).toEqual({ bytes });
    expect(await store.rewriting.findInput('d')).toBeNull();
  });

  it('keeps suggestions in their order, the last word on each, and versions with what they were worth', async () => {
    const record = (bullet: string, state: 'open' | 'accepted') => ({
      suggestion: { bullet, original: 'a \0 b \ud800' } as Suggestion,
      state,
      answers: ['40 %'],
      cacheKey: null,
    });
    await store.save(analysis('a'));
    for (const bullet of ['w2.b1', 'w1.b1']) await store.rewriting.saveRewrite('a', record(bullet, 'open'));
    await store.rewriting.saveRewrite('a', record('w2.b1', 'accepted'));
    expect(await store.rewriting.rewrites('a')).toEqual([
      record('w2.b1', 'accepted'),
      record('w1.b1', 'open'),
    ]);
    const report = { ...analysis('a').report, overall: 71.3, match: null };
    await store.rewriting.addVersion('a', { says: '1 rewrite accepted', createdAt: hour(2), report });
    expect(await store.rewriting.versions('a')).toEqual([
      { number: 2, createdAt: hour(2), says: '1 rewrite accepted', overall: 71.3, match: null },
    ]);
    expect(await store.rewriting.versionReport('a', 2)).toEqual(report);
    expect(await store.rewriting.versionReport('a', 3)).toBeNull();
  });

  it('notes who opened what, once a minute, the newest first', async () => {
    await store.save(analysis('a'));
    const visit = { at: hour(1), caller: 'link', action: 'opened' } as const;
    const later = { at: hour(2), caller: 'coach', action: 'downloaded' } as const;
    await store.visitLog.note('a', visit);
    await store.visitLog.note('a', { ...visit, at: new Date(hour(1).getTime() + 59_000) });
    await store.visitLog.note('a', later);
    expect(await store.visitLog.visits('a')).toEqual([later, visit]);
    await expect(store.visitLog.note('gone', visit)).rejects.toMatchObject(notFound);
    await store.delete('a');
    expect(await store.visitLog.visits('a')).toEqual([]);
  });

  it('deletes with an analysis all that belongs to it, and says whether there was something', async () => {
    await store.save(analysis('a'));
    await store.save(analysis('b'));
    for (const id of ['a', 'b']) await store.rewriting.saveInput(id, { text: resumeText });
    expect(await store.delete('a')).toBe(true);
    expect(await store.delete('a')).toBe(false);
    expect(await store.find('a', hour(1))).toBeNull();
    expect(await store.rewriting.findInput('a')).toBeNull();
    expect(await store.rewriting.findInput('b')).not.toBeNull();
  });

  it('keeps coaches, their sessions and keys, and batches that are read once', async () => {
    const database = await openDatabase(place);
    const side = coachSide({ database, secret: 'x'.repeat(32), publicUrl: undefined });
    const password = 'correct horse battery';
    const coach = await side.accounts.create({ email: 'Ada@example.com', name: 'Ada', password });
    const [cookie = ''] = (await side.accounts.signIn({ email: 'ada@example.com', password })) ?? [];
    expect(await side.accounts.coachOf(cookie.split(';')[0])).toEqual(coach);
    expect(await side.lockout.mayTry('ada@example.com', '127.0.0.1', at)).toBe(true);
    const { id } = await side.workspaces.create('Northside', coach, at);
    const secret = await side.keys.create({ workspaceId: id, name: 'k', scopes: keyScopes, at });
    expect(await side.keys.find(secret, at)).toMatchObject({ workspaceId: id, lastUsedAt: null });

    const batches = batchStore(database, vault);
    await addBatch(batches, 'a', 3);
    const jobs = await Promise.all([batches.take(at), batches.take(at), batches.take(at)]);
    const taken = jobs.flatMap((job) => (job ? [job] : []));
    expect(new Set(taken.map(({ number }) => number)).size).toBe(taken.length);
    const [job] = taken;
    expect(job && Buffer.from(job.bytes).toString()).toBe(`Marlena Quintero ${job?.analysisId}`);
    const report = smallReport('one');
    const { analysisId = '', number = 0 } = job ?? {};
    expect(await batches.finish({ analysisId }, scored(number), [packReport(report)])).toBe(true);
    expect(await batches.finish({ analysisId }, scored(number), [packReport(report)])).toBe(false);
    expect(await batches.report('a', number, 0)).toEqual(report);
    expect(await batches.counts('a')).toMatchObject({ scored: 1 });

    const packs = keywordPacks(database, vault);
    const pack = { hash: 'one', files: { 'skills/a.yaml': 'Marlena' }, roles: [], createdAt: at };
    await packs.save('w', pack);
    await packs.save('w', { ...pack, hash: 'two' });
    expect(await packs.find('w', 'one')).toBeNull();
    expect(await packs.current('w')).toEqual({ ...pack, hash: 'two' });
    expect(await packs.current('v')).toBeNull();
    const kept = await database.selectFrom('keyword_packs').select('files').executeTakeFirstOrThrow();
    expect(kept.files.includes('Marlena')).toBe(vault.newest === null);
    const later = { id: 'later', workspaceId: 'w', createdAt: at, expiresAt: new Date('2026-04-30') };
    const readLater = { title: 'Later', role: null, asOf: '2026-03', packHash: 'two', postings: [] };
    await batches.begin({ ...later, ...readLater });
    await packs.save('w', pack);
    expect(await packs.find('w', 'two')).toEqual({ ...pack, hash: 'two' });
    await packs.save('w', null);
    expect(await packs.current('w')).toBeNull();
    expect(await packs.find('w', 'one')).toBeNull();
    await batches.delete('later');

    const reviews = reviewStore(database, vault);
    const links = shareLinks(database);
    expect(await reviews.candidateId('a', number)).toBe(analysisId);
    await reviews.saveReview(analysisId, { note: 'first', tags: ['x'] });
    await reviews.saveReview(analysisId, { note: 'Zażółć', tags: ['a, b', 'c'] });
    expect(await reviews.review(analysisId)).toEqual({ note: 'Zażółć', tags: ['a, b', 'c'] });
    expect(await reviews.tagged('w', at)).toMatchObject([{ batchId: 'a', number, tags: ['a, b', 'c'] }]);
    const about = { statement: 'w1.b1', author: 'Ada', text: 'more', at };
    const said = await reviews.comment(analysisId, about);
    expect(await reviews.comments(analysisId)).toEqual([said]);
    const expiresAt = new Date('2026-04-02');
    const shared = await links.create({ candidate: analysisId }, { createdAt: at, expiresAt });
    const found = { candidate: analysisId, batchId: 'a', number, posting: 0, expiresAt };
    expect(await links.find(shared.token, at)).toEqual(found);
    expect(await links.find(shared.token, expiresAt)).toBeNull();
    expect(await links.of({ candidate: analysisId }, at)).toMatchObject([{ openedAt: at }]);
    const log = coachVisits(database);
    const seen = { batchId: 'a', number, at, who: 'Ada', action: 'opened' } as const;
    await log.note(seen);
    await log.note({ ...seen, at: new Date(at.getTime() + 59_000) });
    await log.note({ ...seen, batchId: 'gone' });
    expect(await log.of({ batchId: 'a', number })).toEqual([{ ...seen, batchTitle: 'a' }]);
    await batches.delete('a');
    expect(await log.of({ workspaceId: 'w' })).toEqual([{ ...seen, batchTitle: null }]);
    await log.purgeBefore(at);
    expect(await log.of({ workspaceId: 'w' })).toHaveLength(1);
    await log.purgeBefore(new Date(at.getTime() + 1));
    expect(await log.of({ workspaceId: 'w' })).toEqual([]);
    expect(await links.find(shared.token, at)).toBeNull();
    expect(await reviews.comments(analysisId)).toEqual([]);
    await expect(reviews.comment(analysisId, about)).rejects.toMatchObject(notFound);
    await expect(reviews.saveReview(analysisId, { note: '', tags: [] })).rejects.toMatchObject(notFound);
    expect(await batches.underWay()).toBe(0);
    await database.destroy();
  });

  it('purges what has expired and keeps the rest', async () => {
    await store.save(analysis('old', 2));
    await store.save(analysis('new', 24));
    expect(await store.purgeExpired(hour(1))).toBe(0);
    expect(await store.purgeExpired(hour(2))).toBe(1);
    expect(await store.purgeExpired(hour(3))).toBe(0);
    expect(await store.find('new', hour(3))).not.toBeNull();
  });

  it('takes nothing for what is gone, and says so', async () => {
    await expect(store.rewriting.saveInput('gone', { text: resumeText })).rejects.toMatchObject(notFound);
    const suggestion = { bullet: 'w1.b1' } as Suggestion;
    const record = { suggestion, state: 'open' as const, answers: [], cacheKey: null };
    await expect(store.rewriting.saveRewrite('gone', record)).rejects.toMatchObject(notFound);
    const version = { says: 'x', createdAt: hour(1), report: analysis('a').report };
    await expect(store.rewriting.addVersion('gone', version)).rejects.toMatchObject(notFound);
  });

  it('seals what was in clear or under an earlier key, and opens it without that key from then on', async () => {
    await keepEverything(store, 'a');
    await store.rewriting.saveInput('a', { bytes: Buffer.from(resumeText), fileName: 'Marlena.pdf' });
    const both = await openStore(place, vaultOf([secondKey, firstKey]));
    expect(await both.sealAll()).toBe(9);
    expect(await both.sealAll()).toBe(0);
    await both.close();
    const second = await openStore(place, vaultOf([secondKey]));
    expect(await second.find('a', hour(1))).toEqual({
      ...analysis('a', 2),
      readings: { error: 'reading-failed' },
      answers: { level: resumeText },
    });
    expect(await second.rewriting.findInput('a')).toEqual({
      bytes: new Uint8Array(Buffer.from(resumeText)),
      fileName: 'Marlena.pdf',
    });
    expect((await second.rewriting.rewrites('a'))[0]?.answers).toEqual([resumeText]);
    expect(await second.rewriting.versionReport('a', 2)).toEqual(analysis('a').report);
    await second.close();
    await expect(store.find('a', hour(1))).rejects.toMatchObject({ code: 'sealed' });
    expect(await store.delete('a')).toBe(true);
  });

  it('takes many at once', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `id-${n}`);
    await Promise.all(ids.map((id) => store.save(analysis(id))));
    const found = await Promise.all(ids.map((id) => store.find(id, hour(1))));
    expect(found.map((one) => one?.id)).toEqual(ids);
  });

  it('answers a ping until it is closed', async () => {
    await store.ping();
    const closed = await openStore(place, vault);
    await closed.close();
    await expect(closed.ping()).rejects.toThrow();
  });
});
