import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeHere } from '../../src/pipeline.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { asOf, fixtureFiles, fixtureFolder } from '../make-resume.ts';

/** The committed resumes against each other: who stands above whom, and one person in three formats. */

const scored = ['text', 'docx', 'chromium-plain'] as const;

const reports = new Map<string, Promise<AnalysisReport>>();

function reportFor(maker: string, person: string): Promise<AnalysisReport> {
  const key = `${maker}/${person}`;
  const file = fixtureFiles(maker).find((each) => each.person === person);
  const known =
    reports.get(key) ??
    (file ? analyzeHere({ bytes: new Uint8Array(readFileSync(file.path)) }, { asOf }) : undefined);
  if (!known) throw new Error(`no fixture ${key}`);
  reports.set(key, known);
  return known;
}

const overallOf = async (maker: string, person: string): Promise<number> =>
  (await reportFor(maker, person)).overall ?? Number.NaN;

/** Some makers print no projects: a graduate's file then holds no work at all. */
function printsWork(maker: string, person: string): boolean {
  const truth: unknown = JSON.parse(
    readFileSync(join(fixtureFolder, 'resumes', maker, person, 'truth.json'), 'utf8'),
  );
  const { work, projects } = truth as { work: unknown[]; projects: unknown[] };
  return work.length + projects.length > 0;
}

const makers = [...new Set(fixtureFiles().map(({ maker }) => maker))];
/** Some makers hold only some people. */
const holds = (maker: string, ...cases: string[]): boolean =>
  cases.every((person) => fixtureFiles(maker).some((file) => file.person === person));
const people = fixtureFiles('text').map(({ person }) => person);

describe.each(makers)('by the files of %s', (maker) => {
  const ordered = [
    ['senior-python', 'junior-php'],
    ['senior-go', 'junior-php'],
    ['staff-jvm', 'junior-php'],
    ['senior-python', 'graduate'],
    ['junior-php', 'nurse'],
    ['graduate', 'nurse'],
    ['junior-php', 'accountant'],
    ['senior-python', 'senior-python-stuffed'],
    ['senior-go', 'front-end'],
    ['career-changer', 'nurse'],
  ] as const;
  const pairs = ordered.filter(([better, worse]) => holds(maker, better, worse) && printsWork(maker, better));
  it.runIf(pairs.length > 0).each(pairs)('%s stands above %s', async (better, worse) => {
    expect(await overallOf(maker, better)).toBeGreaterThan(await overallOf(maker, worse));
  });

  const others = ['nurse', 'accountant'].filter((person) => holds(maker, person));
  it.runIf(others.length > 0).each(others)('%s is told to be another direction', async (person) => {
    expect((await reportFor(maker, person)).band?.id).toBe('other');
  });

  const strong = ['senior-python', 'senior-go', 'staff-jvm'].filter((person) => holds(maker, person));
  it.runIf(strong.length > 0).each(strong)('%s is strong', async (person) => {
    expect((await reportFor(maker, person)).band?.id).toBe('strong');
  });
});

describe.each(people)('%s in three formats', (person) => {
  it('is found to show and name the same keywords', async () => {
    const [text, docx, pdf] = await Promise.all(scored.map((maker) => reportFor(maker, person)));
    const states = (report?: AnalysisReport) =>
      report?.coverage.map(({ id, state, grade }) => ({ id, state, grade }));
    expect(states(docx)).toEqual(states(text));
    expect(states(pdf)).toEqual(states(text));
  });

  it('scores within two points, before what its layout takes away', async () => {
    const all = await Promise.all(scored.map((maker) => reportFor(maker, person)));
    const scores = all.map(({ arithmetic }) => (arithmetic.base ?? Number.NaN) * arithmetic.gate.factor);
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(2);
    const clean = all.flatMap(({ overall, arithmetic }) =>
      arithmetic.readability.factor === 1 ? (overall ?? Number.NaN) : [],
    );
    expect(clean.length).toBeGreaterThan(1);
    expect(Math.max(...clean) - Math.min(...clean)).toBeLessThanOrEqual(2);
  });
});

/** Where a project's address, or its tools behind a label, stand in a line of their own in one format alone. */
it.each([
  ['career-changer', 'react-pdf'],
  ['graduate', 'pdfkit-twocolumn'],
  ['graduate', 'chromium-stackoverflow'],
  ['junior-php', 'chromium-stackoverflow'],
  ['qa-backend', 'chromium-sidebar'],
])('%s scores within two points as text and by %s', async (person, maker) => {
  const [text, other] = await Promise.all([reportFor('text', person), reportFor(maker, person)]);
  const unread = ({ arithmetic }: AnalysisReport): number => (arithmetic.base ?? 0) * arithmetic.gate.factor;
  expect(Math.abs(unread(text) - unread(other))).toBeLessThanOrEqual(2);
});
