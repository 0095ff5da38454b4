import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic, lookUpPublic, webhookAddress } from '../../src/intake/public-address.ts';
import { send } from '../../src/intake/webhook.ts';
import { intakeSide, telling } from '../../src/open-batches.ts';
import { batchStore } from '../../src/store/batch-store.ts';
import { openDatabase } from '../../src/store/database.ts';
import { vaultOf } from '../../src/store/vault.ts';
import { addBatch, at, scored } from '../store/some-batch.ts';

interface Call {
  headers: IncomingHttpHeaders;
  body: string;
}

let site: Server;
let host: string;
const calls: Call[] = [];
let answer = 200;
const folder = mkdtempSync(join(tmpdir(), 'candor-intake-'));

beforeAll(async () => {
  site = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    calls.push({ headers: req.headers, body: Buffer.concat(parts).toString('utf8') });
    res.writeHead(answer, { Location: '/elsewhere' }).end('x'.repeat(10_000));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
});

afterAll(() => {
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (webhook: string) => ({
  title: 'Jobs',
  consent: 'We read it',
  role: null,
  posting: '',
  origins: [],
  returns: [],
  fields: {
    resume: 'resume',
    text: 'text',
    name: 'name',
    email: 'email',
    reference: 'reference',
    consent: 'consent',
  },
  webhook,
});

/** A workspace with a form and one submission that was read, at a clock that the test sets. */
async function readSubmission(name: string) {
  const clock = { now: at };
  const vault = vaultOf([new Uint8Array(32).fill(7)]);
  const database = await openDatabase({ folder: join(folder, name) });
  const store = batchStore(database, vault);
  const onBroken = (error: unknown): never => {
    throw error;
  };
  const place = { database, vault, publicUrl: 'https://candor.example', allowedHosts: [host], onBroken };
  const side = intakeSide(place, store, () => clock.now);
  await side.forms.save({
    workspaceId: 'w',
    slug: name,
    isOpen: true,
    settings: settings(`http://${host}/hook?a=1`),
  });
  await side.forms.saveSecret('w', 'a secret');
  await addBatch(store, 'b', 1);
  await side.submissions.add({
    id: 'sub',
    workspaceId: 'w',
    candidate: 'b-1',
    isTest: true,
    createdAt: at,
    sender: { name: 'Marlena Quintero', email: 'marlena@example.com', reference: 'their-7' },
    consent: 'We read it',
    hook: { state: 'waiting', tries: 0, due: at, says: null },
  });
  side.deliveries.wake();
  await side.deliveries.idle();
  const job = await store.take(at);
  expect(await telling(store, side).finish(job ?? { analysisId: '' }, scored(1), [])).toBe(true);
  await side.deliveries.idle();
  const hook = async () => (await side.submissions.of('w'))[0]?.hook;
  const later = async (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    side.deliveries.wake();
    await side.deliveries.idle();
  };
  return { side, hook, later, database };
}

describe('a webhook', () => {
  it('is told once, when the resume was read and not before, signed, without a name', async () => {
    calls.length = 0;
    answer = 204;
    const { hook, later, database } = await readSubmission('told');
    expect(await hook()).toEqual({ state: 'delivered', tries: 1, due: null, says: 'answered 204' });
    await later(60);
    expect(calls).toHaveLength(1);
    const [{ headers, body }] = calls as [Call];
    const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['candor-signature'])) ?? [];
    expect(Number(seconds) * 1000).toBe(at.getTime());
    expect(given).toBe(createHmac('sha256', 'a secret').update(`${seconds}.${body}`).digest('hex'));
    expect(headers['candor-delivery']).toBe('sub');
    expect(JSON.parse(body)).toMatchObject({
      event: 'submission.completed',
      test: true,
      reference: 'their-7',
      state: 'scored',
      overall: 50,
      links: { candidate: 'https://candor.example/v1/batches/b/candidates/1' },
    });
    expect(body).not.toMatch(/marlena/i);
    await database.destroy();
  });

  it('that fails is tried again after longer and longer waits, given up, seen, and tried when asked', async () => {
    calls.length = 0;
    answer = 302;
    const { side, hook, later, database } = await readSubmission('failing');
    expect(await hook()).toMatchObject({ state: 'waiting', tries: 1, says: 'answered 302' });
    await later(0.5);
    expect(calls).toHaveLength(1);
    for (const minutes of [1, 5, 30, 120]) await later(minutes);
    expect(await hook()).toMatchObject({ state: 'waiting', tries: 5 });
    await later(720);
    expect(await hook()).toMatchObject({ state: 'dead', tries: 6, due: null });
    await later(10_000);
    // no redirect was followed
    expect(calls).toHaveLength(6);
    answer = 200;
    expect(await side.submissions.retry('other', 'sub', at)).toBe(false);
    expect(await side.submissions.retry('w', 'sub', at)).toBe(true);
    await later(0);
    expect(await hook()).toMatchObject({ state: 'delivered', tries: 1 });
    await database.destroy();
  });
});

describe('an address of a webhook', () => {
  const code = { code: 'bad-webhook' };

  it.each([
    'http://hooks.example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://localhost/',
    'https://db/',
    'https://localhost./',
    'https://user:password@hooks.example.com/',
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'hooks.example.com',
    '',
  ])('%s is refused', (text) => {
    expect(() => webhookAddress(text, [])).toThrow(expect.objectContaining(code));
  });

  it('is one of the internet by https, or a host that is allowed with its port', () => {
    expect(webhookAddress('https://hooks.example.com/a?b=c', []).href).toBe(
      'https://hooks.example.com/a?b=c',
    );
    expect(webhookAddress('https://93.184.216.34/', []).host).toBe('93.184.216.34');
    expect(webhookAddress(`http://${host}/`, [host]).host).toBe(host);
    expect(() => webhookAddress('http://127.0.0.1:1/', [host])).toThrow();
    expect([isPublic('93.184.216.34'), isPublic('2606:2800:220:1::1'), isPublic('no address')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is looked up where it is connected to, so a name that leads into the house is no way in', async () => {
    const looked = await new Promise((resolve) => {
      lookUpPublic('localhost', { all: true }, (error) => resolve(error));
    });
    expect(looked).toMatchObject(code);
    calls.length = 0;
    const [port] = host.split(':').slice(1);
    const connected = once(get({ host: 'localhost', port, lookup: lookUpPublic }), 'response');
    await expect(connected).rejects.toMatchObject(code);
    const delivery = { secret: 's', id: 'i', body: '{}', at };
    await expect(send({ ...delivery, url: `http://${host}/` }, [])).rejects.toMatchObject(code);
    expect(calls).toEqual([]);
  });
});
