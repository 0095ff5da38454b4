import { describe, expect, it } from 'vitest';
import { fixesInOrder } from '../../src/report/fix-words.ts';
import { gateLine } from '../../src/report/words.ts';
import { makeResume, reportOf } from '../make-resume.ts';

/** What a first reader of a report asks, and finds answered once. */

const posting = 'Backend Engineer\n\nRequirements\n- Kubernetes\n- Java';
const weak = makeResume({
  contact: 'Denver, CO',
  title: 'Shop Assistant',
  bullets: ['Worked the till for 60 customers a day.'],
  skills: 'AWS, Spring Boot, Java, Spring Boot',
});
const report = reportOf(weak, { posting });

describe('what to fix first', () => {
  it('begins with what an employer needs to answer, in sight whatever it earns', () => {
    const first = fixesInOrder(report).slice(0, 2);
    expect(first.map(({ says }) => says)).toEqual([
      'No e-mail address was found.',
      'No phone number was found.',
    ]);
    for (const { points } of first) expect(points.overall).toBeGreaterThan(0);
  });

  it('stands in the report by points alone', () => {
    const points = report.fixes.map((fix) => fix.points.overall);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });

  it('names the length where it costs points', () => {
    const fix = report.fixes.find(({ audit }) => audit === 'resume-length');
    expect(fix?.points.overall).toBeGreaterThan(0);
    expect(fix?.patch).toMatchObject({ kind: 'add', text: expect.stringMatching(/^\[about \d+ words more/) });
  });

  it('gains nothing by a measure in work that shows no software', () => {
    expect(report.fixes.filter(({ audit }) => audit === 'measured-results')).toEqual([]);
  });

  it('never calls work done that no statement shows', () => {
    const claimed = reportOf(
      makeResume({ summary: 'Knows PostgreSQL.', title: 'Clerk', bullets: ['Filed letters.'], skills: null }),
    );
    expect(claimed.fixes.length).toBeGreaterThan(0);
    for (const { fix } of claimed.fixes) expect(fix).not.toContain('already there');
  });
});

describe('the gate at the top', () => {
  it('says what holds the number and what would open it', () => {
    expect(gateLine(report)).toContain('4 must-haves used in statements of work or projects (now 0');
    expect(gateLine(report)).toContain('24 months of dated software work (now 0)');
  });

  it('is not mentioned where it hardly takes anything', () => {
    const bullets = [
      'Built a REST API in Python on AWS for 300 shops.',
      'Cut PostgreSQL queries by half and split the monolith into six services.',
      'Set up GitHub Actions and Docker for 12 services.',
    ];
    expect(gateLine(reportOf(makeResume({ bullets })))).toBeNull();
  });
});

describe('one answer to one question', () => {
  it('names a cloud by its vendor, without a bracket in a bracket', () => {
    const cloud = report.coverage.find(({ id }) => id === 'cloud-computing');
    expect(cloud?.says).toBe('It stands in a list, but no statement shows you using it.');
  });

  it('quotes the same words once', () => {
    const quotes = report.coverage.map(({ evidence }) => evidence.map(({ quote }) => quote));
    for (const each of quotes) expect(new Set(each).size).toBe(each.length);
  });

  it('gives a skill the evidence of what shows it, in its table too', () => {
    const shown = reportOf(makeResume());
    const [covered, tabled] = [shown.coverage, shown.experience.skills].map((all) =>
      all.find(({ id }) => id === 'sql'),
    );
    expect(tabled).toMatchObject({
      grade: covered?.grade,
      months: covered?.months,
      lastUse: covered?.lastUse,
    });
    expect(tabled?.months).toBeGreaterThan(0);
  });

  it('says of what is denied that it is named, and of what is absent that it was not found', () => {
    const denied = reportOf(makeResume({ bullets: ['Built APIs in Java; never used Kubernetes.'] }), {
      posting: `${posting}\n- Kafka`,
    });
    const says = (id: string) => denied.postingCoverage?.find((each) => each.id === id)?.says;
    expect(says('kubernetes')).toContain('not as something that you have used');
    expect(says('apache-kafka')).toBe('Apache Kafka was not found.');
  });
});

describe('the month that "Present" means', () => {
  const warnings = (asOf: string) => reportOf(makeResume(), { asOf }).document.warnings;

  it('is questioned before a position begins, and far behind the newest date', () => {
    expect(warnings('2015-03').join()).toContain('A position begins in 2020-01, after 2015-03');
    expect(warnings('2099-01').join()).toContain('The newest date in the resume is 2020-01');
  });

  it('is left alone beside a position that goes on for years', () => {
    expect(warnings('2028-11')).toEqual([]);
  });
});
