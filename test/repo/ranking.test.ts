import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

/** The resumes ranked by hand: every file judged once, the part kept aside chosen before any score. */

interface Ordered {
  id: string;
  why: string;
  aside?: boolean;
}

interface Group {
  short: Ordered[][];
  whole: Ordered[][];
  postings: Record<string, Ordered[][]>;
}

interface Ranks extends Group {
  second: Group;
  third: Group;
}

const folder = new URL('../../fixtures/ranking/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const ids = (under: string): string[] =>
  existsSync(new URL(under, folder))
    ? readdirSync(new URL(under, folder))
        .map((file) => file.replace('.txt', ''))
        .sort()
    : [];
const ranks = load(read('ranks.yaml')) as Ranks;
const groups = [
  { under: '', group: ranks, fewest: 10 },
  { under: 'second/', group: ranks.second, fewest: 8 },
  { under: 'third/', group: ranks.third, fewest: 10 },
];
const ordersOf = ({ short, whole, postings }: Group) => [short, whole, ...Object.values(postings)];
const judged = (order: Ordered[][]) => order.flat().map(({ id }) => id);
const lengths = ['short', 'whole'] as const;
const folders = [...lengths, 'candidates'] as const;
const files = groups.flatMap(({ under }) =>
  folders.flatMap((part) => ids(`${under}${part}/`).map((id) => `${under}${part}/${id}.txt`)),
);
const wordsOf = (path: string) => read(path).split(/\s+/).filter(Boolean).length;
const linesOf = (path: string) => read(path).trimEnd().split('\n').length;
const isKeptAside = (id: string) => (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;

describe('the ranked resumes', () => {
  it.each(groups)('"$under": every file has one place', ({ under, group }) => {
    for (const length of lengths) expect(judged(group[length]).sort()).toEqual(ids(`${under}${length}/`));
  });

  it('are enough, and as long as they say', () => {
    expect(ids('short/').length).toBeGreaterThanOrEqual(30);
    expect(ids('whole/').length).toBeGreaterThanOrEqual(20);
    for (const id of ids('short/')) expect(linesOf(`short/${id}.txt`), id).toBeGreaterThanOrEqual(8);
    for (const id of ids('short/')) expect(linesOf(`short/${id}.txt`), id).toBeLessThanOrEqual(25);
    for (const id of ids('whole/')) expect(linesOf(`whole/${id}.txt`), id).toBeGreaterThanOrEqual(45);
  });

  it('of the second group are as long as real ones', () => {
    for (const id of ids('second/short/')) {
      expect(wordsOf(`second/short/${id}.txt`), id).toBeGreaterThanOrEqual(150);
      expect(wordsOf(`second/short/${id}.txt`), id).toBeLessThanOrEqual(250);
    }
    for (const id of ids('second/whole/')) {
      expect(wordsOf(`second/whole/${id}.txt`), id).toBeGreaterThanOrEqual(450);
      expect(wordsOf(`second/whole/${id}.txt`), id).toBeLessThanOrEqual(800);
    }
  });

  it.each(groups)('"$under": stand against every posting once at most', ({ under, group, fewest }) => {
    expect(Object.keys(group.postings).sort()).toEqual(ids(`${under}postings/`));
    const known = folders.flatMap((part) => ids(`${under}${part}/`));
    for (const order of Object.values(group.postings)) {
      expect(known).toEqual(expect.arrayContaining(judged(order)));
      expect(new Set(judged(order)).size).toBe(judged(order).length);
      expect(judged(order).length).toBeGreaterThanOrEqual(fewest);
    }
  });

  it('of the first group are kept aside by the rule', () => {
    for (const { id, aside } of ordersOf(ranks).flat(2)) expect(aside ?? false, id).toBe(isKeptAside(id));
  });

  it('of the third group are kept aside whole, each candidate of a posting standing against one', () => {
    for (const { id, aside } of ordersOf(ranks.third).flat(2)) expect(aside, id).toBe(true);
    const against = Object.values(ranks.third.postings).flatMap(judged).sort();
    expect(against).toEqual(ids('third/candidates/'));
  });

  it('of the second group are kept aside by halves, everywhere the same', () => {
    const { short, whole } = ranks.second;
    const kept = new Set([...short, ...whole].flat().flatMap(({ id, aside }) => (aside ? [id] : [])));
    for (const { id, aside } of ordersOf(ranks.second).flat(2)) expect(aside ?? false, id).toBe(kept.has(id));
    for (const order of ordersOf(ranks.second)) {
      const share = order.flat().filter(({ aside }) => aside).length / order.flat().length;
      expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.05);
    }
  });

  it('each have their reason', () => {
    for (const { id, why } of groups.flatMap(({ group }) => ordersOf(group).flat(2)))
      expect(why, id).toMatch(/\S/);
  });

  it.each(files)('%s is about nobody real', (path) => {
    const text = read(path);
    const emails = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    const phones = text.match(/\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g) ?? [];
    const links = text.match(/\b(?:https?:\/\/)?[a-z0-9.-]+\.(?:com|org|dev)\b/g) ?? [];
    expect([...emails, ...phones, ...links].filter((found) => !isInvented(found))).toEqual([]);
  });
});

const isInvented = (found: string): boolean =>
  /^[\w.+-]+@example\.com$/.test(found) ||
  /^\([2-9]\d{2}\) 555-01\d{2}$/.test(found) ||
  /^(?:https:\/\/)?example\.com$/.test(found);
