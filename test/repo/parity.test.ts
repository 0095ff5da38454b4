import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audits } from '../../src/audits/registry.ts';
import { shippedFolder } from '../../src/lexicon/folders.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { Problems } from '../../src/lexicon/problems.ts';
import { loadSkills } from '../../src/lexicon/skills.ts';
import { tokenize } from '../../src/lexicon/tokens.ts';
import { MatchText } from '../../src/match/match-text.ts';
import { findMatches } from '../../src/match/matcher.ts';
import { reportJsonSchema } from '../../src/score/json-schema.ts';
import { analysisReportSchema } from '../../src/score/report.ts';
import { fixtureFiles, fixtureText, postingText, reportOf } from '../make-resume.ts';

/** What must agree across files: audits, rubric, tests, keywords and the published schema. */

const repository = new URL('../../', import.meta.url);
const role = loadRole();
const categories = [
  ...role.rubric.categories.map(({ id, audits: named }) => ({ id, audits: named })),
  { id: 'readability', audits: role.rubric.readability.audits },
];
const auditFiles = readdirSync(new URL('src/audits/', repository), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.includes('/') && path.endsWith('.ts'));

describe('every audit', () => {
  it('has an id of its own', () => {
    expect(new Set(audits.map((audit) => audit.id)).size).toBe(audits.length);
  });

  it('has a file named as its id, in the folder of its category, and every file is an audit', () => {
    const expected = categories.flatMap(({ id, audits: named }) =>
      [...named.keys()].map((audit) => `${id}/${audit}.ts`),
    );
    expect(auditFiles.sort()).toEqual(expected.sort());
    expect(auditFiles.map((path) => basename(path, '.ts')).sort()).toEqual(
      audits.map((audit) => audit.id).sort(),
    );
  });

  it.each(audits.map((audit) => audit.id))('%s stands in the rubric once', (id) => {
    expect(categories.filter(({ audits: named }) => named.has(id))).toHaveLength(1);
  });

  it.each(auditFiles)('%s has a test', (path) => {
    expect(existsSync(new URL(`test/audits/${path.replace(/\.ts$/, '.test.ts')}`, repository))).toBe(true);
  });

  it.each(audits.map((audit) => [audit.id, audit] as const))(
    '%s says what it found and gives a fix',
    (_, audit) => {
      expect(audit.title).not.toBe(audit.failureTitle);
      for (const { says, fix } of Object.values(audit.messages)) {
        expect(says).toMatch(/\S/);
        expect(fix).toMatch(/\S/);
      }
    },
  );
});

describe('the rubric', () => {
  it('names nothing that is no audit', () => {
    const known = new Set(audits.map((audit) => audit.id));
    expect(
      categories.flatMap(({ audits: named }) => [...named.keys()]).filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('sums to a hundred and gives each grade at least the one below it', () => {
    const weights = role.rubric.categories.flatMap((category) =>
      [...category.audits.values()].map(({ weight }) => weight),
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    const { listed, titled, used, measured } = role.rubric.grades;
    expect([listed, titled, used, measured]).toEqual(
      [listed, titled, used, measured].toSorted((a, b) => a - b),
    );
  });

  it('has a band for every score', () => {
    expect(role.rubric.bands.at(-1)?.from).toBe(0);
  });
});

describe('the keywords', () => {
  const skills = loadSkills([shippedFolder], new Problems()).keywords;
  const printedAlone = [...role.keywords.values()].flatMap((keyword) =>
    keyword.forms
      .filter((form) => !form.guard?.needs && !form.guard?.printed)
      .map((form) => ({ keyword, form })),
  );

  it('imply skills that exist', () => {
    const missing = [...skills.values()].flatMap(({ implies }) =>
      [...implies].filter((id) => !skills.has(id)),
    );
    expect(missing).toEqual([]);
  });

  it('are listed by the role as skills that exist', () => {
    expect(
      [...role.mustHave, ...role.bonus]
        .flatMap(({ id, alsoNamed }) => [id, ...alsoNamed])
        .filter((id) => !skills.has(id)),
    ).toEqual([]);
  });

  it('are found when a form without needs is printed by itself: every form can be reached', () => {
    const lost = printedAlone.filter(({ keyword, form }) => {
      const [match, ...others] = findMatches(new MatchText(form.text), role);
      return (
        match?.keyword.id !== keyword.id || match.printed.length < form.text.length - 2 || others.length > 0
      );
    });
    expect(lost.map(({ keyword, form }) => `${keyword.id}: ${form.text}`)).toEqual([]);
  });

  it('share no printed form without a guard', () => {
    const owners = new Map<string, Set<string>>();
    for (const { keyword, form } of printedAlone) {
      if (form.guard) continue;
      const spelled = tokenize(form.text)
        .map((token) => token.key)
        .join(' ');
      const signs = form.text.replace(/[\p{L}\p{N}\s-]/gu, '');
      owners.set(`${spelled} ${signs}`, (owners.get(`${spelled} ${signs}`) ?? new Set()).add(keyword.id));
    }
    expect(
      [...owners].filter(([, ids]) => ids.size > 1).map(([form, ids]) => `${form}: ${[...ids].join(', ')}`),
    ).toEqual([]);
  });
});

describe('the report’s schema', () => {
  it('is published as the code makes it', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('src/score/analysis-report.schema.json', repository), 'utf8'),
    );
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });

  it.each(fixtureFiles('text').map(({ person }) => person))(
    'holds for the report of %s, with and without a posting',
    (person) => {
      expect(analysisReportSchema.parse(reportOf(fixtureText(person)))).toBeTruthy();
      expect(
        analysisReportSchema.parse(reportOf(fixtureText(person), { posting: postingText('senior-python') })),
      ).toBeTruthy();
    },
  );
});
