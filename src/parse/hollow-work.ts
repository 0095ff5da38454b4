import { findDates } from './dates.ts';
import type { LogicalLine } from './lines.ts';
import type { SectionLines } from './sections.ts';
import { hasCompanyWord, hasRoleWord } from './traits.ts';

/**
 * The sections, with "Technical Experience" as no work where it only tells what the person can do: it names no date,
 * title or employer, and another section of work has dates.
 */
export function withoutHollowWork(sections: SectionLines[]): SectionLines[] {
  const isDated = ({ kind, lines }: SectionLines): boolean =>
    kind === 'work' && lines.some(({ text }) => findDates(text).length > 0);
  if (!sections.some(isDated)) return sections;
  return sections.map((section) =>
    section.kind === 'work' && section.heading && !isDated(section) && !section.lines.some(namesPosition)
      ? { ...section, kind: 'other' }
      : section,
  );
}

const namesPosition = ({ text, bullet }: LogicalLine): boolean =>
  !bullet && (hasRoleWord(text) || hasCompanyWord(text));
