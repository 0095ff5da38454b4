import { describe, expect, it } from 'vitest';
import { analyzeHere, readHere } from '../../src/pipeline.ts';
import { resumeAsDocx } from '../../src/report/resume-docx.ts';
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

describe('the plain Word file', () => {
  it.each(fixtureFiles('text').map(({ person }) => person))(
    'of %s reads back in every field',
    async (person) => {
      const { resume } = reportOf(fixtureText(person));
      const bytes = await resumeAsDocx(resume);
      const back = await readHere({ bytes, fileName: 'resume.docx' });
      expect(fieldsOf(back.resume)).toEqual(fieldsOf(resume));
    },
  );

  it('holds accepted rewrites in the place of their statements', async () => {
    const { resume } = reportOf(makeResume({ bullets: ['Responsible for the API', 'Built the shop'] }));
    const [first] = resume.work[0]?.bullets ?? [];
    const bytes = await resumeAsDocx(resume, new Map([[first?.id ?? '', 'Maintained the API']]));
    const back = await analyzeHere({ bytes, fileName: 'resume.docx' }, { asOf });
    expect(back.resume.work[0]?.bullets.map(({ value }) => value)).toEqual([
      'Maintained the API',
      'Built the shop',
    ]);
    expect(back.document.text).not.toContain('Responsible');
  });
});
