import { describe, expect, it } from 'vitest';
import { renderPlan } from '../../src/library.ts';
import { fixtureText, reportOf } from '../make-resume.ts';

const report = reportOf(fixtureText('junior-php'));
const plan = renderPlan(report) ?? '';

describe('the plan as Markdown', () => {
  it('has a thing to tick off for every step, in the order of its weeks', () => {
    const steps = report.career?.plan?.steps ?? [];
    expect(steps.length).toBeGreaterThan(3);
    expect(plan.match(/^- \[ \] /gm)).toHaveLength(steps.length);
    const places = steps.map(({ name }) => plan.indexOf(`: ${name}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('holds what would be written only as gaps, and says so', () => {
    expect(plan).toContain('once it is true');
    for (const { reads } of report.career?.plan?.steps ?? []) expect(reads).toMatch(/\[.+\]/);
  });

  it('is nothing where the role has none', () => {
    expect(renderPlan({ ...report, career: null })).toBeNull();
  });
});
