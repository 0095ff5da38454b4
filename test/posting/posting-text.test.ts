import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze, close } from '../../src/library.ts';
import { postingText } from '../../src/posting/posting-text.ts';
import { documentXml, docx } from '../hostile/zips.ts';
import { fixtureText } from '../make-resume.ts';

const file = (path: string): Buffer => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));

afterAll(() => close());

describe('a posting', () => {
  it('is taken as it is when it is text, and by its bytes when it is a text file', async () => {
    const bytes = file('postings/go-kubernetes.txt');
    expect(await postingText('Go developer')).toBe('Go developer');
    expect(await postingText({ bytes })).toBe(bytes.toString('utf8'));
    expect(
      await postingText({ bytes: Buffer.from('Go-Entwickler für München gesucht', 'latin1') }),
    ).toContain('für');
  });

  it('is words and not bytes when it is a PDF or DOCX', async () => {
    const read = await postingText({ bytes: file('resumes/chromium-plain/senior-go/resume.pdf') });
    expect(read).toMatch(/\n- \S/);
    expect(read).not.toContain('%PDF');
    expect(await postingText({ bytes: docx(documentXml()) })).toContain('Backend Developer');
  });

  it.each([
    ['without a word', ' \n ', 'posting-empty'],
    ['in a file without a word', { bytes: Buffer.from(' \n\n') }, 'posting-empty'],
    ['of more than 100,000 characters', 'Go developer. '.repeat(8000), 'posting-too-long'],
    ['in a file of as many', { bytes: Buffer.from('Go developer. '.repeat(8000)) }, 'posting-too-long'],
    [
      'in a file longer than any resume',
      { bytes: docx(documentXml(`<w:p><w:r><w:t>${'Go. '.repeat(90_000)}</w:t></w:r></w:p>`)) },
      'posting-too-long',
    ],
  ])('%s is refused as a posting', async (_, posting, code) => {
    await expect(postingText(posting)).rejects.toMatchObject({ code });
    const work = analyze({ text: fixtureText('mid-node') }, { posting });
    await expect(work).rejects.toMatchObject({ code });
  });

  it('that cannot be read is a typed error that blames the posting', async () => {
    const failed = { code: 'unreadable-posting', detail: expect.any(String) };
    await expect(postingText({ bytes: Buffer.from('%PDF-1.7\nbroken') })).rejects.toMatchObject(failed);
    const work = analyze(
      { text: fixtureText('mid-node') },
      { posting: { bytes: new Uint8Array([0, 1, 2, 3]) } },
    );
    await expect(work).rejects.toMatchObject(failed);
  });
});

describe('what is no resume at all', () => {
  it.each([
    ['a string', 'abc'],
    ['nothing', undefined],
    ['an empty object', {}],
    ['a number', { text: 5 }],
  ])('is a typed error that says what to pass: %s', async (_, input) => {
    const failed = { code: 'bad-request', detail: expect.stringContaining('{ text: string }') };
    await expect(analyze(input as { text: string })).rejects.toMatchObject(failed);
  });
});
