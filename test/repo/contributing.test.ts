import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkKeywords } from '../../src/keywords-check.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';
import { ownFolder } from '../lexicon/own-folder.ts';

/** The examples of CONTRIBUTING.md work as they stand: each that names its file is put into an own folder. */

const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const examples = Object.fromEntries(
  [...page.matchAll(/^```yaml\n# (\S+\.yaml)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => [
    path,
    text,
  ]),
);
const without = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(examples).filter(([name]) => name !== path));
const found = (text: string, own?: string): string[] =>
  mentionsInText(text, loadRole(undefined, own)).map(({ id }) => id);

describe('the examples of CONTRIBUTING.md', () => {
  it('are all there, and sound', () => {
    expect(Object.keys(examples)).toEqual([
      'skills/house-databases.yaml',
      'skills/house-delivery.yaml',
      'roles/backend-rust/role.yaml',
      'roles/backend-rust/must-have.yaml',
      'roles/backend-rust/bonus.yaml',
    ]);
    expect(checkKeywords(ownFolder(examples)).problems).toEqual([]);
  });

  it.each([
    ['a skill', 'Moved 3 TB of orders to LedgerlineDB.', 'ledgerline-db'],
    ['an alias of a new skill', 'Tuned Ledgerline queries.', 'ledgerline-db'],
    ['an alias of a shipped skill', 'Tuned queries in Orders Store.', 'postgresql'],
    ['a guarded word after its reason', 'Shipped 40 services using Lighthouse.', 'lighthouse-deploy'],
    ['a guarded word in a list', 'Docker, Lighthouse, Terraform', 'lighthouse-deploy'],
  ])('add %s', (_, text, id) => {
    expect(found(text)).not.toContain(id);
    expect(found(text, ownFolder(examples))).toContain(id);
  });

  it.each([
    ['without a reason', 'Lighthouse tours for 200 guests a day.'],
    ['printed as an everyday word', 'Painted houses using lighthouse colours.'],
    ['after a neighbour that rules it out', 'Guided guests, boats and the Lighthouse.'],
    ['before a neighbour that rules it out', 'Worked with Lighthouse keeper families.'],
    ['inside another word', 'Worked with Lighthouses.'],
  ])('guard a word %s', (_, text) => {
    expect(found(text, ownFolder(examples))).not.toContain('lighthouse-deploy');
  });

  it('imply what they say', () => {
    const role = loadRole(undefined, ownFolder(examples));
    expect(role.keywords.get('ledgerline-db')?.implies.has('sql')).toBe(true);
  });

  it('make a role that inherits, adds, goes without and replaces', () => {
    const role = loadRole('backend-rust', ownFolder(examples));
    const general = loadRole();
    const ids = role.mustHave.map(({ id }) => id);
    expect(ids).toEqual([
      ...general.mustHave.map(({ id }) => id).filter((id) => id !== 'system-architecture'),
      'rust',
    ]);
    expect(role.bonus.map(({ id }) => id)).toEqual(['ledgerline-db']);
    expect(role.core).toContain('rust developer');
    expect(role.rubric).toEqual(general.rubric);
  });

  it('are refused where one is missing that another names', () => {
    const { problems } = checkKeywords(ownFolder(without('skills/house-databases.yaml')));
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('ledgerline-db')]);
  });
});
