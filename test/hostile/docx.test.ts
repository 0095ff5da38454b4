import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, readResume } from '../../src/library.ts';
import { attempt, attemptBoth, innocent, ownMemory } from './attempt.ts';
import { climbingZip, crowdedZip, deepXml, entityBomb, externalEntities, zipBomb } from './zips.ts';

beforeAll(() => attempt(innocent));
afterAll(() => close());

describe('a hostile DOCX', { timeout: 60_000 }, () => {
  const hostile: [string, () => Buffer][] = [
    ['unfolds to 400 MB', () => zipBomb('main')],
    ['has 100,000 entries', crowdedZip],
    ['nests its elements 100,000 deep', deepXml],
  ];

  it.each(hostile)('that %s ends in a typed error, and the server grows by nothing', async (_, make) => {
    const bytes = make();
    const before = ownMemory();
    const [{ outcome }, meanwhile] = await Promise.all([attempt(bytes), attempt(innocent)]);
    expect(outcome).toBe('damaged-file');
    expect(meanwhile.outcome).toBe('read');
    expect(ownMemory() - before).toBeLessThan(50);
  });

  it('that hides 400 MB where only the plain reading looks harms neither', async () => {
    const bytes = zipBomb('footnotes');
    expect((await attempt(bytes)).outcome).toBe('read');
    expect((await attemptBoth(bytes)).outcome).toBe('damaged-file');
    expect((await attemptBoth(innocent)).outcome).toBe('read');
  });

  it('whose entries climb out of their folder writes nothing', async () => {
    const target = '/tmp/candor-climbed';
    const bytes = climbingZip(target);
    expect((await attempt(bytes)).outcome).toBe('read');
    await attemptBoth(bytes);
    expect(existsSync(target)).toBe(false);
  });

  it('cannot unfold entities', async () => {
    const { document } = await readResume({ bytes: entityBomb() });
    expect(document.text).not.toContain('laugh');
    expect(document.text.length).toBeLessThan(1_000);
    await attemptBoth(entityBomb());
  });

  it('cannot make anybody fetch a file or an address', async () => {
    let calls = 0;
    const server = createServer((_, response) => {
      calls += 1;
      response.end('fetched');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const bytes = externalEntities(`http://127.0.0.1:${port}`);
    const { document } = await readResume({ bytes });
    await attemptBoth(bytes);
    server.close();
    expect(document.text).not.toMatch(/root:|fetched/);
    expect(calls).toBe(0);
  });
});
