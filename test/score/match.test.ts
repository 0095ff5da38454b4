import { describe, expect, it } from 'vitest';
import { makeResume, reportOf } from '../make-resume.ts';

const shown = makeResume({
  bullets: ['Wrote Java for 300 shops.', 'Ran Kafka for the depots.', 'Developed services in Go.'],
  skills: 'Python, Redis',
});
const posting = (...lines: string[]): string => ['Backend Engineer', '', ...lines].join('\n');
const matchOf = (text: string, ...lines: string[]): number | null =>
  reportOf(text, { posting: posting(...lines) }).match;

describe('the match', () => {
  it.each([
    ['a result counts whole', ['Requirements', '- Java'], 100],
    ['use without a result counts 85', ['Requirements', '- Kafka'], 85],
    ['a sentence that fits any work counts 55', ['Requirements', '- Go'], 55],
    ['a list counts 30', ['Requirements', '- Redis'], 30],
    ['what is missing counts nothing', ['Requirements', '- Elixir'], 0],
    ['required terms count alike', ['Requirements', '- Java', '- Elixir'], 50],
    [
      'a wish counts 35 in 100 of a demand',
      ['Requirements', '- Elixir', 'Nice to have', '- Java'],
      Math.round(35 / 1.35),
    ],
    ['an either-or group is met by its best term', ['Requirements', '- Elixir or Java'], 100],
    ['an either-or group counts once', ['Requirements', '- Elixir or Java', '- Haskell'], 50],
    ['an either-or group that nobody meets counts nothing', ['Requirements', '- Elixir or Haskell'], 0],
    ['a choice among wishes counts once', ['Nice to have', '- Elixir or Java'], 100],
    ['what is only named counts nothing', ['Our stack: Elixir', '', 'Requirements', '- Java'], 100],
    ['what implies a term shows it', ['Requirements', '- Server-side programming'], 100],
  ] as const)('%s', (_, lines, match) => {
    expect(matchOf(shown, ...lines)).toBe(match);
  });

  it('is unknown where the posting asks for nothing that is known', () => {
    expect(matchOf(shown, 'We bake bread.')).toBeNull();
  });

  it('covers a group once, named by all its terms and quoted by its words', () => {
    const report = reportOf(shown, {
      posting: posting('Requirements', '- Elixir, Haskell or Java', '- Kafka'),
    });
    expect(
      report.postingCoverage?.map(({ tier, name, state, quote }) => ({ tier, name, state, quote })),
    ).toEqual([
      { tier: 'required', name: 'Apache Kafka', state: 'named', quote: 'Kafka' },
      {
        tier: 'any-of',
        name: 'Elixir or Haskell or Java',
        state: 'named',
        quote: 'Elixir or Haskell or Java',
      },
    ]);
  });

  it('takes nothing from a denied or hedged word beyond what it says', () => {
    const denied = makeResume({ bullets: ['Shipped 40 releases without Docker.'], skills: null });
    const hedged = makeResume({ bullets: ['Wrote tests; learning Docker.'], skills: null });
    expect(matchOf(denied, 'Requirements', '- Docker')).toBe(0);
    expect(matchOf(hedged, 'Requirements', '- Docker')).toBe(60);
  });

  it('can be redone by hand from the report alone', () => {
    const { matchArithmetic, match } = reportOf(shown, {
      posting: posting(
        'Requirements',
        '- Java or Go',
        '- Redis',
        '',
        'Bonus',
        '- Kafka',
        '- Elixir or Python',
      ),
    });
    if (!matchArithmetic) throw new Error('no arithmetic');
    const { grades, terms } = matchArithmetic;
    expect(terms.map(({ name, tier }) => [name, tier])).toEqual([
      ['Redis', 'required'],
      ['Java or Go', 'any-of'],
      ['Apache Kafka', 'preferred'],
      ['Elixir or Python', 'preferred'],
    ]);
    let [points, weights] = [0, 0];
    for (const { grade, hedged, weight } of terms) {
      points += weight * (grade === 'missing' ? 0 : grades[grade]) * (hedged ? grades.hedged : 1);
      weights += weight;
    }
    expect(Math.round((100 * points) / weights)).toBe(match);
    expect(matchArithmetic.match).toBe(match);
    expect(matchArithmetic.shown).toBeCloseTo(points, 4);
  });

  it('covers what is only named, after what is asked', () => {
    const report = reportOf(shown, { posting: posting('Our stack: Kafka', '', 'Requirements', '- Java') });
    expect(report.postingCoverage?.map(({ id, tier }) => [id, tier])).toEqual([
      ['java', 'required'],
      ['apache-kafka', 'mentioned'],
    ]);
  });
});

describe('years in the match', () => {
  const years = (text: string, ...lines: string[]) =>
    reportOf(text, { posting: posting(...lines) }).matchArithmetic?.years;

  it('take nothing where the posting asks for none, or for as many as are shown', () => {
    expect(years(shown, 'Requirements', '- Java')).toMatchObject({ least: null, most: null, factor: 1 });
    expect(years(shown, 'Requirements', '- Java, 1+ years')).toMatchObject({ least: 1, factor: 1 });
  });

  it('take by their share where too few are shown, and say so', () => {
    const fit = years(shown, 'Requirements', '- 20 years of Java');
    expect(fit?.factor).toBeLessThan(0.8);
    expect(fit?.factor).toBeGreaterThanOrEqual(0.6);
    expect(fit?.says).toContain('at least 20 years');
    expect(matchOf(shown, 'Requirements', '- 20 years of Java')).toBe(Math.round(100 * (fit?.factor ?? 0)));
  });

  it('take from who is far past a job for beginners, and say so', () => {
    const fit = years(shown, 'Requirements', '- Java', '- 0 to 1 years of experience');
    expect(fit).toMatchObject({ least: null, most: 1 });
    expect(fit?.factor).toBeLessThan(1);
    expect(fit?.says).toContain('more than the job is made for');
  });

  it('turn nobody away by a high upper bound', () => {
    expect(years(shown, 'Requirements', '- Java', '- up to 8 years of experience')).toMatchObject({
      most: null,
      factor: 1,
    });
  });

  it.each([
    ['Junior Backend Developer', null, 2],
    ['Senior Backend Developer', 4, null],
    ['Backend Developer', null, null],
  ])('are what the title asks for where no number stands: %s', (title, least, most) => {
    const report = reportOf(shown, { posting: `${title}\n\nRequirements\n- Java` });
    expect(report.matchArithmetic?.years).toMatchObject({ least, most });
  });

  it('never make a match of what shows nothing', () => {
    expect(matchOf(shown, 'Requirements', '- Elixir', '- 0 to 2 years of experience')).toBe(0);
  });
});
