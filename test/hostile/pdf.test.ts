import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close } from '../../src/library.ts';
import { attempt, attemptBoth, innocent, ownMemory } from './attempt.ts';
import { endlessForm, flateBomb, lockedPdf, lyingPages, manyPages, nestedForms } from './pdfs.ts';

const gigabyte = 1024 ** 3;
const killed = ['reading-failed', 'reading-timeout'];

beforeAll(() => attempt(innocent));
afterAll(() => close());

describe('a hostile PDF', { timeout: 60_000 }, () => {
  const hostile: [string, () => Buffer, string[]][] = [
    ['unfolds to a gigabyte', () => flateBomb(gigabyte), killed],
    ['draws forms within forms, 5,000 deep', () => nestedForms(5_000, 1), ['no-text', ...killed]],
    ['draws a million forms', () => nestedForms(6, 10), ['no-text', ...killed]],
    ['draws more forms than there are atoms', () => nestedForms(30, 3), ['no-text', ...killed]],
    ['draws a form that draws itself', endlessForm, ['no-text', ...killed]],
    ['has 20,000 pages', () => manyPages(20_000), ['too-many-pages']],
    ['has 200 pages', () => manyPages(200), ['too-many-pages']],
    ['says it has two billion pages', lyingPages, ['no-text', 'damaged-file', 'too-many-pages']],
  ];

  it.each(hostile)(
    'that %s ends in a typed error, and the server grows by nothing',
    async (_, make, codes) => {
      const bytes = make();
      const before = ownMemory();
      const [{ outcome }, meanwhile] = await Promise.all([attempt(bytes), attempt(innocent)]);
      expect(codes).toContain(outcome);
      expect(meanwhile.outcome).toBe('read');
      expect(ownMemory() - before).toBeLessThan(50);
      expect((await attempt(innocent)).outcome).toBe('read');
    },
  );

  it('is no better for the plain reading', async () => {
    expect(killed).toContain((await attemptBoth(flateBomb(gigabyte))).outcome);
    expect((await attemptBoth(innocent)).outcome).toBe('read');
  });
});

describe('a locked PDF', { timeout: 60_000 }, () => {
  it('opens when only its owner has a password', async () => {
    const bytes = await lockedPdf({ owner: 'owner' });
    expect((await attempt(bytes)).outcome).toBe('read');
    expect((await attemptBoth(bytes)).outcome).toBe('read');
  });

  it('is named as locked when it asks its reader for one', async () => {
    const bytes = await lockedPdf({ owner: 'owner', user: 'user' });
    expect((await attempt(bytes)).outcome).toBe('encrypted-file');
  });
});
