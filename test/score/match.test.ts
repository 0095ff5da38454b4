import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { makeResume, reportOf } from '../make-resume.ts';

const shown = makeResume({
  bullets: ['Wrote Java for 300 shops.', 'Ran Kafka for the depots.', 'Developed services in Go.'],
  skills: 'Python, Redis',
});
const posting = (...lines: string[]): string => ['Backend Engineer', '', ...lines].join('\n');
const arithmeticOf = (text: string, ...lines: string[]) => {
  const { matchArithmetic } = reportOf(text, { posting: posting(...lines) });
  if (!matchArithmetic) throw new Error('no arithmetic');
  return matchArithmetic;
};
/** What is shown of the posting's terms alone, in hundredths. */
const shownOf = (text: string, ...lines: string[]): number => {
  const { asked, shown: points } = arithmeticOf(text, ...lines);
  return Math.round((100 * points) / asked);
};

describe('the match', () => {
  it.each([
    ['a result counts whole', ['Requirements', '- Java'], 100],
    ['use without a result counts 85', ['Requirements', '- Kafka'], 85],
    ['a sentence that fits any work counts 55', ['Requirements', '- Go'], 55],
    ['a list counts 30', ['Requirements', '- Redis'], 30],
    ['what is missing counts nothing', ['Requirements', '- Scrum'], 0],
    ['required terms count alike', ['Requirements', '- Java', '- Scrum'], 50],
    [
      'a wish counts 35 in 100 of a demand',
      ['Requirements', '- Scrum', 'Nice to have', '- Java'],
      Math.round(35 / 1.35),
    ],
    ['an either-or group is met by its best term', ['Requirements', '- Scrum or Java'], 100],
    ['an either-or group counts once', ['Requirements', '- Scrum or Java', '- Kanban'], 50],
    ['an either-or group that nobody meets counts nothing', ['Requirements', '- Scrum or Kanban'], 0],
    ['a choice among wishes counts once', ['Nice to have', '- Scrum or Java'], 100],
    ['what is only named counts nothing', ['Our stack: Scrum', '', 'Requirements', '- Java'], 100],
    ['what implies a term shows it', ['Requirements', '- Server-side programming'], 100],
  ] as const)('%s', (_, lines, match) => {
    expect(shownOf(shown, ...lines)).toBe(match);
  });

  it('is unknown where the posting asks for nothing that is known', () => {
    expect(reportOf(shown, { posting: posting('We bake bread.') }).match).toBeNull();
  });

  it('covers a group once, named by all its terms and quoted by its words', () => {
    const report = reportOf(shown, {
      posting: posting('Requirements', '- Scrum, Kanban or Java', '- Kafka'),
    });
    expect(
      report.postingCoverage?.map(({ tier, name, state, quote }) => ({ tier, name, state, quote })),
    ).toEqual([
      { tier: 'required', name: 'Apache Kafka', state: 'named', quote: 'Kafka' },
      {
        tier: 'any-of',
        name: 'Scrum or Kanban or Java',
        state: 'named',
        quote: 'Scrum or Kanban or Java',
      },
    ]);
  });

  it('takes nothing from a denied or hedged word beyond what it says', () => {
    const denied = makeResume({ bullets: ['Shipped 40 releases without Docker.'], skills: null });
    const hedged = makeResume({ bullets: ['Wrote tests; learning Docker.'], skills: null });
    expect(shownOf(denied, 'Requirements', '- Docker')).toBe(0);
    expect(shownOf(hedged, 'Requirements', '- Docker')).toBe(60);
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
        '- Scrum or Python',
      ),
    });
    if (!matchArithmetic) throw new Error('no arithmetic');
    const { grades, terms } = matchArithmetic;
    expect(terms.map(({ name, tier }) => [name, tier])).toEqual([
      ['Redis', 'required'],
      ['Java or Go', 'any-of'],
      ['Apache Kafka', 'preferred'],
      ['Scrum or Python', 'preferred'],
    ]);
    let [points, weights] = [0, 0];
    for (const { kin, weight, ...own } of terms) {
      const { share, grade, hedged } = kin ?? { share: 1, ...own };
      points += weight * share * (grade === 'missing' ? 0 : grades[grade]) * (hedged ? grades.hedged : 1);
      weights += weight;
    }
    const { role, years } = matchArithmetic;
    const told = (1 - role.share) * ((100 * points) / weights) + role.share * role.base;
    expect(Math.round(told * (1 - role.gateShare * (1 - role.gate)) * years.factor)).toBe(match);
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
    const { role, match } = arithmeticOf(shown, 'Requirements', '- 20 years of Java');
    const told = (1 - role.share) * 100 + role.share * role.base;
    expect(match).toBe(Math.round(told * role.factor * (fit?.factor ?? 0)));
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
});

describe('a neighbour of what is asked', () => {
  const plain = makeResume({ bullets: ['Wrote Kotlin for 300 shops.'], skills: null });
  const termOf = (line: string, text = plain) => arithmeticOf(text, 'Requirements', line).terms[0];

  it('stands in its place by the share of what both are', () => {
    expect(termOf('- Java')).toMatchObject({
      grade: 'missing',
      kin: { id: 'jvm', by: 'Kotlin', share: 0.8, grade: 'measured' },
      value: 0.8,
    });
    expect(termOf('- Elixir')).toMatchObject({ kin: { id: 'server-side-programming' }, value: 0.4 });
  });

  it('stands in no place that the resume fills better itself', () => {
    expect(termOf('- Kotlin')).toMatchObject({ grade: 'measured', kin: null, value: 1 });
    expect(termOf('- Go', shown)).toMatchObject({ grade: 'involved', kin: null });
  });

  it('is worth no more than its own evidence', () => {
    const listed = makeResume({ bullets: ['Wrote letters.'], skills: 'RabbitMQ' });
    expect(termOf('- Kafka', listed)).toMatchObject({
      kin: { by: 'RabbitMQ', grade: 'listed' },
      value: 0.18,
    });
  });

  it('is none where the two only look alike', () => {
    expect(termOf('- Scrum')).toMatchObject({ kin: null, value: 0 });
    expect(termOf('- PostgreSQL')).toMatchObject({ kin: null, value: 0 });
  });

  it('is named by what is known as a skill', () => {
    const role = loadRole();
    expect([...role.rubric.match.kin.keys()].filter((id) => !role.keywords.has(id))).toEqual([]);
  });

  it('is said beside what was not found', () => {
    const report = reportOf(plain, { posting: posting('Requirements', '- Java') });
    expect(report.postingCoverage?.[0]?.says).toBe(
      'Java was not found. Kotlin, which you show, stands in its place in part.',
    );
  });
});

describe('the work of the role in the match', () => {
  const lists = makeResume({ bullets: [], skills: 'Java, Kafka' });

  it('lifts who has done it above who lists the words', () => {
    const asked = ['Requirements', '- Java', '- Kafka', '- Scrum'];
    expect(arithmeticOf(shown, ...asked).match).toBeGreaterThan(
      3 * (arithmeticOf(lists, ...asked).match ?? 0),
    );
  });

  it('counts nothing for another kind of job', () => {
    const text = 'Head Chef\n\nRequirements\n- Mentoring';
    const { matchArithmetic, match } = reportOf(shown, { posting: text });
    expect(matchArithmetic?.role).toMatchObject({ share: 0, gateShare: 0, factor: 1 });
    expect(match).toBe(0);
  });
});
