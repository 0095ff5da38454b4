import { describe, expect, it } from 'vitest';
import { analyzeHere, readHere } from '../../src/pipeline.ts';
import { type ResumeFormat, renderResume } from '../../src/report/render-resume.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import { asOf, fixtureFiles, fixtureText, makeResume, reportOf } from '../make-resume.ts';

/** Every field of a resume, as text, without the places in the file. */
function fieldsOf({
  contact,
  headline,
  summary,
  work,
  education,
  projects,
  skills,
  certificates,
  languages,
}: AnalysisReport['resume']) {
  const flat = (leaf: { value: string } | null) => leaf?.value.replace(/\s+/g, ' ').trim() ?? null;
  const all = (leaves: { value: string }[]) => leaves.map(flat);
  return {
    name: flat(contact.name),
    emails: all(contact.emails),
    phones: all(contact.phones),
    links: all(contact.links).sort(),
    location: flat(contact.location),
    headline: flat(headline),
    summary: flat(summary),
    work: work.map(({ title, company, location, start, end, current, bullets }) => ({
      title: flat(title),
      company: flat(company),
      location: flat(location),
      start: flat(start),
      end: flat(end),
      current,
      bullets: all(bullets),
    })),
    education: education.map(({ institution, degree, start, end }) =>
      [institution, degree, start, end].map(flat),
    ),
    projects: projects.map(({ name, bullets }) => [flat(name), ...all(bullets)]),
    skills: skills.map(({ name, keywords }) => [flat(name), ...all(keywords)]),
    certificates: all(certificates),
    languages: all(languages),
  };
}

const people = fixtureFiles('text').map(({ person }) => person);

/** What stands in a file that was written, read as any file is. */
async function readBack(format: ResumeFormat, ...[resume, rewrites]: Parameters<typeof writing>) {
  return analyzeHere(await fileOf(format, resume, rewrites), { asOf });
}

async function fileOf(format: ResumeFormat, ...[resume, rewrites]: Parameters<typeof writing>) {
  const made = await writing(resume, rewrites, format);
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  return { bytes, fileName: `resume.${format === 'markdown' ? 'md' : format}` };
}

const writing = (
  resume: AnalysisReport['resume'],
  rewrites: ReadonlyMap<string, string> = new Map(),
  format: ResumeFormat = 'docx',
) => renderResume(resume, format, rewrites);

describe('a resume written again', () => {
  it.each(people)('as Word: %s reads back in every field', async (person) => {
    const { resume } = reportOf(fixtureText(person));
    const back = await readHere(await fileOf('docx', resume));
    expect(fieldsOf(back.resume)).toEqual(fieldsOf(resume));
  });

  it.each(['senior-go', 'kotlin-krakow', 'german-backend'])(
    'as PDF: %s reads back in every field, and machines lose nothing of it',
    async (person) => {
      const { resume, overall } = reportOf(fixtureText(person));
      const back = await readBack('pdf', resume);
      expect(fieldsOf(back.resume)).toEqual(fieldsOf(resume));
      expect(back.arithmetic.readability.factor).toBe(1);
      expect(Math.abs((back.overall ?? 0) - (overall ?? 0))).toBeLessThanOrEqual(2);
    },
  );

  it.each(['pdf', 'markdown', 'json', 'docx'] as const)(
    'as %s holds accepted rewrites in the place of their statements, and nothing of them as markup',
    async (format) => {
      const { resume } = reportOf(makeResume({ bullets: ['Responsible for the API', 'Built the shop'] }));
      const [first] = resume.work[0]?.bullets ?? [];
      const rewrites = new Map([[first?.id ?? '', 'Cut *all* <b>calls</b> of the API by 12 %']]);
      const back = await readBack(format, resume, rewrites);
      expect(back.resume.work[0]?.bullets.map(({ value }) => value)).toEqual([
        'Cut *all* <b>calls</b> of the API by 12 %',
        'Built the shop',
      ]);
      expect(back.document.text).not.toContain('Responsible');
    },
  );

  it('is the same to the byte each time', async () => {
    const { resume } = reportOf(fixtureText('senior-go'));
    expect(await renderResume(resume, 'pdf')).toEqual(await renderResume(resume, 'pdf'));
  });
});
