import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CandorError } from '../../src/errors.ts';
import { listRoleIds, loadRole } from '../../src/lexicon/load.ts';
import { Problems } from '../../src/lexicon/problems.ts';
import { rubricSchema } from '../../src/lexicon/rubric.ts';
import { avoidFileSchema, keywordListSchema, skillFileSchema } from '../../src/lexicon/schema.ts';
import { loadSkills, type Skills } from '../../src/lexicon/skills.ts';
import { keywordsFolder, readChecked, readKeywordFile } from '../../src/lexicon/yaml.ts';

const role = loadRole();

describe('the backend role', () => {
  it('lists exactly the must-haves of the role document', () => {
    expect(role.mustHave.map((keyword) => keyword.name)).toEqual([
      'Server-side Programming',
      'API Development',
      'SQL',
      'System Architecture',
      'Cloud Computing (AWS/Azure/GCP)',
      'DevOps',
    ]);
  });

  it('lists exactly the bonus keywords of the role document', () => {
    expect(role.bonus.map((keyword) => keyword.name)).toEqual([
      'Problem Solving',
      'Communication',
      'Teamwork',
    ]);
  });

  it('lists exactly the phrases to avoid of the role document, each with something better', () => {
    expect(role.avoid.map((phrase) => phrase.name)).toEqual([
      'Hard worker',
      'Team player',
      'Self-starter',
      'Detail-oriented',
      'Passionate',
    ]);
    for (const phrase of role.avoid) expect(phrase.instead).toMatch(/\w{3}/);
  });

  it('gives each listed keyword its tier, and no other', () => {
    const tiers = [...role.keywords.values()].flatMap((keyword) =>
      keyword.tier ? [[keyword.id, keyword.tier]] : [],
    );
    const listed = [
      ...role.mustHave.map(({ id }) => [id, 'must-have']),
      ...role.bonus.map(({ id }) => [id, 'bonus']),
      ...role.avoid.map(({ id }) => [id, 'avoid']),
    ];
    expect(tiers.sort()).toEqual(listed.sort());
  });

  it.each([
    ['postgresql', 'sql'],
    ['django', 'python'],
    ['django', 'server-side-programming'],
    ['ec2', 'aws'],
    ['ec2', 'cloud-computing'],
    ['kubernetes', 'devops'],
    ['rest-api', 'api-development'],
    ['microservices', 'system-architecture'],
    ['aks', 'azure'],
  ])('%s shows %s', (id, implied) => {
    expect(role.keywords.get(id)?.implies.has(implied)).toBe(true);
  });

  it.each([
    ['mongodb', 'sql'],
    ['javascript', 'java'],
    ['react', 'server-side-programming'],
    ['html', 'server-side-programming'],
    ['microsoft-excel', 'sql'],
    ['communication', 'teamwork'],
    ['sql', 'postgresql'],
    ['cloud-computing', 'aws'],
    ['git', 'cloud-computing'],
  ])('%s does not show %s', (id, implied) => {
    expect(role.keywords.get(id)?.implies.has(implied)).toBe(false);
  });

  it('is read once, by its id or by default', () => {
    expect(loadRole('backend-developer')).toBe(role);
    expect(listRoleIds()).toContain('backend-developer');
    expect(role.lexiconHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['astronaut', '', '..', '../skills', 'Backend-Developer', 'constructor'])('%j is no role', (id) => {
    expect(() => loadRole(id)).toThrow(expect.objectContaining({ code: 'unknown-role' }));
  });
});

describe('a keyword folder that is broken', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keywords-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return path;
  };
  const refusal = (act: () => unknown): CandorError => {
    try {
      act();
    } catch (error) {
      if (error instanceof CandorError) return error;
      throw error;
    }
    throw new Error('it was accepted');
  };
  const skillsOf = (root: string): Skills => {
    const problems = new Problems();
    const skills = loadSkills([{ root, shown: '' }], problems);
    problems.refuse();
    return skills;
  };
  const skillFile = (...skills: string[]): string =>
    [
      'domain: languages',
      'technical: true',
      'skills:',
      ...skills.map((skill) => `  - { ${skill}, source: none }`),
      '',
    ].join('\n');

  it.each([
    ['no YAML', 'source: x\nkeywords: [unclosed\n', 3],
    ['a list without entries', 'source: x\nkeywords: []\n', 2],
    ['an unknown field', 'source: x\nkeywords:\n  - { skill: sql, name: SQL, weight: 3 }\n', 3],
    ['an id with capitals', 'source: x\nkeywords:\n  - { skill: SQL, name: SQL }\n', 3],
  ])('%s is refused with file, line and reason', (_, text, line) => {
    const path = write('roles/x/must-have.yaml', text);
    const error = refusal(() => readKeywordFile(folder, path, keywordListSchema));
    expect(error.code).toBe('keywords-invalid');
    expect(error.detail).toMatch(new RegExp(`^roles/x/must-have\\.yaml, line ${line}: .{5}`));
    expect(error.detail).not.toContain(folder);
  });

  it('a capital in an alias is refused', () => {
    const path = write('skills/a.yaml', skillFile('id: java, name: Java, aliases: [JDK]'));
    expect(refusal(() => readKeywordFile(folder, path, skillFileSchema)).detail).toMatch(
      /line 4: .*lower-case/,
    );
  });

  const phraseAlone = 'source: x\nphrases:\n  - { id: keen, name: Keen }\n';

  it('a phrase to avoid without something better is refused', () => {
    const path = write('roles/x/avoid.yaml', phraseAlone);
    expect(refusal(() => readKeywordFile(folder, path, avoidFileSchema)).detail).toMatch(
      /avoid\.yaml, line \d+: .*instead/,
    );
  });

  it('the line of an entry that lacks a field is named', () => {
    const path = write('roles/x/avoid.yaml', phraseAlone);
    expect(refusal(() => readKeywordFile(folder, path, avoidFileSchema)).detail).toContain('line 3: ');
  });

  it('an id that stands twice is refused', () => {
    write('skills/a.yaml', skillFile('id: java, name: Java'));
    write('skills/b.yaml', skillFile('id: java, name: Java again'));
    expect(refusal(() => skillsOf(folder)).detail).toBe('skills/b.yaml, line 4: the id java stands twice');
  });

  it('an implied id that is no skill is refused', () => {
    write('skills/a.yaml', skillFile('id: java, name: Java, implies: [coffee]'));
    write('skills/b.yaml', skillFile('id: go, name: Go'));
    expect(refusal(() => skillsOf(folder)).detail).toBe(
      'skills/a.yaml, line 4: java implies coffee, which is no skill',
    );
  });

  it('a weight without its reason is refused', () => {
    write(
      'roles/x/rubric.yaml',
      'scoringVersion: "1"\ncategories:\n  - { id: a, title: A, why: B, audits: { c: { weight: 3 } } }\n',
    );
    const problems = new Problems();
    readChecked({ folder: { root: folder, shown: '' }, path: 'roles/x/rubric.yaml' }, rubricSchema, problems);
    expect(problems.list()).toContainEqual(
      expect.objectContaining({ line: 3, reason: expect.stringContaining('reason') }),
    );
  });

  it('a sound one is read, with implied skills followed to their end', () => {
    write(
      'skills/a.yaml',
      skillFile('id: java, name: Java, implies: [jvm]', 'id: jvm, name: JVM, implies: [java]'),
    );
    write('skills/b.yaml', skillFile('id: spring, name: Spring, implies: [java]'));
    const skills = skillsOf(folder).keywords;
    expect([...(skills.get('spring')?.implies ?? [])].sort()).toEqual(['java', 'jvm']);
    expect([...(skills.get('java')?.implies ?? [])]).toEqual(['jvm']);
  });

  it('the committed one is sound', () => {
    expect(skillsOf(keywordsFolder).keywords.size).toBeGreaterThan(500);
  });
});
