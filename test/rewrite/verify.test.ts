import { describe, expect, it } from 'vitest';
import { verify } from '../../src/rewrite/verify.ts';
import { matcher } from './matcher.ts';

const kinds = (original: string, rewrite: string, context?: string): string[] =>
  verify(
    context === undefined ? { original, rewrite } : { original, rewrite, context },
    matcher,
  ).violations.map(({ kind }) => kind);

describe('numbers', () => {
  it.each([
    ['Cut costs in half', 'Cut costs by 50 %'],
    ['Cut costs by 50 %', 'Halved costs'],
    ['Doubled sales', 'Raised sales by 100 %'],
    ['Served 1.2k users', 'Served 1,200 users'],
    ['Answered in 0.5 s', 'Answered in 500 ms'],
    ['Moved 2 TB', 'Moved 2,000 GB'],
    ['Went from 400 ms to 100 ms', 'Went from 400 to 100 ms, 75 % faster'],
    ['Went from 400 ms to 100 ms', 'Went from 400 ms to 100 ms, a 4x gain in speed'],
    ['Served 1,234 users', 'Served more than 1,200 users'],
    ['Led ten developers', 'Led 10 developers'],
    ['Handled 90 requests per second', 'Handled 90 RPS'],
    ['Saved 3 hours a week', 'Saved 3 hours per week'],
    ['Cut the bill from $24,000 to $18,000 a month', 'Saved $6,000 a month on the bill'],
    ['Cut the bill from $24,000 to $18,000 a month', 'Saved $72,000 a year on the bill'],
    ['CI needs 4 minutes and not 11', 'Cut CI by 7 minutes to 4'],
    ['Serves about 1,180 requests per second', 'Serves about 1,200 requests per second'],
    ['Saves support half a day a week', 'Saving support half a day every week'],
    ['One of six developers on the payments API', 'Worked in a team of six developers on the payments API'],
    ['Fixed bugs in invoices, mostly rounding errors', 'Fixed rounding errors and other bugs in invoices'],
  ])('"%s" supports "%s"', (original, rewrite) => {
    expect(kinds(original, rewrite)).not.toContain('invented_number');
    expect(verify({ original, rewrite }, matcher).grounded).toBe(true);
  });

  it.each([
    ['Cut costs', 'Cut costs by 50 %', 'invented_number'],
    ['Cut costs by 40 %', 'Cut costs by 50 %', 'changed_number'],
    ['Served 1,234 users', 'Served 1,300 users', 'changed_number'],
    ['Served 1,234 users', 'Served more than 1,300 users', 'changed_number'],
    ['Answered in 500 ms', 'Answered in 500 s', 'unit_change'],
    ['Went from 400 ms to 100 ms', 'Went 90 % faster, from 400 ms to 100 ms', 'changed_number'],
    ['Ran it in 2020', 'Ran it in 2021', 'changed_number'],
    ['Ran it', 'Ran it for three teams', 'invented_number'],
    ['Cut the bill from $24,000 to $18,000 a month', 'Saved €6,000 a month on the bill', 'changed_number'],
    ['Cut the bill from $24,000 to $18,000 a month', 'Saved $6,000 a year on the bill', 'changed_number'],
    ['CI needs 4 minutes and not 11', 'Cut CI by 11 minutes to 4', 'changed_number'],
    ['Serves about 1,180 requests per second', 'Serves about 1,300 requests per second', 'changed_number'],
    ['Saves support half a day a week', 'Saves support a day a week', 'invented_scope'],
    ['Saves support half a day a week', 'Saves support half a day every day', 'changed_number'],
    [
      'One of six developers on the payments API',
      'Worked with six developers on the payments API',
      'changed_number',
    ],
    ['Fixed bugs in invoices, mostly rounding errors', 'Fixed rounding errors in invoices', 'invented_scope'],
  ])('"%s" does not support "%s"', (original, rewrite, kind) => {
    expect(kinds(original, rewrite)).toContain(kind);
  });
});

