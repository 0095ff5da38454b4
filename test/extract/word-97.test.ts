import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readHere } from '../../src/pipeline.ts';
import { expectFacts, factsOf, person } from './people.ts';

const file = readFileSync(
  new URL('../../fixtures/resumes/libreoffice-doc/senior-go/resume.doc', import.meta.url),
);

/** Written by LibreOffice: a spaced heading, hidden, white, tiny and deleted words, a dark cell, a dark bar, a break. */
const tricky = readFileSync(new URL('hidden-text.doc', import.meta.url));

describe('a Word 97 file', () => {
  it('gives its fields', async () => {
    const { document, resume } = await readHere({ bytes: new Uint8Array(file) });
    expect(document.format).toBe('doc');
    expectFacts(resume, factsOf(person('senior-go')));
    expect(document.layout.textBoxes).toBe(1);
    expect(document.lines.filter(({ heading }) => heading).length).toBeGreaterThan(5);
    expect(document.links.map(({ url }) => url)).toContain('https://example.com/github/ines-carvalho');
  });

  it('shows what a reader sees and lists what is hidden', async () => {
    const document = await extract({ bytes: new Uint8Array(tricky) });
    expect(document.text.split('\n')).toEqual([
      'Backend developer with eight years of practice',
      'Skills',
      'Seen Zażółć “gęślą” – 山田',
      'White on dark\tGo',
      'Java\t8 years\tand more',
      'White on a bar',
      'Before',
      'after',
      'References on request',
    ]);
    expect(document.hidden.map(({ text, reason }) => [text, reason])).toEqual([
      ['Kafka', 'vanished'],
      ['Rust', 'colour'],
      ['Scala', 'tiny'],
    ]);
    expect(document.layout).toMatchObject({ tables: 1, headerText: [expect.anything()] });
  });

  it.each([
    ['cut short', () => file.subarray(0, 3_000), 'damaged-file'],
    ['a header alone', () => file.subarray(0, 512), 'damaged-file'],
    ['its own zeroes', () => Buffer.concat([file.subarray(0, 512), Buffer.alloc(20_000)]), 'damaged-file'],
    ['locked', () => withFlag(0x0100), 'encrypted-file'],
    ['an Excel workbook', () => renamed('WordDocument', 'Workbook'), 'unsupported-format'],
    ['another locked file', () => renamed('WordDocument', 'EncryptedPackage'), 'encrypted-file'],
  ])('that is %s is a clear error', async (_, make, code) => {
    await expect(extract({ bytes: new Uint8Array(make()) })).rejects.toMatchObject({ code });
  });

  it('with flipped bits never breaks', async () => {
    for (let at = 0; at < file.length; at += 487) {
      const bytes = new Uint8Array(file);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const outcome = await extract({ bytes }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toHaveProperty('code');
    }
  });
});

/** Where the stream of the text begins: its first two bytes mark it. */
function withFlag(flag: number): Buffer {
  const copy = Buffer.from(file);
  const start = copy.indexOf(Buffer.from([0xec, 0xa5, 0x01, 0x01]));
  copy.writeUInt16LE(copy.readUInt16LE(start + 10) | flag, start + 10);
  return copy;
}

function renamed(from: string, to: string): Buffer {
  const copy = Buffer.from(file);
  const at = copy.indexOf(Buffer.from(from, 'utf16le'));
  copy.fill(0, at, at + 64);
  copy.write(to, at, 'utf16le');
  copy.writeUInt16LE(to.length * 2 + 2, at + 64);
  return copy;
}
