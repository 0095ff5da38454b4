import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkKeywords, checkPack } from '../../src/keywords-check.ts';
import { keywordsFolder } from '../../src/lexicon/folders.ts';
import { listRoleIds, loadRole } from '../../src/lexicon/load.ts';
import { sentenceOf } from '../../src/lexicon/problems.ts';
import { mentionsInText } from '../../src/match/mentions.ts';
import { ownFolder, rustPack, skillFile, writeInto } from './own-folder.ts';

const general = loadRole();
const idsOf = (list: { id: string }[]): string[] => list.map(({ id }) => id);

describe('the five stacks', () => {
  it.each([
    ['backend-node', 'node-js', 'node developer'],
    ['backend-java', 'java', 'java engineer'],
    ['backend-python', 'python', 'django developer'],
    ['backend-go', 'go', 'golang developer'],
    ['backend-dotnet', 'c-sharp', 'c# developer'],
  ])('%s asks for the general must-haves and for %s', (id, language, title) => {
    const role = loadRole(id);
    expect(idsOf(role.mustHave)).toEqual(expect.arrayContaining([...idsOf(general.mustHave), language]));
    expect(role.mustHave.find((each) => each.id === language)).toMatchObject({ from: id });
    expect(role.mustHave[0]).toMatchObject({ from: 'backend-developer' });
    expect(role.core).toEqual(expect.arrayContaining([...general.core, title]));
    expect(role.bonus.length).toBeGreaterThan(general.bonus.length);
    expect(role.rubric).toBe(general.rubric);
    expect(idsOf(role.avoid)).toEqual(idsOf(general.avoid));
    expect([...role.duties.keywords.keys()]).toEqual([...general.duties.keywords.keys()]);
  });

  it('leave the general role as it was', () => {
    expect(idsOf(general.mustHave)).toHaveLength(6);
    expect(general.keywords.get('go')?.tier).toBeNull();
    expect(loadRole('backend-go').keywords.get('go')?.tier).toBe('must-have');
  });
});

