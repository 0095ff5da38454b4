import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { makeApp } from './make-app.ts';

describe('what is known of a role', () => {
  const get = async (path: string) => request((await makeApp()).app).get(`/v1/roles/${path}`);

  it('has its market, whole or by table, subject, document and column', async () => {
    const whole = (await get('backend-developer/market')).body;
    expect(whole.sources.map(({ id }: { id: string }) => id)).toEqual(['000', '001', '002', '003', '004']);
    expect(whole.tables.length).toBeGreaterThan(15);
    const { body } = await get('backend-developer/market?table=states&state=Oregon');
    expect(body.tables).toMatchObject([
      { id: 'states', columns: { annual: 'dollars' }, rows: [{ source: '001', cells: { annual: 136240 } }] },
    ]);
    expect((await get('backend-developer/market?about=outlook&source=004')).body.tables[0].rows).toHaveLength(
      1,
    );
    expect((await get('backend-developer/market?state=Atlantis')).body.tables).toEqual([]);
  });

  it.each([
    ['duties', 'responsibilities'],
    ['levels', 'levels'],
    ['learning', 'steps'],
    ['advice', 'mistakes'],
    ['ai', 'judgement'],
    ['assessment', 'questions'],
  ])('has its %s', async (part, list) => {
    const { status, body } = await get(`backend-developer/${part}`);
    expect(status).toBe(200);
    expect(body[list].length).toBeGreaterThan(3);
    expect(body.documents[1]).toMatchObject({ id: '001', title: 'Backend Developer Salary Guide 2026' });
  });

  it.each(['market', 'duties', 'levels'])('of an unknown role there are no %s', async (part) => {
    const { status, body } = await get(`astronaut/${part}`);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'unknown-role' });
  });

  it('that is not there is said, not answered with nothing', async () => {
    const { app } = await makeApp({ queryMarket: () => null });
    const { status, body } = await request(app).get('/v1/roles/backend-developer/market');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'no-role-knowledge' });
  });
});