describe('the rest of the resume', () => {
  const context =
    'Order service answers 300 requests a minute\nLed a team of 4 on the loyalty project with Kafka at Northwind';

  it('lends tools and employers', () => {
    expect(
      kinds('Built the order service', 'Built the order service with Kafka at Northwind', context),
    ).toEqual([]);
  });

  it('lends numbers about the same work', () => {
    const rewrite = 'Built the order service, which answers 300 requests a minute';
    expect(kinds('Built the order service', rewrite, context)).toEqual([]);
  });

  it('lends no numbers of other work', () => {
    expect(kinds('Built the order form', 'Built the order form in a team of 4', context)).toContain(
      'invented_number',
    );
  });
});

it('takes a labelled gap as a question', () => {
  expect(kinds('Built the API', 'Built the API [how many requests per second, e.g. 500?]')).toEqual([]);
});

it('takes an implied skill from the tool that implies it', () => {
  expect(kinds('Tuned PostgreSQL', 'Tuned SQL queries in PostgreSQL')).toEqual([]);
});

it('tells of dropped facts without blocking', () => {
  const verdict = verify({ original: 'Built 4 services in Go', rewrite: 'Built services' }, matcher);
  expect(verdict.grounded).toBe(true);
  expect(verdict.violations.map(({ kind, text }) => [kind, text])).toEqual([
    ['dropped_fact', '4 services'],
    ['dropped_fact', 'Go'],
  ]);
});

it.each([
  ['markup', 'Built <i>the</i> API'],
  ['a link', 'Built the API, see https://example.com'],
  ['a leaked prompt', 'As an AI language model, I built the API'],
  ['nothing', '  '],
])('blocks %s', (_, rewrite) => {
  expect(kinds('Built the API', rewrite)).toContain('invented_scope');
});

describe('what the candidate answered', () => {
  const original = 'Made the search service faster';
  const answers = ['p95 latency before and after? From 800 ms to 200 ms, by a cache in Redis'];
  const rewrite = 'Cut the p95 latency of the search service from 800 ms to 200 ms with a Redis cache';

  it('counts as the statement itself', () => {
    expect(verify({ original, answers, rewrite }, matcher).violations).toEqual([]);
  });

  it('vouches for nothing when it was not given', () => {
    expect(kinds(original, rewrite)).toEqual(
      expect.arrayContaining(['invented_number', 'invented_technology']),
    );
  });

  it('vouches for no other number', () => {
    const other = rewrite.replace('200', '150');
    expect(verify({ original, answers, rewrite: other }, matcher).grounded).toBe(false);
  });
});

describe('what came in place of what', () => {
  it.each([
    ['Moved from Jenkins to GitHub Actions', 'Migrated from Jenkins to GitHub Actions'],
    ['Used PostgreSQL instead of MongoDB', 'Replaced MongoDB with PostgreSQL'],
    ['Replaced Perl scripts by Python jobs', 'Switched from Perl scripts to Python jobs'],
  ])('"%s" supports "%s"', (original, rewrite) => {
    expect(kinds(original, rewrite)).not.toContain('changed_number');
  });

  it.each([
    ['Moved from Jenkins to GitHub Actions', 'Moved from GitHub Actions to Jenkins'],
    ['Used PostgreSQL instead of MongoDB', 'Used MongoDB instead of PostgreSQL'],
    ['Replaced Perl scripts by Python jobs', 'Replaced Python jobs by Perl scripts'],
  ])('"%s" may not become "%s"', (original, rewrite) => {
    expect(kinds(original, rewrite)).toContain('changed_number');
  });
});

