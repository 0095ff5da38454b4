import request from 'supertest';
import { describe, expect, it, vi } from 'vitest';
import { CandorError, type ErrorCode, errorCodes } from '../../src/errors.ts';
import { browser, makeApp } from './make-app.ts';

const failing = (error: unknown) => makeApp({ analyze: () => Promise.reject(error) });

type Send = (post: request.Test) => request.Test;

const badRequests: [string, Send, number, ErrorCode][] = [
  ['no body', (post) => post, 400, 'no-file'],
  ['an empty form', (post) => post.field('text', '  '), 400, 'no-file'],
  ['an empty object', (post) => post.send({}), 400, 'no-file'],
  [
    'two files',
    (post) => post.attach('resume', Buffer.from('a'), 'a.txt').attach('resume', Buffer.from('b'), 'b.txt'),
    400,
    'several-files',
  ],
  [
    'two files in two fields',
    (post) => post.attach('resume', Buffer.from('a'), 'a.txt').attach('cv', Buffer.from('b'), 'b.txt'),
    400,
    'several-files',
  ],
  [
    'a file and a text',
    (post) => post.attach('resume', Buffer.from('a'), 'a.txt').field('text', 'b'),
    400,
    'several-files',
  ],
  [
    'a posting as text and as a file',
    (post) => post.field('text', 'a').field('posting', 'b').attach('posting', Buffer.from('b'), 'b.txt'),
    400,
    'bad-request',
  ],
  ['a file in another field', (post) => post.attach('cv', Buffer.from('a'), 'a.txt'), 400, 'bad-request'],
  [
    'a file over 10 MB',
    (post) => post.attach('resume', Buffer.alloc(10 * 1024 * 1024 + 1), 'a.pdf'),
    413,
    'too-large',
  ],
  ['a text of megabytes', (post) => post.send({ text: 'x'.repeat(3 * 1024 * 1024) }), 413, 'text-too-long'],
  [
    'a form text of megabytes',
    (post) => post.field('text', 'x'.repeat(3 * 1024 * 1024)),
    413,
    'text-too-long',
  ],
  [
    'a posting that is a book',
    (post) => post.send({ text: 'a', posting: 'x'.repeat(100_001) }),
    413,
    'posting-too-long',
  ],
  ['an unknown sample', (post) => post.send({ sample: '../../etc/passwd' }), 400, 'bad-request'],
  ['a month that is none', (post) => post.send({ text: 'a', asOf: '2026-13' }), 400, 'bad-month'],
  ['a text that is a number', (post) => post.send({ text: 42 }), 400, 'bad-request'],
  ['a text sent twice', (post) => post.field('text', 'a').field('text', 'b'), 400, 'bad-request'],
  ['a list', (post) => post.send([]), 400, 'bad-request'],
  ['broken JSON', (post) => post.type('json').send('{"text": '), 400, 'bad-request'],
  ['a form without a boundary', (post) => post.type('multipart/form-data').send('text'), 400, 'bad-request'],
  [
    'a form cut short',
    (post) => post.type('multipart/form-data; boundary=x').send('--x\r\nContent-Disp'),
    400,
    'bad-request',
  ],
  ['bytes without a form', (post) => post.type('application/pdf').send('%PDF-1.7'), 400, 'bad-request'],
];

describe('a request that cannot be taken', () => {
  it.each(badRequests)('%s', async (_, send, status, code) => {
    const { app, deps } = await makeApp();
    const save = vi.spyOn(deps.store, 'save');
    const response = await send(request(app).post('/v1/analyses'));
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.body).toMatchObject({ status, code, type: `urn:candor:error:${code}` });
    expect(response.status).toBe(status);
    expect(response.body.title).not.toBe('');
    expect(response.body.detail).toMatch(/\.$/);
    expect(response.body.requestId).toBe(response.headers['x-request-id']);
    expect(save).not.toHaveBeenCalled();
  });

  it('comes back to a browser as the form with the reason', async () => {
    const { app } = await makeApp();
    const response = await request(app)
      .post('/v1/analyses')
      .set('Accept', browser)
      .field('text', '')
      .expect(400);
    expect(response.text).toContain('<h1>Home</h1>');
    expect(response.text).toContain(new CandorError('no-file').title);
  });
});

