import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editDocx } from '../../src/extract/docx/edit.ts';
import { suggestRewrites } from '../../src/library.ts';
import { analyzeHere, readHere } from '../../src/pipeline.ts';
import { withoutGaps } from '../../src/rewrite/apply.ts';
import { asOf, fixtureFiles } from '../make-resume.ts';

const word = fixtureFiles('docx');
const read = ({ path }: { path: string }) => readFileSync(path);

/** The compressed bytes of every entry, straight from the file. */
function packedEntries(bytes: Uint8Array): Map<string, string> {
  const source = Buffer.from(bytes);
  const end = source.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const found = new Map<string, string>();
  let at = source.readUInt32LE(end + 16);
  for (let left = source.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = source.readUInt16LE(at + 28);
    const name = source.subarray(at + 46, at + 46 + nameLength).toString();
    const offset = source.readUInt32LE(at + 42);
    const start = offset + 30 + source.readUInt16LE(offset + 26) + source.readUInt16LE(offset + 28);
    found.set(name, source.subarray(start, start + source.readUInt32LE(at + 20)).toString('base64'));
    at += 46 + nameLength + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32);
  }
  return found;
}

const mainOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const withoutText = (xml: string): string => xml.replace(/(<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g, '$1');
const paragraphs = (xml: string): string[] => xml.split(/(?=<w:p[ >])/);

/** Every entry but the main part has the very bytes it had, packed as it was. */
function expectSameEntries(original: Uint8Array, edited: Uint8Array): void {
  const [before, after] = [packedEntries(original), packedEntries(edited)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, data] of before) if (name !== 'word/document.xml') expect(after.get(name)).toBe(data);
}

async function rewritten(file: { path: string }, count: number) {
  const bytes = read(file);
  const report = await analyzeHere({ bytes, fileName: 'resume.docx' }, { asOf });
  const edits: { original: string; occurrence: number; text: string }[] = [];
  for await (const { original, rewrite, gaps } of suggestRewrites(report)) {
    if (rewrite === null || withoutGaps({ rewrite, gaps }) === original) continue;
    if (edits.length < count) edits.push({ original, occurrence: 0, text: withoutGaps({ rewrite, gaps }) });
  }
  return { bytes, edits };
}

describe('a Word file with accepted rewrites', () => {
  it('differs in its words alone, in three paragraphs', async () => {
    const file = word.find(({ person }) => person === 'senior-python-stuffed') ?? word[0];
    if (!file) throw new Error('no Word fixture');
    const { bytes, edits } = await rewritten(file, 3);
    expect(edits).toHaveLength(3);
    const edited = editDocx(bytes, edits);

    expectSameEntries(bytes, edited);
    const [old, now] = [mainOf(bytes), mainOf(edited)];
    expect(withoutText(now)).toBe(withoutText(old));
    const changed = paragraphs(now).filter((each, index) => each !== paragraphs(old)[index]);
    expect(changed).toHaveLength(3);
    for (const { text } of edits) expect(changed.join('').replace(/<[^>]*>/g, '')).toContain(text);
  });

  it.each(word.map((file) => [file.person, file] as const))('of %s is read with them', async (_, file) => {
    const { bytes, edits } = await rewritten(file, 20);
    const edited = editDocx(bytes, edits);
    expectSameEntries(bytes, edited);
    expect(withoutText(mainOf(edited))).toBe(withoutText(mainOf(bytes)));
    const { document, resume } = await readHere({ bytes: edited, fileName: 'resume.docx' });
    const original = await readHere({ bytes, fileName: 'resume.docx' });
    expect(resume.contact.name?.value).toBe(original.resume.contact.name?.value);
    expect(resume.work.length).toBe(original.resume.work.length);
    for (const { text } of edits) expect(document.text.replace(/\s+/g, ' ')).toContain(text);
  });

  it('with none is the same file in other bytes at most', () => {
    const [file] = word;
    if (!file) throw new Error('no Word fixture');
    expect(mainOf(editDocx(read(file), []))).toBe(mainOf(read(file)));
  });

  it('is refused where a statement does not stand', () => {
    const [file] = word;
    if (!file) throw new Error('no Word fixture');
    const edit = { original: 'No such words', occurrence: 0, text: 'Other words' };
    expect(() => editDocx(read(file), [edit])).toThrow(/could not be put/);
  });
});
