import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkKeywords } from '../../src/keywords-check.ts';
import { exampleKeywords } from '../../src/web/coach/keywords-page.tsx';
import { ownFolder, rustPack } from '../lexicon/own-folder.ts';
import { openPage, type SignedIn, sendForm, signedInCoach } from './coaches.ts';
import { makeApp, type TestApp } from './make-app.ts';

const resume = `Robin Sample
robin@example.com | (503) 555-0100

Experience
Backend Developer, Sample Works
January 2020 - December 2023
- Built a billing service in Rust and PostgreSQL that serves 40 partners.
`;

let test: TestApp;
let coach: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  test = await makeApp();
  coach = await signedInCoach(test.deps);
  other = await signedInCoach(test.deps, 'other@example.com');
});

const pathOf = ({ workspace }: SignedIn): string => `/v1/workspaces/${workspace.id}/keywords`;

const asProgram = ({ cookie }: SignedIn) => ({
  Cookie: cookie,
  Accept: 'application/json',
  'Sec-Fetch-Site': 'same-origin',
});

const save = (files: Readonly<Record<string, string>>, who = coach) =>
  request(test.app).post(pathOf(who)).set(asProgram(who)).send({ files });

/** As the page sends it. */
const saveForm = (files: Record<string, string>) =>
  sendForm(
    test.app,
    pathOf(coach),
    {
      path: [...Object.keys(files), ''],
      text: [...Object.values(files).map((text) => text.replaceAll('\n', '\r\n')), ''],
    },
    coach.cookie,
  );

const read = async (role: string, who = coach) => {
  const sent = await request(test.app)
    .post('/v1/batches')
    .query({ workspace: who.workspace.id })
    .set(asProgram(who))
    .field('role', role)
    .attach('resumes', Buffer.from(resume), 'one.txt');
  await test.deps.batches.runner.idle();
  return sent;
};

const reportOf = async (path: string, number = 1) =>
  (await request(test.app).get(`${path}/candidates/${number}?names=shown`).set(asProgram(coach)).expect(200))
    .body.report;

describe('the own keywords of a workspace', () => {
  it('are refused with file, line and reason as the command line gives them, and nothing is kept', async () => {
    const files = {
      ...rustPack(),
      'roles/backend-rust/bonus.yaml': 'source: x\nkeywords:\n  - skill: no-such\n',
    };
    const { problems } = checkKeywords(ownFolder(files));
    const said = problems.map((one) => ({ ...one, file: one.file.replace(/^.*?(?=roles\/|skills\/)/, '') }));
    const { body } = await save(files).expect(422);
    expect(said).toContainEqual(expect.objectContaining({ file: 'roles/backend-rust/bonus.yaml', line: 3 }));
    expect(body).toMatchObject({ code: 'pack-not-sound', problems: said });
    const { text } = await saveForm(files).expect(422);
    expect(text).toContain('roles/backend-rust/bonus.yaml, line 3');
    expect(text).toContain('<code>- skill: no-such</code>');
    // what was typed is not lost
    expect(text).toContain('no-such\n</textarea>');
    expect((await request(test.app).get(pathOf(coach)).set(asProgram(coach))).body).toEqual({
      hash: null,
      roles: [],
      files: {},
    });
  });

  it('score its batches and what comes by its form, each to its end with the version it began with', async () => {
    await saveForm(rustPack()).expect(303);
    const { body: kept } = await request(test.app).get(pathOf(coach)).set(asProgram(coach));
    expect(kept.files).toEqual(rustPack());
    expect((await openPage(test.app, `/v1/workspaces/${coach.workspace.id}`, coach.cookie)).text).toContain(
      '<option value="backend-rust">',
    );
    const { body: first } = await read('backend-rust');
    expect(first.keywords).toBe(kept.hash);
    const report = await reportOf(first.links.self);
    expect(report.role.id).toBe('backend-rust');
    expect(report.coverage).toContainEqual(expect.objectContaining({ id: 'rust', tier: 'must-have' }));
    const { body: general } = await read('backend-developer', other);
    expect(general.keywords).toBeNull();

    const edited = { ...rustPack(), 'skills/house.yaml': houseSkill };
    await save(edited).expect(200);
    const { body: second } = await read('backend-rust');
    expect((await reportOf(second.links.self)).lexiconHash).not.toBe(report.lexiconHash);
    const late = { analysisId: 'late', fileName: 'late.txt', hash: 'late', candidate: null };
    await test.deps.batches.store.append(first.id, { ...late, bytes: Buffer.from(resume) });
    test.deps.batches.runner.wake();
    await test.deps.batches.runner.idle();
    expect((await reportOf(first.links.self, 2)).lexiconHash).toBe(report.lexiconHash);
    expect(await test.deps.batches.packs.find(coach.workspace.id, kept.hash)).not.toBeNull();
    await test.deps.batches.store.delete(first.id);
    await test.deps.batches.packs.dropUnused();
    expect(await test.deps.batches.packs.find(coach.workspace.id, kept.hash)).toBeNull();
  });

  it('stay while its form reads for a role of theirs', async () => {
    const intake = {
      slug: 'rust-jobs',
      title: 'Rust',
      consent: 'I agree',
      role: 'backend-rust',
      isOpen: 'yes',
    };
    const path = `/v1/workspaces/${coach.workspace.id}/intake`;
    await request(test.app).post(path).set(asProgram(coach)).send(intake).expect(200);
    expect((await save({}).expect(400)).body.reason).toContain('reads for backend-rust');
    const form = { text: resume, consent: 'yes' };
    const { body } = await request(test.app).post('/intake/rust-jobs').send(form).expect(202);
    await test.deps.batches.runner.idle();
    const { body: result } = await request(test.app)
      .get(body.links.result)
      .set({ Accept: 'application/json' });
    expect(result.report.role.id).toBe('backend-rust');
  });

  it('begin with an example that is sound', async () => {
    const { text } = await openPage(test.app, pathOf(other), other.cookie).expect(200);
    expect(text).toContain(Object.values(exampleKeywords)[0]);
    const { body } = await save(exampleKeywords, other).expect(200);
    expect(body.roles).toMatchObject([{ id: 'our-backend' }]);
    await save({}, other).expect(200);
  });

  it('are nobody else’s', async () => {
    expect((await read('backend-rust', other)).body.code).toBe('unknown-role');
    const { hash } = (await test.deps.batches.packs.current(coach.workspace.id)) ?? { hash: '' };
    expect(await test.deps.batches.packs.find(other.workspace.id, hash)).toBeNull();
    expect((await request(test.app).get('/v1/roles')).text).not.toContain('backend-rust');
    await request(test.app).get(pathOf(coach)).set(asProgram(other)).expect(404);
  });

  it.each([
    [
      'too many files',
      Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`skills/a${n}.yaml`, 'x: 1'])),
      'at most 40 files',
    ],
    ['too much text', { 'skills/a.yaml': `# ${'x'.repeat(200_000)}` }, 'at most 200000 characters'],
    ['a path that leads out', { '../../etc/passwd.yaml': 'x: 1' }, 'a path such as'],
    ['a path of the language of everybody', { 'language/verbs.yaml': 'x: 1' }, 'a path such as'],
  ])('have bounds: %s', async (_what, files, says) => {
    expect((await save(files, other).expect(400)).body.reason).toContain(says);
  });
});

const houseSkill = `domain: house
technical: true
skills:
  - id: housebus
    name: Housebus
    source: our own
`;