describe('an error of the analysis', () => {
  it.each(errorCodes)('%s is answered with its own status and stored nowhere', async (code) => {
    const { app, deps } = await failing(new CandorError(code));
    const save = vi.spyOn(deps.store, 'save');
    const { status } = new CandorError(code);
    const { body } = await request(app).post('/v1/analyses').send({ text: 'a' }).expect(status);
    expect(body.code).toBe(code);
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['an error', new Error('Marlena Quintero-Vashti cannot be parsed')],
    ['an error that looks like ours', { status: 700, message: 'Marlena' }],
    ['no error at all', 'Marlena'],
    ['nothing', null],
  ])('that is %s is ours, and tells neither answer nor log what the resume says', async (_, error) => {
    const { app, log } = await failing(error);
    const { body, text } = await request(app).post('/v1/analyses').send({ text: 'Marlena' }).expect(500);
    expect(body.code).toBe('internal');
    expect(text).not.toContain('Marlena');
    expect(log()).toContain(body.requestId);
    expect(log()).not.toContain('Marlena');
  });

  it('is logged with the place it came from', async () => {
    const { app, log } = await failing(new TypeError('x is not a function'));
    await request(app).post('/v1/analyses').send({ text: 'a' }).expect(500);
    expect(log()).toContain('TypeError');
    expect(log()).toMatch(/problems\.test\.ts:\d+/);
  });

  it('keeps details of the server from the caller', async () => {
    const { app, log } = await failing(
      new CandorError('keywords-invalid', { detail: 'skills/api.yaml, line 3' }),
    );
    const { text } = await request(app).post('/v1/analyses').send({ text: 'a' }).expect(500);
    expect(text).not.toContain('api.yaml');
    expect(log()).toContain('api.yaml');
  });

  it('gets a page in a browser', async () => {
    const { app } = await failing(new Error('x'));
    const response = await request(app)
      .post('/v1/analyses')
      .set('Accept', browser)
      .field('text', 'a')
      .expect(500);
    expect(response.text).toContain('<h1>internal</h1>');
    expect(response.text).toContain(String(response.headers['x-request-id']));
  });
});

describe('a method that an address does not have', () => {
  it.each([
    ['put', '/v1/analyses', 'POST'],
    ['delete', '/docs', 'GET'],
    ['put', '/v1/analyses/unknown', 'GET, PATCH, DELETE'],
  ] as const)('%s %s is refused with those it has', async (method, path, allowed) => {
    const { app } = await makeApp();
    const { headers, body } = await request(app)[method](path).expect(405);
    expect(headers.allow).toBe(allowed);
    expect(body.code).toBe('wrong-method');
  });
});

describe('the log', () => {
  it('has one line a request, with the route and never the address, name or text', async () => {
    const { app, log } = await makeApp();
    const file = Buffer.from('Resume of Marlena');
    const { body } = await request(app)
      .post('/v1/analyses')
      .attach('resume', file, 'marlena.txt')
      .expect(201);
    await request(app).get(`/v1/analyses/${body.id}.pdf?name=marlena`).expect(200);
    await request(app).get('/marlena').expect(404);
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ method, route, status, code }) => [method, route, status, code])).toEqual([
      ['POST', '/v1/analyses', 201, undefined],
      ['GET', '/v1/analyses/:name', 200, undefined],
      ['GET', 'none', 404, 'no-such-page'],
    ]);
    expect(log()).not.toMatch(/marlena/i);
    expect(log()).not.toContain(body.id);
  });
});
