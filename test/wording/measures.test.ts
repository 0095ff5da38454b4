import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../src/wording/measures.ts';

const printed = (text: string): string[] => findMeasures(text).map((measure) => measure.text);

const hits: [string, ...string[]][] = [
  ['1,200 users', '1,200 users'],
  ['served 1.200.000 requests', '1.200.000 requests'],
  ['12 000 customers', '12 000 customers'],
  ['1.2k stars', '1.2k stars'],
  ['3M downloads', '3M downloads'],
  ['10x faster', '10x'],
  ['99.9% availability', '99.9%'],
  ['~40% less memory', '40%'],
  ['20 percent fewer tickets', '20 percent'],
  ['$1.2M in savings', '$1.2M'],
  ['€30k a year', '€30k a year'],
  ['2.5 million euros', '2.5 million euros'],
  ['30 TB of logs', '30 TB'],
  ['150 ms', '150 ms'],
  ['150ms p99', '150ms'],
  ['from 3 days to 2 hours', '3 days', '2 hours'],
  ['from 400 to 100 ms', '400', '100 ms'],
  ['3-5 days', '3', '5 days'],
  ['grew the team from 4 to 9', '4', '9'],
  ['ten services', 'ten services'],
  ['a dozen teams', 'a dozen teams'],
  ['by half', 'half'],
  ['doubled revenue', 'doubled'],
  ['a third of all tickets', 'a third'],
  ['twice as fast', 'twice'],
  ['thousands of users', 'thousands'],
  ['hundreds of thousands of rows', 'hundreds of thousands'],
  ['zero downtime', 'zero downtime'],
  ['without data loss', 'without data loss'],
  ['500 req/s', '500 req/s'],
  ['2,000 requests per second', '2,000 requests per second'],
  ['12k RPS', '12k RPS'],
  ['120 tickets a week', '120 tickets a week'],
  ['a team of 5', '5'],
  ['a team of five', 'five'],
  ['5 engineers', '5 engineers'],
  ['mentored two juniors', 'two juniors'],
  ['a 5-person team', '5-person'],
  ['deployed 5 times a day', '5 times a day'],
  ['daily deploys', 'daily'],
  ['in 3 weeks', '3 weeks'],
  ['two months ahead of schedule', 'two months'],
  ['a 200-node cluster', '200-node'],
  ['a 10-fold gain', '10-fold'],
  ['sub-second latency', 'sub-second'],
  ['from hours to minutes', 'from hours to minutes'],
  ['rated 4.8/5 by users', '4.8', '5'],
  ['multi-million dollar budget', 'million dollar'],
  ['2000 users', '2000 users'],
  ['15 years of data', '15 years'],
];

const misses = [
  'Java 17 services',
  'Python 3.11',
  'HTTP/2 push',
  'the v2 API',
  'ES6 modules',
  '.NET 8 and .NET 6',
  'Angular 2+',
  'Java 8, 11 and 17',
  'ISO 27001 audit',
  'SOC 2 Type 2 report',
  'OAuth 2.0',
  'PCI DSS 4',
  'RFC 7231',
  'JIRA-1234',
  'IPv4 and IPv6',
  'S3, EC2 and k8s',
  'Log4j2',
  '802.11 networks',
  'H.264 video',
  'port 8080',
  'ports 80 and 443',
  'fixed 500 errors',
  'handled 404 responses',
  'in March 2021',
  'since 2018',
  'Q3 2021',
  'in H2',
  '5 years of experience',
  'over 3 years',
  '3+ years in fintech',
  'Tier 1 bank',
  'a Tier-1 bank',
  'Level 3 incidents',
  'L2 support',
  'a Fortune 500 company',
  'a Big 4 firm',
  '24/7 support',
  'gave 110 %',
  '360-degree feedback',
  'held 1:1s',
  'one of the teams',
  'one-on-one talks',
  'A/B tests',
  'B2B platform',
  'the number one tool',
  'second to none',
  '1. Built services',
  '[X]% faster',
  'XX% faster',
  'N users',
  '[how many users, e.g. 500?]',
  'several teams and multiple services',
  'the first service',
  'third-party APIs',
  'two-factor login',
  'a three-tier system',
  '12-factor apps',
  'two-phase commit',
  'C++17',
  'zero-trust network',
  'two-week sprints',
  'a 6-month internship',
  'call +49 170 1234567',
  'AES-256 and SHA 256',
  'at 9 am',
  'single-page apps',
  'double-entry bookkeeping',
  'the second half of the year',
];

describe('findMeasures', () => {
  it.each(hits)('finds the measures of "%s"', (text, ...expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it.each(misses)('finds none in "%s"', (text) => {
    expect(printed(text)).toEqual([]);
  });

  it.each([
    ['1,200 users', 'count', 1200],
    ['1.2k users', 'count', 1200],
    ['150 ms', 'duration', 0.15],
    ['3 days', 'duration', 259_200],
    ['30 TB', 'size', 30e12],
    ['$1.2M', 'money', 1_200_000],
    ['half of it', 'percent', 50],
    ['by 12,5 %', 'percent', 12.5],
    ['10x', 'factor', 10],
    ['twenty-five services', 'count', 25],
    ['two hundred and fifty users', 'count', 250],
    ['half a million users', 'count', 500_000],
    ['500 req/s', 'rate', 500],
    ['5 times a day', 'frequency', 5],
    ['team of six', 'team', 6],
    ['zero downtime', 'outcome', null],
  ] as const)('reads "%s" as %s %s', (text, kind, value) => {
    expect(findMeasures(text)).toMatchObject([{ kind, value }]);
  });

  it('quotes the text with sorted spans that do not overlap', () => {
    const pieces = [
      ...hits.map(([text]) => text),
      ...misses,
      '-',
      ' to ',
      '%',
      '1',
      '/',
      '  ',
      'ß',
      '😀',
      '[',
      '?]',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), fc.string(), (some, noise) => {
        const text = some.join(' ') + noise;
        let last = 0;
        for (const { start, end, text: quote } of findMeasures(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