describe('another position', () => {
  const context =
    'Backend Developer, Tarnbrook Rail, York, 2020 - present\nBuilt the fare service in Java\nOne of four developers\nWorking Student, Fernhollow Software, 2018 - 2020\nWrote importers in Python';

  it.each([
    ['Built the fare service in Java', 'Built the fare service in Java at Tarnbrook Rail'],
    ['Built the fare service in Java', 'Built the fare service in Java in a team of four'],
    ['Wrote importers in Python', 'Wrote Python importers as a working student at Fernhollow Software'],
  ])('lends "%s" what stands over it: "%s"', (original, rewrite) => {
    expect(kinds(original, rewrite, context)).toEqual([]);
  });

  it.each([
    ['Built the fare service in Java', 'Built the fare service in Java at Fernhollow', 'invented_employer'],
    ['Wrote importers in Python', 'Wrote importers in Python as a backend developer', 'invented_scope'],
    ['Wrote importers in Python', 'Wrote importers in Python in a team of four', 'invented_number'],
  ])('lends "%s" nothing of its own: "%s"', (original, rewrite, kind) => {
    expect(kinds(original, rewrite, context)).toContain(kind);
  });
});

describe('sizes', () => {
  it('reads a gigabyte as 1,000 or as 1,024 megabytes', () => {
    for (const rewrite of [
      'Cut memory by 75 %, from 2 GB to 512 MB',
      'Cut memory fourfold, from 2 GB to 0.5 GB',
    ])
      expect(kinds('Cut memory from 2 GB to 512 MB', rewrite)).not.toContain('changed_number');
    expect(kinds('Cut memory from 2 GB to 512 MB', 'Cut memory by 80 %, from 2 GB to 512 MB')).toContain(
      'changed_number',
    );
  });
});

describe('freely told', () => {
  it.each([
    ['Label printing took 40 seconds, after my change 10', 'Sped up label printing from 40 to 10 seconds'],
    [
      'Label printing took 40 seconds, after my change 10',
      'Made label printing four times as fast (40 s to 10 s)',
    ],
    ['Cut the bill from $1,200 to $800', 'Cut the bill by a third, from $1,200 to $800'],
    ['Gave a talk about costs to one team of 22 people', 'Spoke to a team of 22 about costs'],
    ['Let tutors cancel lessons', 'Enabled tutors to cancel lessons'],
    ['Wrote tests for the import, which had none', 'Tested the previously untested import'],
    [
      'Helped two colleagues get started with the code base',
      'Helped two colleagues get up to speed with the code base',
    ],
    [
      'Learned Go in two months and wrote the proxy in it',
      'Learned Go in two months and built the proxy in it',
    ],
    ['Wrote documentation for the deployment process', 'Documented the deployment process'],
    ['Was in charge of keeping the docs up to date', 'Updated the docs'],
  ])('%s: %s', (original, rewrite) => {
    expect(kinds(original, rewrite).filter((kind) => kind !== 'dropped_fact')).toEqual([]);
  });

  it.each([
    ['Label printing took 40 seconds, after my change 10', 'Sped up label printing from 40 to 4 seconds'],
    ['Label printing took 40 seconds, after my change 10 pages', 'Cut label printing from 40 to 10 seconds'],
    ['Cut the bill from $1,200 to $800', 'Cut the bill by half, from $1,200 to $800'],
    ['Gave a talk about costs to one team of 22 people', 'Spoke to 22 teams about costs'],
    ['Built a page for tutors', 'Tutored users of the page'],
    ['Wrote tests for the import', 'Tested the previously untested import'],
    ['Helped two colleagues with the code base', 'Helped two colleagues improve the speed of the code base'],
    ['Learned Go in two months and wrote the proxy in it', 'Wrote the proxy in Go in two months'],
    ['Wrote documentation for the deployment process', 'Designed and documented the deployment process'],
    ['Was in charge of keeping the docs up to date', 'Designed the docs'],
  ])('but not %s: %s', (original, rewrite) => {
    expect(kinds(original, rewrite).some((kind) => kind !== 'dropped_fact')).toBe(true);
  });
});
