import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestFile } from '../../src/extract/extract.ts';
import { close } from '../../src/library.ts';
import { attempt, innocent } from './attempt.ts';
import { seeded, withFlippedBits } from './bytes.ts';

const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../../fixtures/resumes/${path}`, import.meta.url));
const files: [string, Buffer][] = [
  ['PDF', fixture('chromium-plain/senior-go/resume.pdf')],
  ['DOCX', fixture('docx/mid-dotnet/resume.docx')],
];
/** What a damaged file may come to; a worker that died would be `reading-failed` or `reading-timeout`. */
const harmless = ['read', 'damaged-file', 'no-text', 'unsupported-format', 'encrypted-file', 'empty-file'];

beforeAll(() => attempt(innocent));
afterAll(() => close());

describe.each(files)('a %s', { timeout: 120_000 }, (_, bytes) => {
  it.each(Array.from({ length: 10 }, (_, index) => index))(
    'cut at %i tenths is an error or read',
    async (tenths) => {
      const cut = bytes.subarray(0, Math.floor((bytes.length * tenths) / 10));
      expect(harmless).toContain((await attempt(cut)).outcome);
    },
  );

  it('with turned bits is an error or read', async () => {
    const random = seeded(7);
    for (let round = 0; round < 40; round += 1) {
      const flipped = withFlippedBits(bytes, 1 + Math.floor(random() * 60), random);
      expect(harmless).toContain((await attempt(flipped)).outcome);
    }
  });

  it('is told by its content, whatever it is called', async () => {
    for (const name of ['resume.txt', 'resume.docx', 'resume.pdf', 'resume', '../../resume.exe'])
      expect((await attempt(bytes, name)).outcome).toBe('read');
  });
});

describe('a file', () => {
  it('of zero bytes is empty', async () => {
    expect((await attempt(new Uint8Array())).outcome).toBe('empty-file');
  });

  it('of one byte more than ten megabytes is too large', async () => {
    expect((await attempt(Buffer.alloc(largestFile + 1, 'a'))).outcome).toBe('too-large');
  });
});
