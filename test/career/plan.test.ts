import { describe, expect, it } from 'vitest';
import { careerOf, plainWork, reportOf } from './read.ts';

describe('the plan', () => {
  const little = { bullets: ['Built a REST API in Java for order intake'] };

  it('closes missing must-haves first, by the points that a fix has proven', () => {
    const { career, fixes } = reportOf(little);
    const steps = career?.plan?.steps ?? [];
    const [first] = steps;
    expect(first?.kind).toBe('must-have');
    expect(first?.points).toBe(fixes.find(({ keyword }) => keyword === first?.closes)?.points.overall);
    const points = steps.flatMap((step) => step.points ?? []);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  it('counts the weeks without a hole, and leaves a gap for what only the candidate knows', () => {
    const steps = careerOf(little).plan?.steps ?? [];
    for (const [index, step] of steps.entries()) {
      expect(step.weeks.from).toBe((steps[index - 1]?.weeks.to ?? 0) + 1);
      expect(step.reads).toMatch(/\[[^\]]+\]/);
    }
    expect(steps.length).toBeLessThanOrEqual(6);
  });

  it('sends nobody on call before they are ready for it', () => {
    const steps = (dates: string) =>
      careerOf({ dates, bullets: [...plainWork, 'Designed the service boundaries of billing'] }).plan
        ?.steps ?? [];
    expect(steps('Jan 2023 - Dec 2023').map(({ closes }) => closes)).not.toContain('on-call-duty');
    expect(steps('Jan 2019 - Dec 2023').map(({ closes }) => closes)).toContain('on-call-duty');
  });

  it('plans one interface for whom API Development is missing, not two', () => {
    const closes = (bullets: string[]) => careerOf({ bullets }).plan?.steps.map((step) => step.closes) ?? [];
    const missing = closes(['Wrote batch jobs in Java and PostgreSQL']);
    expect(missing).toContain('api-development');
    expect(missing).not.toContain('api-development-duty');
  });

  it('plans every must-have before a certificate for whom shows none', () => {
    const { plan } = careerOf({ title: 'Nurse', bullets: ['Cared for 30 patients on a ward'] });
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(Array(6).fill('must-have'));
  });

  it('asks nobody to learn what a statement in another language tells', () => {
    const bullets = [
      'Entwicklung der Programmierschnittstelle in Java für die Auftragsannahme und den Versand der Ware',
      'Ablösung der alten Batchverarbeitung durch einen Dienst, der Rechnungen sofort erstellt und verschickt',
      'Betrieb der Anwendung mit PostgreSQL und Kafka für drei Abteilungen des Hauses',
    ];
    const { duties, plan } = careerOf({ bullets });
    expect(duties?.find(({ id }) => id === 'api-development')?.shown).toBe(true);
    expect(plan?.steps.map(({ closes }) => closes)).not.toContain('api-development');
  });

  it('offers a certificate only to whom has none', () => {
    const kinds = (certificates: string[]) =>
      careerOf({
        bullets: [
          ...plainWork,
          'Designed service boundaries, the data model and the login with product and documented it in a guide',
          'Migrated billing rules, on call for it; cut p95 latency by half',
        ],
        certificates,
      }).plan?.steps.map(({ kind }) => kind);
    expect(kinds([])).toContain('certificate');
    expect(kinds(['AWS Certified Developer'])).not.toContain('certificate');
    expect(kinds(['First Aid'])?.at(-1)).toBe('certificate');
  });
});
