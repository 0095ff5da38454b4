import type { SectionKind } from '../../parse/resume.ts';
import { defineAudit } from '../audit.ts';

const expected: readonly { kind: SectionKind; name: string; or?: SectionKind }[] = [
  { kind: 'work', name: 'Experience', or: 'projects' },
  { kind: 'education', name: 'Education' },
  { kind: 'skills', name: 'Skills' },
];

/** The sections that readers and parsers look for by name. */
export const expectedSections = defineAudit({
  id: 'expected-sections',
  title: 'The usual sections are there',
  failureTitle: 'A usual section is missing',
  why: 'Software sorts what it reads by headings; text without one ends up nowhere.',
  messages: {
    missing: {
      says: 'No section headed {name} was found.',
      fix: 'Add the heading "{name}" above what belongs there.',
    },
  },
  reads: ['resume'],
  audit({ resume }) {
    const has = (kind: SectionKind): boolean =>
      resume.sections.some((section) => section.kind === kind && section.heading !== null);
    const missing = expected.filter(({ kind, or }) => !has(kind) && !(or && has(or)));
    return {
      score: 1 - missing.length / expected.length,
      displayValue: `${expected.length - missing.length} of ${expected.length}`,
      findings: missing.map(({ name }) => ({
        message: 'missing',
        values: { name },
        span: null,
        expected: `a section headed ${name}`,
      })),
    };
  },
});