describe('an own folder', () => {
  it('adds a role beside the project’s, and changes nothing without it', () => {
    const own = ownFolder(rustPack());
    expect(listRoleIds(own)).toEqual([...listRoleIds(), 'backend-rust'].sort());
    expect(idsOf(loadRole('backend-rust', own).mustHave)).toEqual([...idsOf(general.mustHave), 'rust']);
    expect(() => loadRole('backend-rust')).toThrow(expect.objectContaining({ code: 'unknown-role' }));
  });

  it('says the same where it stands in no file system, and is forgotten after some others', () => {
    const files = {
      ...rustPack(),
      'skills/house.yaml': skillFile('id: housebus, name: Housebus, source: x'),
    };
    const pack = { folder: undefined, pack: { hash: 'a', files } };
    const inMemory = loadRole('backend-rust', pack);
    expect(inMemory).toEqual(loadRole('backend-rust', ownFolder(files)));
    expect(inMemory.keywords.get('housebus')).toBeDefined();
    expect(loadRole('backend-rust', pack)).toBe(inMemory);
    for (const hash of ['b', 'c', 'd', 'e'])
      loadRole('backend-rust', { folder: undefined, pack: { hash, files } });
    expect(loadRole('backend-rust', pack)).not.toBe(inMemory);
  });

  it('is laid over the server’s folder where a workspace has its own', () => {
    const folder = ownFolder({ 'skills/house.yaml': skillFile('id: housebus, name: Housebus, source: x') });
    const files = rustPack({
      'roles/backend-rust/bonus.yaml':
        'source: x\nkeywords:\n  add:\n    - { skill: housebus, name: Housebus }\n',
    });
    const role = loadRole('backend-rust', { folder, pack: { hash: 'over', files } });
    expect(idsOf(role.bonus)).toContain('housebus');
    expect(checkPack({ folder, pack: { hash: 'over', files } })).toMatchObject({
      problems: [],
      roles: [{ id: 'backend-rust' }],
    });
    expect(checkPack({ folder: undefined, pack: { hash: 'over', files } }).problems).toEqual([
      { file: 'roles/backend-rust/bonus.yaml', line: 4, reason: expect.stringContaining('no skill') },
    ]);
  });

  it('may hold its packs directly', () => {
    const files = Object.entries(rustPack()).map(([path, text]) => [path.replace('roles/', ''), text]);
    expect(listRoleIds(ownFolder(Object.fromEntries(files)))).toContain('backend-rust');
  });

  it('changes a shipped role by extending its id, and with it those that extend it', () => {
    const own = ownFolder({
      'roles/backend-developer/role.yaml': 'id: backend-developer\nextends: backend-developer\nsource: x\n',
      'roles/backend-developer/must-have.yaml': 'source: x\nkeywords: { without: [devops] }\n',
    });
    const role = loadRole('backend-developer', own);
    expect(role.name).toBe(general.name);
    expect(idsOf(role.mustHave)).toEqual(idsOf(general.mustHave).filter((id) => id !== 'devops'));
    expect(idsOf(loadRole('backend-go', own).mustHave)).not.toContain('devops');
  });

  it('replaces a list that it gives whole, and one entry that it adds under its id', () => {
    const own = ownFolder(
      rustPack({
        'roles/backend-rust/must-have.yaml':
          'source: x\nkeywords:\n  add: [{ skill: sql, name: Any SQL }, { skill: rust, name: Rust }]\n',
        'roles/backend-rust/bonus.yaml': 'source: x\nkeywords: [{ skill: docker, name: Docker }]\n',
      }),
    );
    const role = loadRole('backend-rust', own);
    expect(role.mustHave.map(({ name }) => name)).toEqual([
      ...general.mustHave.map(({ id, name }) => (id === 'sql' ? 'Any SQL' : name)),
      'Rust',
    ]);
    expect(idsOf(role.bonus)).toEqual(['docker']);
  });

  it('adds skills, replaces one and changes one', () => {
    const own = ownFolder({
      'skills/house.yaml': skillFile(
        'id: cellardb, name: CellarDB, implies: [sql], source: x',
        'id: celery, name: Celeriac, source: x',
        'change: postgresql, aliases: { add: [house pg], without: [psql] }',
      ),
    });
    const role = loadRole(undefined, own);
    const found = (text: string): string[] => idsOf(mentionsInText(text, role));
    expect(found('Moved orders to CellarDB and house PG.')).toEqual(['cellardb', 'postgresql']);
    expect(found('Ran Celeriac.')).toEqual(['celery']);
    expect(found('Ran PostgreSQL.')).toEqual(['postgresql']);
    expect(found('Wrote psql scripts.')).not.toContain('postgresql');
    expect(role.keywords.get('postgresql')?.implies).toEqual(general.keywords.get('postgresql')?.implies);
  });

  it('stands in the hash of the lexicon, and its place does not', () => {
    const hash = (files: Record<string, string>): string => loadRole(undefined, ownFolder(files)).lexiconHash;
    expect(hash(rustPack())).toBe(hash(rustPack()));
    expect(hash(rustPack())).not.toBe(general.lexiconHash);
    expect(hash(rustPack())).not.toBe(
      hash(rustPack({ 'skills/a.yaml': skillFile('id: aa, name: Aaq, source: x') })),
    );
  });

  it('may be a copy of the project’s', () => {
    const own = mkdtempSync(join(tmpdir(), 'candor-copy-'));
    onTestFinished(() => rmSync(own, { recursive: true }));
    cpSync(keywordsFolder, own, { recursive: true });
    expect(checkKeywords(own)).toMatchObject({ problems: [], roles: listRoleIds().map((id) => ({ id })) });
    writeInto(own, { 'skills/more.yaml': skillFile('id: java, name: Java, source: x') });
    expect(checkKeywords(own).problems.map(({ reason }) => reason)).toEqual(['the id java stands twice']);
  });
});

