import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainReport } from '../../src/library.ts';
import { explain } from '../../src/score/explain.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { fixtureFiles, fixtureText, makeResume, reportOf } from '../make-resume.ts';

const people = fixtureFiles('text').map(({ person }) => person);
const asked = makeResume({
  bullets: ['Built 3 billing APIs in Python.', 'Wrote tests; learning Docker.'],
  dates: 'Jan 2025 - Dec 2025',
});
const askedPosting =
  'Requirements\n- Python or Go\n- Docker\n- Elixir\n- Scrum\n\nNice to have\n- Kafka or NATS\n- SQL';

const reports = new Map([
  ...people.map((person) => [person, reportOf(fixtureText(person), { posting: askedPosting })] as const),
  ['made', reportOf(asked, { posting: askedPosting })] as const,
]);
const names = [...reports.keys()];

function reportFor(name: string): AnalysisReport {
  const report = reports.get(name);
  if (!report) throw new Error(`no report ${name}`);
  return structuredClone(report);
}

/** One number of a report: the keys that lead to it, and the line that must catch any change of it. */
type Figure = readonly [keys: readonly (string | number)[], line: string];

/** Every number that the arithmetic takes or gives, whatever the others are. */
function figuresOf(report: AnalysisReport): Figure[] {
  const { arithmetic, matchArithmetic } = report;
  const gate = ['mustHavesUsed', 'statementsWeighed', 'shown', 'creditedMonths', 'dated', 'stuffingScore'];
  const gateLine = (key: string): string => `arithmetic.gate.${key}`;
  return [
    ...report.audits.flatMap(({ id, category, score, weight }, index): Figure[] => {
      if (score === null) return [];
      const keys = (key: string) => ['audits', index, key];
      if (category === 'readability')
        return [
          [keys('weight'), `arithmetic.readability.${id}.share`],
          [keys('score'), `arithmetic.readability.${id}.score`],
        ];
      return [
        [keys('weight'), `audits.${id}.points or categories.${category}.weight`],
        // what weighs nothing enters no sum; the hash alone holds it
        [keys('score'), weight === 0 ? 'reportHash' : `audits.${id}.points`],
        [keys('points'), `audits.${id}.points`],
      ];
    }),
    ...report.categories.flatMap(({ id, points }, index): Figure[] => {
      if (id === 'readability') return [[['categories', index, 'score'], 'categories.readability.score']];
      if (points === null) return [];
      return ['weight', 'points', 'score'].map((key) => [
        ['categories', index, key],
        `categories.${id}.${key}`,
      ]);
    }),
    ...[...gate, 'kept', 'factor'].map((key): Figure => [['arithmetic', 'gate', key], gateLine(key)]),
    ...arithmetic.gate.statements.map(
      (_, index): Figure => [
        ['arithmetic', 'gate', 'statements', index, 'weight'],
        gateLine('statementsWeighed'),
      ],
    ),
    [['experience', 'creditedMonths'], gateLine('creditedMonths')],
    ...arithmetic.readability.audits.flatMap(({ id, score }, index) =>
      (score === null ? ['share', 'lost'] : ['share', 'score', 'lost']).map(
        (key): Figure => [
          ['arithmetic', 'readability', 'audits', index, key],
          `arithmetic.readability.${id}.${key}`,
        ],
      ),
    ),
    [['arithmetic', 'readability', 'factor'], 'arithmetic.readability.factor'],
    [['arithmetic', 'base'], 'arithmetic.base'],
    [['arithmetic', 'overall'], 'arithmetic.overall'],
    [['overall'], 'overall'],
    ...['literal', 'inflected', 'taxonomy', 'of'].map(
      (key): Figure => [['strictness', key], `strictness.${key}`],
    ),
    ...(matchArithmetic?.terms ?? []).flatMap(({ id, tier }, index): Figure[] => {
      const line = `matchArithmetic.terms.${tier}.${id}`;
      const keys = (key: string) => ['matchArithmetic', 'terms', index, key];
      return [
        [keys('weight'), `${line}.points or matchArithmetic.asked`],
        [keys('value'), `${line}.value`],
        [keys('points'), `${line}.points`],
      ];
    }),
    ...['asked', 'shown', 'match'].map((key): Figure => [['matchArithmetic', key], `matchArithmetic.${key}`]),
    ...(matchArithmetic?.years.least ? ['least', 'months', 'fewFloor', 'factor'] : []).map(
      (key): Figure => [['matchArithmetic', 'years', key], 'matchArithmetic.years.factor'],
    ),
    ...(matchArithmetic ? ['base', 'gate', 'factor'] : []).map(
      (key): Figure => [['matchArithmetic', 'role', key], `matchArithmetic.role.${key}`],
    ),
    [['match'], 'match'],
  ];
}

/** The report with one number changed. */
function changed(report: AnalysisReport, keys: Figure[0], by: number): AnalysisReport {
  let holder = report as unknown as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) holder = holder[key] as typeof holder;
  const last = keys.at(-1) ?? '';
  holder[last] = Number(holder[last]) + by;
  return report;
}

