import { CandorError } from '../errors.ts';
import { readingOf } from '../extract/flow/reading.ts';
import { flowOfJsonResume } from '../extract/json-resume/flow.ts';
import { looksLikeJsonResume } from '../extract/json-resume/schema.ts';
import type { Position, Project, Resume, SkillGroup } from '../parse/resume.ts';
import type { Leaf } from '../range.ts';
import { Fields, type FoundField, findFields } from './fields.ts';

/**
 * A resume from the format of jsonresume.org. Its values are taken as the file names them; their ranges point into the
 * page that the file describes, which is the text that reading the same file gives.
 * @throws CandorError `unsupported-format` when it is no JSON Resume
 */
export function fromJsonResume(json: unknown): Resume {
  if (!looksLikeJsonResume(json))
    throw new CandorError('unsupported-format', { detail: 'JSON that is no JSON Resume' });
  const { flow, lines } = flowOfJsonResume(json);
  const page = readingOf([flow]);
  const fields = new Fields(page.text, findFields(page, lines));
  const basics = fields.entries('basics').flat();
  const named = (entry: FoundField[], name: string): Leaf | null => fields.first(entry, name);
  return {
    contact: {
      name: named(basics, 'name'),
      emails: fields.all(basics, 'email'),
      phones: fields.all(basics, 'phone'),
      links: [
        ...fields.all(basics, 'url'),
        ...fields.all(basics, 'profile').filter(({ value }) => /[./]/.test(value)),
      ],
      location: named(basics, 'location') ?? named(basics, 'address'),
    },
    headline: named(basics, 'label'),
    summary: fields.whole(fields.entries('summary').flat(), 'summary'),
    work: fields.entries('work').map((entry, index) => positionOf(entry, `w${index + 1}`, fields)),
    education: fields.entries('education').map((entry) => ({
      institution: named(entry, 'institution'),
      degree: named(entry, 'degree'),
      start: named(entry, 'start'),
      end: named(entry, 'end'),
      range: fields.rangeOf(entry),
    })),
    projects: fields.entries('projects').map((entry, index) => projectOf(entry, `p${index + 1}`, fields)),
    skills: fields.entries('skills').map(
      (entry): SkillGroup => ({
        name: named(entry, 'group'),
        keywords: fields.all(entry, 'keyword'),
        range: fields.rangeOf(entry),
      }),
    ),
    certificates: fields.entries('certificates').map((entry) => fields.leaf(fields.rangeOf(entry))),
    languages: fields.entries('languages').flatMap((entry) => fields.all(entry, 'language')),
    sections: fields.sections(),
  };
}

function positionOf(entry: FoundField[], id: string, fields: Fields): Position {
  return {
    id,
    company: fields.first(entry, 'company'),
    title: fields.first(entry, 'title'),
    location: fields.first(entry, 'location'),
    start: fields.first(entry, 'start'),
    end: fields.first(entry, 'end'),
    current: fields.first(entry, 'present') !== null,
    bullets: fields.bullets(entry, id),
    range: fields.rangeOf(entry),
  };
}

function projectOf(entry: FoundField[], id: string, fields: Fields): Project {
  return {
    id,
    name: fields.first(entry, 'name'),
    start: fields.first(entry, 'start'),
    end: fields.first(entry, 'end'),
    current: fields.first(entry, 'present') !== null,
    bullets: fields.bullets(entry, id),
    range: fields.rangeOf(entry),
  };
}
