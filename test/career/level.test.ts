import { describe, expect, it } from 'vitest';
import { careerOf, plainWork, type Told } from './read.ts';

const levelOf = (told: Partial<Told>) => careerOf({ bullets: plainWork, ...told }).level;

describe('the level', () => {
  it.each<[string, Partial<Told>, string]>([
    ['a year', { dates: 'Jan 2023 - Dec 2023' }, 'junior'],
    ['four years', {}, 'mid'],
    ['ten years without a sign', { dates: 'Jan 2013 - Dec 2023' }, 'mid'],
    [
      'ten years that lead',
      { dates: 'Jan 2013 - Dec 2023', bullets: [...plainWork, 'Led the rewrite of billing'] },
      'senior',
    ],
    [
      'four years with the title and a sign',
      { title: 'Senior Backend Developer', bullets: [...plainWork, 'Mentored two juniors'] },
      'senior',
    ],
    [
      'ten years that train a model',
      { dates: 'Jan 2013 - Dec 2023', bullets: [...plainWork, 'Trained and shipped a churn model'] },
      'mid',
    ],
    [
      'ten years that train people',
      { dates: 'Jan 2013 - Dec 2023', bullets: [...plainWork, 'Trained 12 support engineers in SQL'] },
      'senior',
    ],
    ['four years with the title alone', { title: 'Senior Backend Developer' }, 'mid'],
    [
      'twelve years that set standards across teams',
      {
        dates: 'Jan 2011 - Dec 2023',
        bullets: [...plainWork, 'Set API guidelines that all teams follow', 'Hired six engineers'],
      },
      'staff',
    ],
    [
      'twelve years that lead one team',
      { dates: 'Jan 2011 - Dec 2023', bullets: [...plainWork, 'Led a team of five'] },
      'senior',
    ],
    [
      'ten years with one must-have',
      { dates: 'Jan 2013 - Dec 2023', bullets: ['Wrote SQL reports'] },
      'junior',
    ],
  ])('%s', (_what, told, id) => {
    expect(levelOf(told)?.id).toBe(id);
  });

  it('is none for another profession, whatever it leads', () => {
    const level = levelOf({
      title: 'Head Nurse',
      dates: 'Jan 2010 - Dec 2023',
      bullets: ['Led a ward of 30 beds', 'Mentored 12 nurses', 'Set standards for all teams'],
    });
    expect(level?.id).toBe('none');
    expect(level?.says.join(' ')).toContain('no software work');
  });

  it('names what the next level asks for, with a question each, and quotes what stands', () => {
    const level = levelOf({ bullets: [...plainWork, 'Mentored two juniors'] });
    expect(level?.next?.id).toBe('senior');
    expect(level?.next?.lacks.map(({ id }) => id)).toEqual(['leads', 'designs', 'owns']);
    expect(level?.next?.lacks.every(({ ask }) => ask.endsWith('?'))).toBe(true);
    expect(level?.signs.find(({ id }) => id === 'mentors')?.evidence[0]?.quote).toBe('Mentored two juniors');
  });

  it('says how the documents disagree about it', () => {
    const paths = levelOf({})?.paths ?? [];
    expect(new Set(paths.map(({ source }) => source)).size).toBeGreaterThan(2);
    expect(paths.every(({ step }) => step.length > 0)).toBe(true);
  });

  it('judges statements in another language by years, and says so', () => {
    const bullets = [
      'Entwicklung von REST-Schnittstellen in Java für die Auftragsannahme',
      'Aufteilung in Microservices mit Kafka und PostgreSQL',
      'Betrieb auf AWS und Auslieferung mit GitHub Actions für drei Dienste der Versandabteilung',
      'Ablösung der alten Batchverarbeitung durch einen Dienst, der Rechnungen sofort erstellt und verschickt',
    ];
    const level = levelOf({ dates: 'Jan 2011 - Dec 2023', bullets });
    expect(level?.id).toBe('senior');
    expect(level?.says.join(' ')).toContain('not in English');
    expect(level?.signs).toEqual([]);
    const leading = levelOf({
      dates: 'Jan 2011 - Dec 2023',
      bullets: [...bullets, 'Leitung von fünf Entwicklern'],
    });
    expect(leading?.signs.map(({ id }) => id)).toEqual(['leads']);
    expect(leading?.next?.lacks.map(({ id }) => id)).not.toContain('leads');
  });

  it.each([
    ['Lead nine engineers of the Java payments team', ['leads']],
    ['Moved Java uploads to storage with direct browser posts', []],
    ['Wrote the Java setup guide that the last three hires have used', []],
    ['Worked on REST APIs, SQL and system architecture in Java', []],
    ['Own the Java eligibility service that 220 clinics call', ['owns']],
    ['Rotate through on-call for the Java services one week in six', []],
    ['Cached availability of rooms for the Java search', []],
    ['Rebuilt the availability API in Java', []],
    ['Trained two librarians to run the Java report', []],
    ['Trained the support team to run the Java report', []],
    ['Trained four new colleagues in Java', ['mentors']],
    ['Taught query tuning to twelve analysts', ['mentors']],
    ['Took part in on-call and led the move to Java 21', ['leads']],
    ['Wrote Java queries, which led to a third fewer calls', []],
    ['Built a Java service in an event-driven architecture', []],
    ['Set up on-call for the Java team and brought pages per week from 15 to 2', ['owns']],
    ['Designed landing pages beside the Java work', []],
    ['Designed and developed the loan module in Java', []],
    ['Designed and shipped the loan service in Java', ['designs']],
    ['Own a budget of 2 million beside the Java work', []],
    ['Managed a team of six beside the Java work', ['leads']],
    ['Managed Java releases for three shops', []],
  ])('reads signs as they are printed: %s', (bullet, signs) => {
    expect(levelOf({ bullets: [...plainWork, bullet] })?.signs.map(({ id }) => id)).toEqual(signs);
  });

  it.each([
    ['Built the promotions engine of 300 shops in Java', []],
    ['Built the search for candidates of a hiring platform in Java', []],
    ['Followed the coding standards of the Java team', []],
    ['Moved Java archives to long-term storage', []],
    ['Built the Java library that seven teams call', ['crosses-teams']],
    ['Set the coding standards that the Java team keeps', ['sets-standards']],
    ['Interviewed 80 candidates for Java teams', ['grows-the-organisation']],
  ])('reads signs of staff as narrowly: %s', (bullet, signs) => {
    const told = {
      dates: 'Jan 2013 - Dec 2023',
      bullets: [...plainWork, 'Led the rewrite of billing', bullet],
    };
    const ids = levelOf(told)?.signs.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => id !== 'leads')).toEqual(signs);
  });

  it('is no design of systems to keep a design system, nor ownership to test end to end', () => {
    const level = levelOf({
      bullets: [...plainWork, 'Kept a design system in Java', 'Wrote end-to-end tests in Java'],
    });
    expect(level?.signs).toEqual([]);
  });
});
