import { CandorError } from '../errors.ts';
import type { Document } from '../extract/document.ts';
import { findPeriod } from './dates.ts';
import { otherDocument } from './other-documents.ts';
import type { Resume, SectionKind } from './resume.ts';
import { hasRoleWord } from './traits.ts';

const telling = new Set<SectionKind>(['work', 'education', 'projects', 'skills', 'certificates']);

/**
 * Says no to what reads as another document, and to what does not read as a resume at all: neither a section of one, nor contact with a dated position, nor
 * a job title.
 * @throws CandorError `not-a-resume`
 */
export function assertResume(document: Document, resume: Resume): void {
  const other = otherDocument(document, resume);
  if (other) throw new CandorError('not-a-resume', { detail: other });
  const signs = [
    resume.sections.some((section) => section.heading !== null && telling.has(section.kind)),
    resume.contact.emails.length > 0 || resume.contact.phones.length > 0,
    resume.work.length > 0 || findPeriod(document.text) !== null,
    document.lines.some(
      (line) => line.end - line.start < 80 && hasRoleWord(document.text.slice(line.start, line.end)),
    ),
  ];
  const strong = signs[0] === true;
  if (!strong && signs.filter(Boolean).length < 2) throw new CandorError('not-a-resume');
}
