import { findDates } from '../parse/dates.ts';
import type { Bullet, Resume } from '../parse/resume.ts';
import type { Leaf } from '../range.ts';
import { isDescription, type JsonResume } from './json-resume.ts';
import { emailOf, placesOf } from './places.ts';

const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * A resume in the format of jsonresume.org, valid by its schema. It says what was read and no more: a value that is
 * absent, or that the schema has no form for, is left out.
 */
export function toJsonResume(resume: Resume): JsonResume {
  const { contact } = resume;
  return {
    $schema: schema,
    basics: {
      ...given('name', contact.name),
      ...given('label', resume.headline),
      ...said(
        'email',
        contact.emails.map(({ value }) => emailOf(value)).find((email) => email !== null),
      ),
      ...given('phone', contact.phones[0]),
      ...given('summary', resume.summary),
      ...placesOf(contact),
    },
    work: resume.work.map((position) => ({
      ...given('name', position.company),
      ...given('position', position.title),
      ...given('location', position.location),
      ...datesOf(position),
      ...said('summary', description(position.bullets)),
      highlights: highlights(position.bullets),
    })),
    education: resume.education.map((school) => ({
      ...given('institution', school.institution),
      ...degreeOf(school.degree),
      ...datesOf(school),
    })),
    projects: resume.projects.map((project) => ({
      ...given('name', project.name),
      ...datesOf(project),
      ...said('description', description(project.bullets)),
      highlights: highlights(project.bullets),
    })),
    skills: resume.skills.map((group) => ({
      ...given('name', group.name),
      keywords: group.keywords.map(oneLine),
    })),
    certificates: resume.certificates.map((certificate) => certificateOf(oneLine(certificate))),
    languages: resume.languages.map((language) => languageOf(oneLine(language))),
  };
}

const oneLine = ({ value }: Leaf): string => value.replace(/\s+/g, ' ').trim();

/** A member that is there only when its value is. */
const said = <K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } =>
  (value ? { [key]: value } : {}) as { [P in K]?: string };

const given = <K extends string>(key: K, leaf: Leaf | null | undefined): { [P in K]?: string } =>
  said(key, leaf && oneLine(leaf));

const description = (bullets: Bullet[]): string | undefined => {
  const found = bullets.find(isDescription);
  return found && oneLine(found);
};

const highlights = (bullets: Bullet[]): string[] =>
  bullets.filter((bullet) => !isDescription(bullet)).map(oneLine);

function datesOf(entry: { start: Leaf | null; end: Leaf | null }): { startDate?: string; endDate?: string } {
  return { ...given('startDate', entry.start), ...given('endDate', entry.end) };
}

/** "BSc, Software Engineering" and "Bachelor of Science in Physics" name the kind of degree first. */
function degreeOf(degree: Leaf | null): { studyType?: string; area?: string } {
  if (!degree) return {};
  const text = oneLine(degree);
  const [, kind, area] = /^(.{2,60}?)(?:,\s+|\s+in\s+)(.+)$/.exec(text) ?? [];
  return kind && area ? { studyType: kind, area } : { studyType: text };
}

function certificateOf(text: string): { name: string; date?: string } {
  const date = findDates(text).at(-1);
  if (!date || !/^[\s)\].]*$/.test(text.slice(date.end))) return { name: text };
  const name = text.slice(0, date.start).replace(/[\s,;:|([–—-]+$/, '');
  return name ? { name, date: date.value } : { name: text };
}

function languageOf(text: string): { language: string; fluency?: string } {
  const [, language, fluency] =
    /^(.+?)\s*(?:\(([^()]+)\)|[:–—]\s*(.+)|\s-\s(.+))$/.exec(text)?.filter(Boolean) ?? [];
  return language && fluency ? { language, fluency } : { language: text };
}