describe('explain', () => {
  it.each(names)('finds that every figure of %s holds', (name) => {
    const { lines, difference } = explainReport(reportFor(name));
    expect(difference).toBeNull();
    expect(lines.at(-1)?.figure).toBe('reportHash');
  });

  it('finds the same in a report that was saved and read again', () => {
    const saved: AnalysisReport = JSON.parse(JSON.stringify(reportFor('senior-go'), null, 2));
    expect(explainReport(saved).difference).toBeNull();
  });

  it.each(['made', 'senior-python-stuffed', 'nurse'])(
    'catches each changed figure of %s at its line',
    (name) => {
      for (const [keys, line] of figuresOf(reportFor(name))) {
        const { difference } = explain(changed(reportFor(name), keys, 0.002));
        expect(line.split(' or '), keys.join('.')).toContain(difference?.figure);
      }
    },
  );

  it('catches any figure of any report, changed by any amount that it prints, at its line', () => {
    const change = fc.constantFrom(0.002, -0.002, 0.1, -0.1, 1, -1, 37);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), change, (name, which, by) => {
        const figures = figuresOf(reportFor(name));
        const [keys, line] = figures[which % figures.length] ?? [[], ''];
        const { difference } = explain(changed(reportFor(name), keys, by));
        expect(line.split(' or '), keys.join('.')).toContain(difference?.figure);
      }),
      { seed: 20260601, numRuns: 300 },
    );
  });

  it.each([
    ['the worth of a statement', ['arithmetic', 'gate', 'statementWorth'], 'arithmetic.gate.shown'],
    [
      'the must-haves that make it whole',
      ['arithmetic', 'gate', 'mustHavesForWhole'],
      'arithmetic.gate.shown',
    ],
    ['the months that make it whole', ['arithmetic', 'gate', 'monthsForWhole'], 'arithmetic.gate.dated'],
    ['the floor', ['arithmetic', 'gate', 'floor'], 'arithmetic.gate.factor'],
    ['the share of what is shown', ['arithmetic', 'gate', 'shownShare'], 'arithmetic.gate.factor'],
    ['a grade', ['matchArithmetic', 'grades', 'measured'], 'matchArithmetic.terms.'],
    [
      'what a neighbour keeps',
      ['matchArithmetic', 'terms', 1, 'kin', 'share'],
      'matchArithmetic.terms.required.elixir.value',
    ],
    ['the share of the role', ['matchArithmetic', 'role', 'share'], 'matchArithmetic.match'],
    ['how far the gate holds', ['matchArithmetic', 'role', 'gateShare'], 'matchArithmetic.role.factor'],
    [
      'what a hedge keeps',
      ['matchArithmetic', 'grades', 'hedged'],
      'matchArithmetic.terms.required.docker.value',
    ],
    ['the least score of the band', ['band', 'from'], 'band'],
  ] as const)('catches %s where it decides', (_, keys, line) => {
    const { difference } = explain(changed(reportFor('made'), keys, 30));
    expect(difference?.figure).toContain(line);
  });

  it('catches what stuffing takes, and the floor of readability, where they decide', () => {
    const stuffed = changed(reportFor('senior-python-stuffed'), ['arithmetic', 'gate', 'stuffingMost'], 0.1);
    expect(explain(stuffed).difference?.figure).toBe('arithmetic.gate.kept');
    const unread = reportFor('made');
    unread.arithmetic.readability.floor = 1.1;
    expect(explain(unread).difference?.figure).toBe('arithmetic.readability.factor');
  });

  it.each([
    ['a word', (report: AnalysisReport) => Object.assign(report.role, { name: 'Chef' })],
    [
      'the sentence of a fix',
      (report: AnalysisReport) => Object.assign(report.fixes, { 0: { ...report.fixes[0], says: '' } }),
    ],
  ])('catches %s by the hash', (_, change) => {
    const report = reportFor('made');
    change(report);
    expect(explain(report).difference?.figure).toBe('reportHash');
  });

  it('stops at the first difference and names both numbers', () => {
    const report = changed(changed(reportFor('made'), ['overall'], 1), ['arithmetic', 'base'], 1);
    const { lines, difference } = explain(report);
    expect(lines.at(-1)).toBe(difference);
    expect(difference).toMatchObject({ figure: 'arithmetic.base', printed: Number(difference?.redone) + 1 });
    expect(lines.filter(({ redone, printed }) => redone !== printed)).toEqual([difference]);
  });

  it('refuses what is no report, naming the field', () => {
    const { arithmetic: _, ...rest } = reportFor('made');
    for (const value of [null, 'report', [], {}, rest])
      expect(() => explainReport(value as AnalysisReport)).toThrow(
        expect.objectContaining({ code: 'not-a-report' }),
      );
    expect(() => explainReport(rest as AnalysisReport)).toThrow(/arithmetic/);
  });
});