describe('a broken own folder', () => {
  const problemsOf = (files: Record<string, string>): string[] => {
    const own = ownFolder(files);
    return checkKeywords(own).problems.map((problem) => sentenceOf(problem).replace(`${own}/`, ''));
  };
  const role = (lines: string): Record<string, string> =>
    rustPack({ 'roles/backend-rust/role.yaml': `${lines}\nsource: x\n` });
  const named = 'name: Rust\ndescription: Rust.';

  it.each([
    [role(`id: backend-rust\nextends: nobody\n${named}`), /role\.yaml, line 2: it extends nobody/],
    [
      role(`id: backend-rust\nextends: backend-rust\n${named}`),
      /line 2: it extends backend-rust, which is no other/,
    ],
    [
      role(`id: rusty\nextends: backend-developer\n${named}`),
      /line 1: the id is rusty, but the folder is backend-rust/,
    ],
    [role('id: backend-rust\nextends: backend-developer'), /no name of its own/],
    [role(`id: backend-rust\nextend: backend-developer\n${named}`), /line 2: extend: there is no such field/],
    [role(`id: backend-rust\n${named}`), /bonus\.yaml: it is missing/],
    [role(`id: backend-rust\n${named}`), /must-have\.yaml, line 2: there is no inherited list/],
    [rustPack({ 'roles/backend-rust/must-haves.yaml': 'a: b\n' }), /must-haves\.yaml: it is not read/],
    [rustPack({ 'roles/x/bonus.yaml': 'a: b\n' }), /roles\/x\/role\.yaml: it is missing/],
    [rustPack({ 'skills/a.yml': 'a: b\n' }), /skills\/a\.yml: it is not read/],
    [
      rustPack({ 'roles/backend-rust/bonus.yaml': 'source: x\nkeywords: { without: [rust] }\n' }),
      /bonus\.yaml, line 2: rust is not inherited/,
    ],
    [
      rustPack({
        'roles/backend-rust/bonus.yaml': 'source: x\nkeywords:\n  add:\n    - { skill: rusty, name: R }\n',
      }),
      /bonus\.yaml, line 4: the bonus list names rusty/,
    ],
    [
      rustPack({
        'roles/backend-rust/bonus.yaml': 'source: x\nkeywords:\n  add: [{ skill: rust, name: R }]\n',
      }),
      /line 3: rust stands on another list/,
    ],
    [
      { 'skills/a.yaml': skillFile('id: aa, name: Aaq, source: x, implies: [bb]') },
      /skills\/a\.yaml, line 4: aa implies bb/,
    ],
    [{ 'skills/a.yaml': skillFile('change: aa, aliases: { add: [a] }') }, /line 4: it changes aa/],
    [{ 'skills/a.yaml': skillFile('id: aa, name: Aaq') }, /line 4: .*source/],
    [
      { 'skills/a.yaml': skillFile('id: aa, name: Aaq, source: x, guard: { needs: { after: [$us] } }') },
      /names \$us, which is no group/,
    ],
    [
      { 'skills/a.yaml': skillFile('id: aa, name: Aaq, source: x, guard: { needs: { beside: [bb] } }') },
      /asks for bb/,
    ],
    [
      { 'skills/a.yaml': skillFile('id: aa, name: PostgreSQL, source: x') },
      /line 4: "postgresql" stands for aa and for postgresql/,
    ],
    [{}, /there is no role pack/],
    [{ 'role.yaml': 'id: x\n' }, /this is one role pack/],
  ])('%j', (files, says) => {
    expect(problemsOf(files)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('names every problem, each once', () => {
    const problems = problemsOf(
      rustPack({
        'roles/backend-rust/bonus.yaml':
          'source: x\nkeywords:\n  - { skill: rusty, name: R }\n  - { name: R }\n',
        'skills/a.yaml': skillFile('id: Aa, name: Aaq, source: x', 'id: bb, source: x'),
        'skills/b.yaml': 'domain: [unclosed\n',
      }),
    );
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).toMatch(
      /bonus.yaml, line 4.*\n.*a.yaml, line 4.*\n.*a.yaml, line 5.*\n.*b.yaml, line \d/,
    );
  });

  it('is a circle', () => {
    const files = {
      'roles/a/role.yaml': `id: a\nextends: b\n${named}\nsource: x\n`,
      'roles/b/role.yaml': `id: b\nextends: a\n${named}\nsource: x\n`,
    };
    expect(problemsOf(files)).toEqual([expect.stringMatching(/line 2: .*circle/)]);
  });

  it('has a rubric that the audits do not know', () => {
    const rubric = readFileSync(join(keywordsFolder, 'roles/backend-developer/rubric.yaml'), 'utf8');
    const withRubric = (text: string): string[] =>
      problemsOf(rustPack({ 'roles/backend-rust/rubric.yaml': text }));
    expect(withRubric(rubric)).toEqual([]);
    const line = rubric.slice(0, rubric.indexOf('exact-forms:')).split('\n').length;
    expect(withRubric(rubric.replace('exact-forms:', 'exact-form:'))).toEqual([
      `roles/backend-rust/rubric.yaml, line ${line}: rubric.yaml names exact-form, which is no audit`,
    ]);
  });

  it('is refused at a start with the first place, and without a path of the machine', () => {
    const own = ownFolder(role('id: backend-rust\nextends: nobody\nname: Rust'));
    const detail = expect.stringMatching(/^CANDOR_KEYWORDS\/roles\/backend-rust\/role\.yaml, line 2: /);
    expect(() => loadRole(undefined, own)).toThrow(
      expect.objectContaining({ code: 'keywords-invalid', detail }),
    );
  });

  it.each([
    [
      'one guarded alias of a shipped form',
      'id: aa, name: Aaq, source: x, aliases: [{ text: postgres, guard: { printed: [PostGres] } }]',
    ],
    ['a form that differs by a sign', 'id: aa, name: "Post-greSQL+", source: x'],
  ])('is not one with %s', (_, skill) => {
    expect(problemsOf({ 'skills/a.yaml': skillFile(skill) })).toEqual([]);
  });
});
