import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyze, close } from '../../src/library.ts';
import { innocent, ownMemory } from '../hostile/attempt.ts';
import { seeded, withFlippedBits } from '../hostile/bytes.ts';
import { endlessForm, flateBomb, lockedPdf, manyPages, nestedForms, slowPdf } from '../hostile/pdfs.ts';
import { climbingZip, crowdedZip, deepXml, entityBomb, externalEntities, zipBomb } from '../hostile/zips.ts';
import { busiestReader, canListChildren, readers } from '../isolation/children.ts';
import { firstHalf, goodDocx, goodPdf, png } from './bad-files.ts';
import { makeApp } from './make-app.ts';

/** Uploads over real HTTP to the real app, whose files are read in real processes. */

const gigabyte = 1024 ** 3;
/** what may become of a file that its reader was killed over, or that the reader itself gave up */
const stopped = ['reading-failed', 'reading-timeout', 'no-text'];

const listen = (server: Server): Promise<number> =>
  new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening((server.address() as AddressInfo).port));
  });

let server: Server;
let address = '';

beforeAll(async () => {
  const { app } = await makeApp({ analyze });
  server = createServer(app);
  address = `http://127.0.0.1:${await listen(server)}`;
  expect(await upload(innocent)).toBe('analysed');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await close();
});

/** The code of the answer to an upload, or `analysed`; anything that is no typed answer fails the test. */
async function upload(bytes: Uint8Array, name = 'resume.pdf', signal?: AbortSignal): Promise<string> {
  const body = new FormData();
  body.append('resume', new Blob([Uint8Array.from(bytes)]), name);
  const response = await fetch(`${address}/v1/analyses`, { method: 'POST', body, ...(signal && { signal }) });
  const answer = (await response.json()) as { code?: string; report?: { overall: number | null } };
  if (response.status === 201) return typeof answer.report?.overall === 'number' ? 'analysed' : 'no score';
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return answer.code ?? 'no code';
}

describe('a hostile upload', { timeout: 120_000 }, () => {
  const hostile: [string, () => Buffer, string[]][] = [
    ['a PDF that unfolds to a gigabyte', () => flateBomb(gigabyte), stopped],
    ['a PDF that unfolds to five', () => flateBomb(5 * gigabyte), stopped],
    ['forms within forms, 5,000 deep', () => nestedForms(5_000, 1), stopped],
    ['forms that draw more forms than there are atoms', () => nestedForms(30, 3), stopped],
    ['a form that draws itself', endlessForm, stopped],
    ['20,000 pages', () => manyPages(20_000), ['too-many-pages']],
    ['200 pages', () => manyPages(200), ['too-many-pages']],
    ['a DOCX that unfolds to 400 MB', () => zipBomb('main'), ['damaged-file']],
    ['100,000 entries', crowdedZip, ['damaged-file']],
    ['elements 100,000 deep', deepXml, ['damaged-file']],
    ['a billion laughs', entityBomb, ['analysed']],
    ['half a PDF', () => firstHalf(goodPdf), ['damaged-file']],
    ['half a DOCX', () => firstHalf(goodDocx), ['damaged-file']],
    ['zero bytes', () => Buffer.alloc(0), ['empty-file']],
    ['a picture under the name of a PDF', png, ['unsupported-format']],
  ];

  it.each(hostile)(
    'of %s is a typed answer, while others are served and memory stays',
    async (_, make, codes) => {
      const bytes = make();
      const before = ownMemory();
      const [outcome, meanwhile] = await Promise.all([upload(bytes), upload(innocent, 'resume.docx')]);
      expect(codes).toContain(outcome);
      expect(meanwhile).toBe('analysed');
      expect(ownMemory() - before).toBeLessThan(60);
    },
  );

  it('with turned bits is read or a typed answer', async () => {
    const random = seeded(11);
    for (const bytes of [goodPdf, goodDocx, goodPdf, goodDocx])
      expect(await upload(withFlippedBits(bytes, 40, random))).toMatch(/^(?:analysed|[a-z]+(?:-[a-z]+)+)$/);
    expect(await upload(innocent)).toBe('analysed');
  });

  it('whose entries climb out of their folder is read and writes nothing', async () => {
    const target = '/tmp/candor-climbed-over-http';
    expect(await upload(climbingZip(target), '../../resume.docx')).toBe('analysed');
    expect(existsSync(target)).toBe(false);
  });

  it('cannot make the server fetch anything', async () => {
    let calls = 0;
    const bait = createServer((_, response) => {
      calls += 1;
      response.end('fetched');
    });
    const port = await listen(bait);
    expect(await upload(externalEntities(`http://127.0.0.1:${port}`), 'resume.docx')).toBe('analysed');
    await new Promise((closed) => bait.close(closed));
    expect(calls).toBe(0);
  });

  it('under a password opens for all when only its owner has one, and says so when its reader needs one', async () => {
    expect(await upload(await lockedPdf({ owner: 'owner' }))).toBe('analysed');
    expect(await upload(await lockedPdf({ owner: 'owner', user: 'user' }))).toBe('encrypted-file');
  });
});

describe.runIf(canListChildren)('a reader that works on an upload', { timeout: 120_000 }, () => {
  it('costs that upload a typed answer when it dies, and nobody else anything', async () => {
    const victim = upload(slowPdf());
    // what dies at once is tried again, since it may have been dead before
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    process.kill(await busiestReader(), 'SIGKILL');
    const others = Array.from({ length: 4 }, () => upload(innocent));
    expect(await victim).toBe('reading-failed');
    expect(await Promise.all(others)).toEqual(Array(4).fill('analysed'));
  });

  it('stops when the visitor leaves', async () => {
    expect(await upload(innocent)).toBe('analysed');
    const before = readers();
    const leaving = new AbortController();
    const work = upload(slowPdf(), 'resume.pdf', leaving.signal);
    setTimeout(() => leaving.abort(), 1_000);
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(before.filter((pid) => readers().includes(pid))).toHaveLength(1), 8_000);
    expect(await upload(innocent)).toBe('analysed');
  });
});
