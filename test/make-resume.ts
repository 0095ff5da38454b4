import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Evidence, gatherEvidence } from '../src/audits/evidence.ts';
import type { Document } from '../src/extract/document.ts';
import { readText } from '../src/extract/extract.ts';
import { loadRole } from '../src/lexicon/load.ts';
import type { Role } from '../src/lexicon/role.ts';
import { parse } from '../src/parse/parse.ts';
import { analyzeDocument, type TextSettings } from '../src/pipeline.ts';
import { readPosting } from '../src/posting/read.ts';
import type { AnalysisReport } from '../src/score/report.ts';

/** Shared makers: resumes as text, and the real evidence and report of a text. */

/** The month that "Present" means in every test. */
export const asOf = '2026-06';

/** The parts of a made resume; a part that is null is left out. */
export interface ResumeParts {
  name?: string | null;
  contact?: string | null;
  summary?: string | null;
  title?: string;
  company?: string;
  dates?: string | null;
  bullets?: readonly string[];
  project?: string | null;
  education?: string | null;
  skills?: string | null;
}

const standard = {
  name: 'Jordan Example',
  contact: 'Denver, CO | (303) 555-0142 | jordan.example@example.com',
  summary: null,
  title: 'Backend Engineer',
  company: 'Harbour Freight Software',
  dates: 'Jan 2020 - Present',
  bullets: [
    'Built the billing API in Python, used by 300 shops.',
    'Partitioned the PostgreSQL orders table.',
  ],
  project: null,
  education: 'BSc, Computer Science\nLakeshore State University, 2012 - 2016',
  skills: 'Languages: Python, SQL',
} as const satisfies ResumeParts;

/** A small honest resume as plain text, with the parts that matter to a test put in. */
export function makeResume(parts: ResumeParts = {}): string {
  const { name, contact, summary, title, company, dates, bullets, project, education, skills } = {
    ...standard,
    ...parts,
  };
  const block = (heading: string, body: string | null): string | null =>
    body === null ? null : `${heading}\n${body}`;
  const work = [`${title}, ${company}`, dates, ...bullets.map((bullet) => `- ${bullet}`)].filter(
    (line) => line !== null,
  );
  return [
    [name, contact].filter((line) => line !== null).join('\n') || null,
    block('SUMMARY', summary),
    block('EXPERIENCE', work.join('\n')),
    block('PROJECTS', project),
    block('EDUCATION', education),
    block('SKILLS', skills),
  ]
    .filter((part) => part !== null)
    .join('\n\n')
    .concat('\n');
}

/** What a test may change in the evidence's sources. */
export interface EvidenceOverrides {
  posting?: string;
  role?: Partial<Role>;
  /** facts of a layout that plain text cannot show, such as columns */
  document?: (document: Document) => Document;
}

/** Real evidence of a text: read, parsed, matched and graded as in an analysis. */
export function makeEvidence(text: string, overrides: EvidenceOverrides = {}): Evidence {
  const role = { ...loadRole(), ...overrides.role };
  const read = readText(text);
  const document = overrides.document?.(read) ?? read;
  const posting = overrides.posting ? readPosting(overrides.posting, role) : null;
  return gatherEvidence({ document, resume: parse(document), role, posting, asOf });
}

/** The report of a text, as of the tests' own month. */
export const reportOf = (text: string, settings: Partial<TextSettings> = {}): AnalysisReport =>
  analyzeDocument(readText(text), { asOf, ...settings });

export const fixtureFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** One committed file of a made resume. */
export interface FixtureFile {
  maker: string;
  person: string;
  path: string;
}

/** The committed resumes, in a fixed order; of one maker where it is named. */
export function fixtureFiles(maker?: string): FixtureFile[] {
  const resumes = join(fixtureFolder, 'resumes');
  const makers = maker ? [maker] : readdirSync(resumes).sort();
  return makers.flatMap((each) =>
    readdirSync(join(resumes, each))
      .sort()
      .flatMap((person) => {
        const file = readdirSync(join(resumes, each, person)).find((name) => /^resume\.\w+$/.test(name));
        return file ? [{ maker: each, person, path: join(resumes, each, person, file) }] : [];
      }),
  );
}

export const fixtureText = (person: string): string =>
  readFileSync(join(fixtureFolder, 'resumes/text', person, 'resume.txt'), 'utf8');

export const postingText = (name: string): string =>
  readFileSync(join(fixtureFolder, 'postings', `${name}.txt`), 'utf8');
