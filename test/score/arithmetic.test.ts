import { describe, expect, it } from 'vitest';
import { softwareStatements } from '../../src/audits/software.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import {
  fixtureFiles,
  fixtureText,
  makeEvidence,
  makeResume,
  postingText,
  reportOf,
} from '../make-resume.ts';

const { rubric } = loadRole();
const people = fixtureFiles('text').map(({ person }) => person);

/** Overall, redone from what the report itself prints. */
describe.each(people)('the arithmetic of %s', (person) => {
  const report = reportOf(fixtureText(person));

  it('makes each category of its audits, by their weights', () => {
    for (const category of report.categories) {
      if (category.id === 'readability') continue;
      const all = report.audits.filter((audit) => audit.category === category.id);
      expect(all.map((audit) => audit.id)).toEqual(category.audits);
      const audits = all.filter((audit) => audit.score !== null);
      const weight = audits.reduce((sum, audit) => sum + audit.weight, 0);
      const points = audits.reduce((sum, audit) => sum + audit.weight * (audit.score ?? 0), 0);
      expect(category.weight).toBe(weight);
      expect(category.points).toBeCloseTo(points, 2);
      expect(category.score).toBeCloseTo(points / weight, 2);
    }
  });

  it('makes the base of the categories, and overall of base, gate and readability', () => {
    const weight = report.categories.reduce((sum, category) => sum + category.weight, 0);
    const points = report.categories.reduce((sum, category) => sum + (category.points ?? 0), 0);
    const { base, gate, readability, overall } = report.arithmetic;
    expect(base).toBeCloseTo((100 * points) / weight, 1);
    expect(overall).toBe(Math.round((base ?? Number.NaN) * gate.factor * (readability.factor ?? Number.NaN)));
    expect(report.overall).toBe(overall);
  });

  it('makes the gate of the must-haves in use and the months, as the rubric says', () => {
    const used = report.coverage.filter(
      (each) => each.tier === 'must-have' && ['involved', 'used', 'measured'].includes(each.grade),
    ).length;
    const { floor, mustHavesUsed, measuredStatement, months, usedShare, stuffing } = rubric.gate;
    const measured = softwareStatements(makeEvidence(fixtureText(person)))
      .filter((statement) => statement.measured)
      .reduce((sum, { share }) => sum + share, 0);
    const shown = usedShare * Math.min(1, (used + measuredStatement * measured) / mustHavesUsed);
    const dated = (1 - usedShare) * Math.min(1, report.experience.creditedMonths / months);
    const lists = report.audits.find(({ id }) => id === 'keyword-stuffing')?.score ?? 1;
    const kept = 1 - stuffing * (1 - lists);
    expect(report.arithmetic.gate.factor).toBeCloseTo((floor + (1 - floor) * (shown + dated)) * kept, 2);
    expect(report.arithmetic.gate.says).toContain(`${used} of 6`);
  });

  it('names the band that the score stands in', () => {
    const band = rubric.bands.find(({ from }) => (report.overall ?? 0) >= from);
    expect(report.band?.id).toBe(band?.id);
  });

  it('counts what each strictness finds, a stricter one never more', () => {
    const { literal, inflected, taxonomy, of } = report.strictness;
    expect(literal).toBeLessThanOrEqual(inflected);
    expect(inflected).toBeLessThanOrEqual(taxonomy);
    expect(taxonomy).toBeLessThanOrEqual(of);
  });
});

describe('the gate', () => {
  const nurse = {
    title: 'Nurse',
    company: 'Mercy Hospital',
    bullets: ['Cared for 12 patients a day.', 'Led 4 nurses.'],
  };

  it('leaves another profession a quarter of its points, whatever its list says', () => {
    const plain = reportOf(makeResume({ ...nurse, skills: 'Triage' }));
    const listing = reportOf(
      makeResume({ ...nurse, skills: 'Python, SQL, AWS, Docker, Kubernetes, REST APIs' }),
    );
    expect(plain.arithmetic.gate.factor).toBe(rubric.gate.floor);
    expect(listing.arithmetic.gate.factor).toBe(rubric.gate.floor);
  });

  it('opens whole for three must-haves in use and two years', () => {
    const bullets = ['Built REST APIs in Python for brokers.', 'Partitioned PostgreSQL by region.'];
    expect(reportOf(makeResume({ bullets, dates: 'Jan 2020 - Dec 2021' })).arithmetic.gate.factor).toBe(1);
    expect(
      reportOf(makeResume({ bullets, dates: 'Jan 2020 - Dec 2020' })).arithmetic.gate.factor,
    ).toBeLessThan(1);
    expect(
      reportOf(makeResume({ bullets: ['Partitioned PostgreSQL by region.'], dates: '2018 - 2021' }))
        .arithmetic.gate.factor,
    ).toBeLessThan(1);
  });

  it('counts what is used without dates, though not as months', () => {
    const undated = reportOf(
      makeResume({
        bullets: ['Built REST APIs in Python for brokers.', 'Partitioned PostgreSQL by region.'],
        dates: null,
      }),
    );
    expect(undated.experience.softwareMonths).toBe(0);
    expect(undated.arithmetic.gate.factor).toBeCloseTo(0.25 + 0.75 * 0.85, 2);
  });
});

describe('a posting', () => {
  it.each(people)('never changes the overall score of %s', (person) => {
    const text = fixtureText(person);
    expect(reportOf(text, { posting: postingText('java-platform') }).overall).toBe(reportOf(text).overall);
  });

  it('is needed for a match', () => {
    expect(reportOf(makeResume()).match).toBeNull();
    expect(reportOf(makeResume(), { posting: postingText('nurse') }).match).not.toBeNaN();
  });
});
