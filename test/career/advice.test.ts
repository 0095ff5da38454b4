import { describe, expect, it } from 'vitest';
import { careerOf as career } from '../../src/career/career.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { roleKnowledge } from '../../src/library.ts';
import { careerOf, plainWork, reportOf, type Told } from './read.ts';

describe('advice', () => {
  const whyOf = (bullets: readonly string[], posting?: string) =>
    reportOf({ bullets }, posting).career?.advice?.map(({ id }) => id) ?? [];

  it('is given where the resume calls for it', () => {
    expect(whyOf(plainWork)).toContain('soft-skills');
    expect(whyOf([...plainWork, 'Mentored two juniors'])).not.toContain('soft-skills');
    expect(whyOf(plainWork)).toContain('measurable');
  });

  it('leaves how work is told aside where there is none', () => {
    const advice = careerOf({ title: 'Nurse', bullets: ['Cared for 30 patients on a ward'] }).advice ?? [];
    const ids = advice.map(({ id }) => id);
    expect(ids).toContain('where-to-learn');
    for (const id of ['measurable', 'posting-words', 'in-context', 'job-search'])
      expect(ids).not.toContain(id);
    expect(advice.map(({ why }) => why).join()).not.toContain('It suits the level');
  });

  it('speaks of tailoring only beside a posting that asks for more', () => {
    const posting = 'Backend Engineer\nRequirements\n- Kotlin\n- Kafka\n- PostgreSQL';
    expect(whyOf(plainWork)).not.toContain('untailored');
    expect(whyOf(plainWork, posting)).toContain('untailored');
  });
});

describe("the documents' lists", () => {
  const listsOf = (told: Partial<Told>) =>
    new Map(
      (careerOf({ bullets: plainWork, ...told }).advice ?? []).map(({ id, items }) => [
        id,
        items.map(({ says }) => says),
      ]),
    );

  it('are shown to whom they are for, each line with its document', () => {
    const junior = { dates: 'Jan 2023 - Dec 2023', bullets: ['Built a REST API in Java for order intake'] };
    const shown = listsOf(junior);
    expect(shown.get('roadmap')).toHaveLength(5);
    expect(shown.get('where-to-learn')?.[0]).toBe(
      'Free: Tutorials and documentation, Educational channels on YouTube, Open source projects',
    );
    expect(shown.get('ai-practices')).toBeUndefined();
    expect(shown.get('onward')).toBeUndefined();
    expect(shown.get('degree')).toBeUndefined();
    const sources = careerOf({ ...junior }).advice?.flatMap(({ items }) => items.map(({ source }) => source));
    expect(sources?.every((source) => /^00\d$/.test(source))).toBe(true);
  });

  it('keep their figures', () => {
    expect(listsOf({}).get('ai-practices')?.[0]).toMatch(/\(2 to 3 times the features\)$/);
    expect(listsOf({}).get('ai-start')?.[1]).toMatch(/\(30 to 40 percent of the time\)$/);
  });

  it('teach nobody to work with a tool who has measured it', () => {
    const measured = [...plainWork, 'Cut the time of a Java migration from 10 days to 3 with Claude Code'];
    expect(listsOf({ bullets: measured }).has('ai-start')).toBe(false);
  });
});

describe('notes for a negotiation', () => {
  const notes = (bullets: readonly string[]) => careerOf({ bullets }).negotiation ?? [];
  const published = () => careerOf({ bullets: plainWork }).market?.negotiation ?? [];

  it('quote the own results, and are silent where there are none', () => {
    const measured = 'Cut hosting costs of the API by 40 %';
    const impact = notes([...plainWork, measured]).find(({ id }) => id === 'impact');
    expect(impact?.evidence.map(({ quote }) => quote)).toContain(measured);
    const unmeasured = ['Built a REST API in Java for order intake', 'Wrote PostgreSQL queries'];
    expect(notes(unmeasured).map(({ id }) => id)).not.toContain('impact');
  });

  it('name no certificate that is not held', () => {
    expect(published().map(({ id }) => id)).not.toContain('certificates');
  });

  it('name the document of a figure that is not their own', () => {
    const offers = published().find(({ id }) => id === 'offers');
    expect(offers?.source).toBe('001');
    expect(offers?.figures.map((figure) => /document (\d+)/.exec(figure)?.[1])).toEqual([
      '000',
      undefined,
      '004',
    ]);
  });

  it('are the own ones alone, without figures, where nothing was published', () => {
    const report = reportOf({ bullets: plainWork });
    const { negotiation } = career(report, loadRole(), { ...roleKnowledge(), market: null });
    expect(negotiation?.map(({ id }) => id)).toEqual(['impact', 'timing']);
    expect(negotiation?.flatMap(({ figures }) => figures)).toEqual([]);
  });

  it('are left out where there is no software work', () => {
    expect(careerOf({ title: 'Accountant', bullets: ['Closed the books in 3 days'] }).negotiation).toEqual(
      [],
    );
  });
});
