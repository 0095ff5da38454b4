import { expect, it } from 'vitest';
import { analyzeHere, readHere } from '../../../src/pipeline.ts';

/**
 * A file and its twin with keywords that nobody sees score the same to the point; the twin with the same keywords in
 * sight does not, or the first would prove nothing.
 */

const asOf = '2026-06';
export const keywords = 'Kubernetes Terraform PostgreSQL microservices CI/CD';
export const lines = [
  'Marlena Quintero-Vashti',
  'marlena.quintero@example.com | (512) 555-0143 | Austin, TX',
  'Experience',
  'Backend Developer, Halcyon Freight, Jan 2019 - May 2024',
  '- Rebuilt the ledger in Go and MySQL, which cut the nightly run from 4 hours to 20 minutes.',
  '- Moved 14 services to AWS without an hour of downtime.',
  'Education',
  'BSc, Computer Science, Lakeshore State University, 2014 - 2018',
  'Skills',
  'Go, MySQL, AWS, Docker',
];

/** The score as printed, and before it is rounded to whole points. */
const scoreOf = async (bytes: Uint8Array): Promise<{ overall: number | null; base: number | null }> => {
  const { overall, arithmetic } = await analyzeHere({ bytes }, { asOf });
  return { overall, base: arithmetic.base };
};

/** The keywords as one way of hiding writes them, and the reason that is to be named. */
export type Hiding<T> = [how: string, reason: string, drawn: T];
export type Showing<T> = [how: string, drawn: T];

export interface Twins<T> {
  /** the resume with something drawn below it; null for the resume alone */
  make(drawn: T | null): Uint8Array;
  /** the keywords in plain sight */
  plain: T;
  hidden: readonly Hiding<T>[];
  /** what is no text of the file at all: it earns nothing and there is nothing to list */
  unread?: readonly Showing<T>[];
  seen: readonly Showing<T>[];
}

/** Tests that hidden twins score as the resume alone and are listed, and that what is seen counts. */
export async function testTwins<T>({ make, plain, hidden, unread = [], seen }: Twins<T>): Promise<void> {
  const score = await scoreOf(make(null));

  it('move the score when they are seen', async () => {
    expect((await scoreOf(make(plain))).base).toBeGreaterThan(score.base ?? 100);
  });

  it.each(hidden)('%s earn nothing and are listed', async (_, reason, drawn) => {
    const bytes = make(drawn);
    const { document } = await readHere({ bytes });
    expect(document.text).not.toContain('Terraform');
    expect(document.hidden.map((one) => [one.reason, one.text, one.page])).toEqual([[reason, keywords, 1]]);
    expect(document.pages.length > 0 || document.hidden[0]?.after?.endsWith('AWS, Docker')).toBe(true);
    expect(await scoreOf(bytes)).toEqual(score);
  });

  it.each(unread)('%s earn nothing', async (_, drawn) => {
    expect(await scoreOf(make(drawn))).toEqual(score);
  });

  it.each(seen)('%s are seen', async (_, drawn) => {
    const { document } = await readHere({ bytes: make(drawn) });
    expect(document.text).toContain(keywords);
    expect(document.hidden).toEqual([]);
  });
}
