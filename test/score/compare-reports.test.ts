import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/library.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { fixtureFiles, fixtureText, makeResume, postingText, reportOf } from '../make-resume.ts';

const people = fixtureFiles('text').map(({ person }) => person);
const posting = postingText('java-platform');
const reports = new Map(people.map((person) => [person, reportOf(fixtureText(person), { posting })]));

function reportFor(person: string): AnalysisReport {
  const report = reports.get(person);
  if (!report) throw new Error(`no fixture ${person}`);
  return report;
}

/** In hundredths, where sums are exact. */
const together = (causes: readonly { points: number }[]): number =>
  causes.reduce((sum, { points }) => sum + Math.round(100 * points), 0);

describe('why A is above B', () => {
  const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people));
  const runs = { seed: 20260601, numRuns: 120 };

  it('is told by causes that add up to the difference exactly', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const { causes, difference } = compareReports(reportFor(first), reportFor(second));
        expect(together(causes)).toBe(100 * (difference ?? Number.NaN));
      }),
      runs,
    );
  });

  it('is the other way round why B is below A', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const there = compareReports(reportFor(first), reportFor(second));
        const back = compareReports(reportFor(second), reportFor(first));
        const points = ({ causes }: typeof there, sign: number) =>
          new Map(causes.map((cause) => [cause.id, sign * cause.points]));
        expect(points(back, -1)).toEqual(points(there, 1));
        expect(back.keywords).toEqual({ gained: there.keywords.lost, lost: there.keywords.gained });
      }),
      runs,
    );
  });

  it('is by a point of rounding at most what no part accounts for', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const { causes } = compareReports(reportFor(first), reportFor(second));
        const rounding = causes.find(({ kind }) => kind === 'rounding')?.points ?? 0;
        expect(Math.abs(rounding)).toBeLessThanOrEqual(1.1);
      }),
      runs,
    );
  });

  it.each(people)('of %s and itself is nothing', (person) => {
    expect(compareReports(reportFor(person), reportFor(person))).toMatchObject({
      difference: 0,
      causes: [],
      match: { difference: 0 },
      mustHaves: [],
      keywords: { gained: [], lost: [] },
      notices: [],
    });
  });

  it('takes from the whole what the list of a stuffed resume takes from it', () => {
    const { causes } = compareReports(reportFor('senior-python'), reportFor('senior-python-stuffed'));
    expect(causes.find(({ kind }) => kind === 'gate')).toMatchObject({
      points: expect.any(Number),
      says: expect.stringContaining('left by stuffing 1 against 0.7'),
    });
  });
});

describe('two versions of a resume', () => {
  const bullets = [
    'Built the billing API in Python, used by 300 shops.',
    'Partitioned the PostgreSQL orders table.',
  ];
  const before = makeResume({ bullets, summary: 'Passionate engineer.' });

  it.each([
    [
      'a result more',
      makeResume({
        bullets: [
          'Built the billing API in Python, used by 300 shops.',
          'Partitioned the PostgreSQL orders table, 40% faster.',
        ],
      }),
      'measured-results',
      { gained: [], lost: [] },
    ],
    [
      'a tool more',
      makeResume({ bullets: [...bullets, 'Deployed it with Docker.'] }),
      'must-have-evidence',
      { gained: ['Docker'], lost: [] },
    ],
    ['a phrase less', makeResume({ bullets }), 'avoid-phrases', { gained: [], lost: [] }],
  ])('differ by %s', (_, text, audit, keywords) => {
    const comparison = compareReports(reportOf(text), reportOf(before));
    expect(comparison.causes.find(({ id }) => id === audit)?.points).toBeGreaterThan(0);
    expect(comparison.keywords).toEqual(keywords);
  });

  it('count no word that is denied as a keyword', () => {
    const denied = makeResume({
      bullets: [...bullets, 'Shipped releases without Docker.'],
    });
    expect(compareReports(reportOf(denied), reportOf(before)).keywords.gained).not.toContain('Docker');
  });

  it('name the must-haves whose evidence differs, and the months', () => {
    const later = makeResume({
      bullets: [...bullets, 'Deployed 30 services with Docker.'],
      dates: 'Jan 2024 - Present',
    });
    const { mustHaves, months } = compareReports(reportOf(later), reportOf(before));
    expect(mustHaves).toEqual([{ id: 'devops', name: 'DevOps', a: 'measured', b: 'missing' }]);
    expect(months).toEqual({ a: 30, b: 78 });
  });

  it('have no match where they were not compared with one posting, and say so', () => {
    const { match, notices } = compareReports(reportOf(before, { posting }), reportOf(before));
    expect(match).toBeNull();
    expect(notices).toEqual([expect.stringContaining('same posting')]);
  });

  it('say what else is not alike', () => {
    const { notices } = compareReports(reportOf(before, { asOf: '2027-01' }), {
      ...reportOf(before),
      lexiconHash: 'other',
    });
    expect(notices).toEqual([expect.stringContaining('2027-01'), expect.stringContaining('keyword lists')]);
  });

  it('have no causes where a check broke', () => {
    const report = reportOf(before);
    const broken = {
      ...report,
      overall: null,
      arithmetic: { ...report.arithmetic, base: null, overall: null },
    };
    expect(compareReports(broken, report)).toMatchObject({ difference: null, causes: [] });
  });
});

describe('reports that were not scored alike', () => {
  const report = reportOf(makeResume());

  it.each([
    ['another role', { role: { id: 'backend-java', name: 'Java backend developer' } }, /roles/],
    ['another scoring version', { scoringVersion: '0.9' }, /scoring versions/],
  ])('are refused: %s', (_, other, says) => {
    expect(() => compareReports(report, { ...report, ...other })).toThrow(
      expect.objectContaining({ code: 'not-comparable', message: expect.stringMatching(says) }),
    );
  });

  it('are refused when they are no reports', () => {
    expect(() => compareReports(report, {} as AnalysisReport)).toThrow(
      expect.objectContaining({ code: 'not-a-report' }),
    );
  });
});
