import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/audits/evidence.ts';
import { readText } from '../../src/extract/extract.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { parse } from '../../src/parse/parse.ts';
import { scoreEvidence } from '../../src/score/score.ts';
import { asOf, fixtureFiles, fixtureText, reportOf } from '../make-resume.ts';

/** Orders that no hiring engineer would believe, over the resumes ranked by hand; and what a true word must never cost. */

const ranked = (path: string): string =>
  readFileSync(new URL(`../../fixtures/ranking/${path}.txt`, import.meta.url), 'utf8');
const overallOf = (path: string): number => reportOf(ranked(path)).overall ?? Number.NaN;

const engineers = {
  junior: [
    'short/junior-java',
    'short/bootcamp-projects',
    'whole/junior-php-whole',
    'second/short/junior-numbers',
  ],
  plain: ['short/plain-cards', 'short/plain-ledger', 'whole/plain-ferries', 'whole/plain-mail-order'],
};
const otherProfessions = [
  'short/nurse',
  'short/accountant',
  'short/recruiter',
  'whole/nurse-whole',
  'whole/accountant-whole',
];
const strangers = [...otherProfessions, 'short/mechanical', 'short/project-manager'];

describe('nobody stands absurdly high', () => {
  it.each(engineers.junior)('another profession stays far below the junior of %s', (junior) => {
    for (const other of otherProfessions)
      expect(overallOf(other), other).toBeLessThan(overallOf(junior) - 15);
  });

  it.each(engineers.plain)('no stranger comes near strong work told plainly: %s', (plain) => {
    for (const other of strangers) expect(overallOf(other), other).toBeLessThan(overallOf(plain) - 30);
  });

  it.each([
    ['short/senior-python', 'short/senior-python-stuffed'],
    ['whole/senior-python-whole', 'whole/senior-python-whole-stuffed'],
    ['second/short/claims-java', 'second/short/claims-java-stuffed'],
    ['second/short/tickets-node', 'second/short/tickets-node-stuffed'],
    ['second/whole/archive-python-whole', 'second/whole/archive-python-whole-stuffed'],
  ])('%s, told honestly, stands above the same person stuffed', (honest, stuffed) => {
    expect(overallOf(honest)).toBeGreaterThan(overallOf(stuffed));
  });

  it.each(['short/posting-pasted', 'whole/posting-pasted-whole', 'short/student-courses'])(
    'what only names the tools stays below small real work: %s',
    (named) => {
      for (const junior of engineers.junior) expect(overallOf(named)).toBeLessThan(overallOf(junior));
    },
  );
});

describe('against a posting', () => {
  const matchOf = (path: string, posting: string): number =>
    reportOf(ranked(path), { posting: ranked(posting) }).match ?? Number.NaN;

  it.each([
    ['postings/junior-backend', 'whole/graduate-whole', 'short/senior-python'],
    ['second/postings/first-job-backend', 'second/short/intern-summer', 'second/short/front-end-maps'],
    ['second/postings/first-job-backend', 'second/short/grad-good', 'second/short/tickets-node'],
    ['postings/senior-jvm-payments', 'short/staff-payments', 'short/junior-java'],
  ])('by %s the fitting %s stands above %s', (posting, fitting, other) => {
    expect(matchOf(fitting, posting)).toBeGreaterThan(matchOf(other, posting));
  });
});

describe('a true must-have written into a statement', () => {
  const role = loadRole();
  const names = role.mustHave.map(({ id }) => role.keywords.get(id)?.name ?? id);
  /** such a word is true of software work alone */
  const people = fixtureFiles('text')
    .map(({ person }) => person)
    .filter((person) => reportOf(fixtureText(person)).experience.softwareMonths > 0);
  const exactOf = (text: string): number => {
    const document = readText(text);
    const resume = parse(document);
    return scoreEvidence(gatherEvidence({ document, resume, role, posting: null, asOf })).exact ?? Number.NaN;
  };

  /** Statements of work that stand on a line of their own and have room for another word. */
  const roomiest = 20;
  const shortStatements = (text: string): string[] =>
    reportOf(text)
      .resume.work.flatMap(({ bullets }) => bullets)
      .map(({ value }) => value)
      .filter((value) => value.split(/\s+/).length < roomiest && text.includes(`- ${value}\n`));

  it('never lowers the score', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.nat(), fc.constantFrom(...names), (person, which, name) => {
        const text = fixtureText(person);
        const statements = shortStatements(text);
        const statement = statements[which % Math.max(1, statements.length)];
        if (statement === undefined) return;
        const longer = `${statement.replace(/[.;]$/, '')}, part of the work in ${name}`;
        const changed = text.replace(`- ${statement}\n`, () => `- ${longer}\n`);
        expect(exactOf(changed)).toBeGreaterThanOrEqual(exactOf(text) - 1e-9);
      }),
      { seed: 20261130, numRuns: 60 },
    );
  });
});
