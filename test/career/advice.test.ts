import { describe, expect, it } from 'vitest';
import { careerOf, plainWork, reportOf } from './read.ts';

describe('advice', () => {
  const whyOf = (bullets: readonly string[], posting?: string) =>
    reportOf({ bullets }, posting).career?.advice?.map(({ id }) => id) ?? [];

  it('is given where the resume calls for it', () => {
    expect(whyOf(plainWork)).toContain('soft-skills');
    expect(whyOf([...plainWork, 'Mentored two juniors'])).not.toContain('soft-skills');
    expect(whyOf(plainWork)).toContain('measurable');
  });

  it('speaks of tailoring only beside a posting that asks for more', () => {
    const posting = 'Backend Engineer\nRequirements\n- Kotlin\n- Kafka\n- PostgreSQL';
    expect(whyOf(plainWork)).not.toContain('untailored');
    expect(whyOf(plainWork, posting)).toContain('untailored');
  });
});

describe('notes for a negotiation', () => {
  const notes = (bullets: readonly string[]) => careerOf({ bullets }).negotiation ?? [];

  it('quote the own results, and are silent where there are none', () => {
    const measured = 'Cut hosting costs of the API by 40 %';
    const impact = notes([...plainWork, measured]).find(({ id }) => id === 'impact');
    expect(impact?.evidence.map(({ quote }) => quote)).toContain(measured);
    const unmeasured = ['Built a REST API in Java for order intake', 'Wrote PostgreSQL queries'];
    expect(notes(unmeasured).map(({ id }) => id)).not.toContain('impact');
  });

  it('name no certificate that is not held', () => {
    expect(notes(plainWork).map(({ id }) => id)).not.toContain('certificates');
  });

  it('are left out where there is no software work', () => {
    expect(careerOf({ title: 'Accountant', bullets: ['Closed the books in 3 days'] }).negotiation).toEqual(
      [],
    );
  });
});
