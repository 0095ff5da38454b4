import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { careerOf } from '../../src/career/career.ts';
import { checkKeywords } from '../../src/keywords-check.ts';
import { keywordsFolder } from '../../src/lexicon/folders.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { roleKnowledge } from '../../src/library.ts';
import { plainWork, reportOf } from './read.ts';

const root = mkdtempSync(join(tmpdir(), 'candor-knowledge-'));
afterAll(() => rmSync(root, { recursive: true }));

/** An own pack that extends the backend role, with some files of its own. */
function ownPack(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  const pack = join(folder, 'roles', 'backend-house');
  mkdirSync(pack, { recursive: true });
  writeFileSync(
    join(pack, 'role.yaml'),
    'id: backend-house\nextends: backend-developer\nname: House Backend\nsource: ours\n',
  );
  for (const [file, text] of Object.entries(files)) writeFileSync(join(pack, file), text);
  return folder;
}

describe('what is known of a role', () => {
  it('is inherited whole by the roles that extend it', () => {
    expect(roleKnowledge('backend-go')).toEqual(roleKnowledge('backend-developer'));
  });

  it('takes an own file in place of the inherited one', () => {
    const own =
      'year: 2027\nnote: ours\nsources: [{ id: "900", title: Ours, date: "2027" }]\ntables: [{ id: pay, title: Pay, about: salary, key: who, source: "900", columns: { annual: dollars }, rows: [{ who: us, annual: 1 }] }]\n';
    const keywords = ownPack('sound', { 'market.yaml': own });
    const { market, levels } = roleKnowledge('backend-house', { keywords });
    expect(market?.year).toBe(2027);
    expect(levels).toEqual(roleKnowledge().levels);
    expect(checkKeywords(keywords).problems).toEqual([]);
  });

  it.each([
    ['an amount with cents', 'annual: 1.5', 'whole dollars'],
    ['an unknown column', 'annual: 1, monthly: 2', 'no column monthly'],
    ['words for a number', 'annual: much', 'whole dollars'],
  ])('is refused with file and reason: %s', (_what, cells, reason) => {
    const keywords = ownPack(`broken-${reason.replace(/\W/g, '-')}${cells.length}`, {
      'market.yaml': `year: 2027\nnote: ours\nsources: [{ id: "900", title: Ours, date: "2027" }]\ntables: [{ id: pay, title: Pay, about: salary, key: who, source: "900", columns: { annual: dollars }, rows: [{ who: us, ${cells} }] }]\n`,
    });
    const [problem] = checkKeywords(keywords).problems;
    expect(problem?.file).toContain('market.yaml');
    expect(problem?.reason).toContain(reason);
  });

  const table = (about: string, row: string) =>
    `year: 2027\nnote: ours\nsources: [{ id: "900", title: Ours, date: "2027" }]\ntables: [{ id: pay, title: Pay, about: ${about}, key: who, source: "900", columns: { annual: dollars }, rows: [{ who: us, annual: 1${row} }] }]\n`;
  const advice = (mistake: string, instead: string, tip: string) =>
    `source: ours\nmistakes: [{ source: "900", id: a, says: A, do: B, when: { ${mistake} } }]\ninstead: [{ source: "900", id: c, says: C, when: { ${instead} } }]\natsTips: [{ source: "900", id: d, says: D, when: { audit: ${tip} } }]\nqualifications: []\nrequirements: []\nskills: []\nnegotiation: []\n`;

  it.each([
    ['market.yaml', table('weather', ''), 'about', 4],
    ['market.yaml', table('salary', ', source: "777"'), '777 is no source', 4],
    [
      'market.yaml',
      table('specialisation', ', shows: [sql, no-such-skill]'),
      'no-such-skill, which is no skill',
      4,
    ],
    [
      'advice.yaml',
      advice('duty: dishes', 'audit: measured-results', 'exact-forms'),
      'dishes, which is no duty',
      2,
    ],
    [
      'advice.yaml',
      advice('duty: on-call', 'audit: no-such', 'exact-forms'),
      'no-such, which is no check',
      3,
    ],
    ['advice.yaml', advice('audit: odd', 'duty: on-call', 'exact-forms'), 'odd, which is no check', 2],
    ['advice.yaml', advice('grade: listed', 'duty: on-call', 'neither'), 'neither, which is no check', 4],
  ])('names nothing that is not there: %s %#', (file, text, reason, line) => {
    const keywords = ownPack(`dangling-${reason.replace(/\W+/g, '-')}`, { [file]: text });
    const [problem, ...others] = checkKeywords(keywords).problems;
    expect(problem).toMatchObject({ file: expect.stringContaining(file), line });
    expect(problem?.reason).toContain(reason);
    expect(others).toEqual([]);
  });

  it('may name what it inherits', () => {
    const keywords = ownPack('resolving', {
      'market.yaml': table('specialisation', ', shows: [sql]'),
      'advice.yaml': advice('duty: on-call', 'audit: measured-results', 'exact-forms'),
    });
    expect(checkKeywords(keywords).problems).toEqual([]);
    expect(checkKeywords(keywordsFolder).problems).toEqual([]);
  });

  it('goes part by part: without a market its panel is gone and nothing else has changed', () => {
    const role = loadRole();
    const report = reportOf({ bullets: plainWork });
    const whole = careerOf(report, role, roleKnowledge());
    const without = careerOf(report, role, { ...roleKnowledge(), market: null });
    expect(without.market).toBeNull();
    expect(whole.market?.negotiation.length).toBeGreaterThan(2);
    expect(JSON.stringify(without)).toBe(JSON.stringify({ ...whole, market: null }));
    expect(without.documents.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
  });

  it('enters neither score nor hashes', async () => {
    // a copy of the project's keywords without the market, read as they are read
    const copy = join(root, 'copy');
    cpSync(new URL('../../keywords', import.meta.url), copy, { recursive: true });
    const { readLexicon } = await import('../../src/lexicon/read.ts');
    const { Problems } = await import('../../src/lexicon/problems.ts');
    const hash = () =>
      readLexicon([{ root: copy, shown: '' }], new Problems()).roles.get('backend-developer')?.lexiconHash;
    const before = hash();
    rmSync(join(copy, 'roles/backend-developer/market.yaml'));
    expect(hash()).toBe(before);
    rmSync(join(copy, 'roles/backend-developer/bonus.yaml'));
    expect(hash()).not.toBe(before);
  });
});
