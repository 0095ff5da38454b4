import request from 'supertest';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ErrorCode, errorCodes } from '../../src/errors.ts';
import { analyze, close } from '../../src/library.ts';
import { emptyZip, firstHalf, goodDocx, goodPdf, lockedPdf, png, recipe, scannedPdf } from './bad-files.ts';
import { browser, makeApp } from './make-app.ts';

afterAll(close);

const withFile = (bytes: Uint8Array, name: string) => (post: request.Test) =>
  post.attach('resume', Buffer.from(bytes), name);

type Send = (post: request.Test) => request.Test;

const table: [string, Send, number, ErrorCode][] = [
  ['an empty file', withFile(Buffer.alloc(0), 'cv.pdf'), 422, 'empty-file'],
  ['a file of blanks', withFile(Buffer.from(' \n\t \n'), 'cv.txt'), 422, 'empty-file'],
  ['half a PDF', withFile(firstHalf(goodPdf), 'cv.pdf'), 422, 'damaged-file'],
  ['the first bytes of a PDF', withFile(goodPdf.subarray(0, 20), 'cv.pdf'), 422, 'damaged-file'],
  ['half a DOCX', withFile(firstHalf(goodDocx), 'cv.docx'), 422, 'damaged-file'],
  ['a locked PDF', withFile(await lockedPdf(), 'cv.pdf'), 422, 'encrypted-file'],
  ['a word', (post) => post.field('text', 'x'), 422, 'too-little-text'],
  ['a scan', withFile(await scannedPdf(), 'cv.pdf'), 422, 'no-text'],
  ['a picture', withFile(png(), 'cv.png'), 415, 'unsupported-format'],
  ['a picture called a PDF', withFile(png(), 'cv.pdf'), 415, 'unsupported-format'],
  ['a zip of something else', withFile(emptyZip(), 'cv.docx'), 415, 'unsupported-format'],
  [
    'a program',
    withFile(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1'), 'cv'),
    415,
    'unsupported-format',
  ],
  ['a file over 10 MB', withFile(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'cv.txt'), 413, 'too-large'],
  ['no file', (post) => post.field('role', 'backend-developer'), 400, 'no-file'],
  ['two files', (post) => withFile(goodPdf, 'b.pdf')(withFile(goodPdf, 'a.pdf')(post)), 400, 'several-files'],
  ['a recipe', withFile(Buffer.from(recipe), 'cake.txt'), 422, 'not-a-resume'],
  ['a pasted recipe', (post) => post.send({ text: recipe }), 422, 'not-a-resume'],
  ['a text too long', (post) => post.send({ text: 'experience '.repeat(20_000) }), 413, 'text-too-long'],
  [
    'an unknown role',
    (post) => withFile(goodPdf, 'cv.pdf')(post.field('role', 'astronaut')),
    400,
    'unknown-role',
  ],
  [
    'a path as a role',
    (post) => withFile(goodPdf, 'cv.pdf')(post.field('role', '../roles')),
    400,
    'unknown-role',
  ],
];

describe('a resume that cannot be analysed', () => {
  it.each(table)('%s', async (_, send, status, code) => {
    const { app, deps } = await makeApp({ analyze });
    const save = vi.spyOn(deps.store, 'save');
    const { body } = await send(request(app).post('/v1/analyses'));
    expect(body).toMatchObject({ status, code });
    expect(body.detail).toMatch(/\.$/);
    expect(errorCodes).toContain(body.code);
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a resume under a wrong name is told by its content', () => {
  it.each([
    ['a PDF called .docx', goodPdf, 'cv.docx', 'pdf'],
    ['a DOCX called .pdf', goodDocx, 'cv.pdf', 'docx'],
    ['a PDF without a name to speak of', goodPdf, 'cv', 'pdf'],
  ])('%s', async (_, bytes, name, format) => {
    const { app } = await makeApp({ analyze });
    const { body } = await withFile(bytes, name)(request(app).post('/v1/analyses')).expect(201);
    expect(body.report.document.format).toBe(format);
  });
});

it('is kept by the server after a bad file: the next resume is read', async () => {
  const { app } = await makeApp({ analyze });
  await withFile(firstHalf(goodPdf), 'cv.pdf')(request(app).post('/v1/analyses')).expect(422);
  await withFile(goodPdf, 'cv.pdf')(request(app).post('/v1/analyses')).expect(201);
  const page = request(app).post('/v1/analyses').set('Accept', browser);
  await withFile(goodPdf, 'cv.pdf')(page).expect(303);
});
