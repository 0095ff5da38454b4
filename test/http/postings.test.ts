import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { readPostingApart } from '../../src/analyze.ts';
import type { AppDependencies } from '../../src/http/dependencies.ts';
import { makeApp } from './make-app.ts';

const readJob: AppDependencies['readJob'] = async (posting, options) =>
  (await readPostingApart(posting, options)).asks;
const posting = readFileSync(new URL('../../fixtures/postings/go-kubernetes.txt', import.meta.url), 'utf8');

describe('POST /v1/postings/read', () => {
  it('says what a posting asks for, in its own words', async () => {
    const { app } = await makeApp({ readJob });
    const { body } = await request(app).post('/v1/postings/read').send({ text: posting }).expect(200);
    expect(body.required.length).toBeGreaterThan(0);
    for (const { quote, start, end } of body.required) expect(posting.slice(start, end)).toBe(quote);
  });

  it('takes a form too', async () => {
    const { app } = await makeApp();
    const { body } = await request(app).post('/v1/postings/read').field('text', 'Go developer').expect(200);
    expect(body.title).toBe('Go developer');
  });

  it.each([
    ['nothing', {}, 'bad-request', 400],
    ['blanks', { text: ' ' }, 'bad-request', 400],
    ['a book', { text: 'x'.repeat(100_001) }, 'posting-too-long', 413],
    ['an unknown role', { text: posting, role: 'astronaut' }, 'unknown-role', 400],
  ])('refuses %s', async (_, fields, code, status) => {
    const { app } = await makeApp({ readJob });
    const { body } = await request(app).post('/v1/postings/read').send(fields).expect(status);
    expect(body.code).toBe(code);
  });

  it('refuses a page of another site', async () => {
    const { app } = await makeApp();
    const post = request(app).post('/v1/postings/read').set('Origin', 'https://evil.example');
    await post.send({ text: posting }).expect(403);
  });
});
