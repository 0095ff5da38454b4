import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

/** The resumes ranked by hand: every file judged once, the part kept aside chosen by the rule alone. */

interface Ordered {
  id: string;
  why: string;
  aside?: boolean;
}

interface Ranks {
  short: Ordered[][];
  whole: Ordered[][];
  postings: Record<string, Ordered[][]>;
}

const folder = new URL('../../fixtures/ranking/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const ids = (under: string) =>
  readdirSync(new URL(under, folder))
    .map((file) => file.replace('.txt', ''))
    .sort();
const ranks = load(read('ranks.yaml')) as Ranks;
const orders = [ranks.short, ranks.whole, ...Object.values(ranks.postings)];
const judged = (order: Ordered[][]) => order.flat().map(({ id }) => id);
const lengths = ['short', 'whole'] as const;
const files = lengths.flatMap((length) => ids(`${length}/`).map((id) => `${length}/${id}.txt`));
const linesOf = (path: string) => read(path).trimEnd().split('\n').length;
const isKeptAside = (id: string) => (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;

describe('the ranked resumes', () => {
  it.each(lengths)('%s: every file has one place', (length) => {
    expect(judged(ranks[length]).sort()).toEqual(ids(`${length}/`));
  });

  it('are enough, and as long as they say', () => {
    expect(ids('short/').length).toBeGreaterThanOrEqual(30);
    expect(ids('whole/').length).toBeGreaterThanOrEqual(20);
    for (const id of ids('short/')) expect(linesOf(`short/${id}.txt`), id).toBeGreaterThanOrEqual(8);
    for (const id of ids('short/')) expect(linesOf(`short/${id}.txt`), id).toBeLessThanOrEqual(25);
    for (const id of ids('whole/')) expect(linesOf(`whole/${id}.txt`), id).toBeGreaterThanOrEqual(45);
  });

  it('stand against every posting once at most', () => {
    expect(Object.keys(ranks.postings).sort()).toEqual(ids('postings/'));
    const known = lengths.flatMap((length) => ids(`${length}/`));
    for (const order of Object.values(ranks.postings)) {
      expect(known).toEqual(expect.arrayContaining(judged(order)));
      expect(new Set(judged(order)).size).toBe(judged(order).length);
      expect(judged(order).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('are kept aside by the rule, and each has its reason', () => {
    for (const { id, aside, why } of orders.flat(2)) {
      expect(aside ?? false, id).toBe(isKeptAside(id));
      expect(why, id).toMatch(/\S/);
    }
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
