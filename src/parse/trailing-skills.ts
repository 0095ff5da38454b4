import { type LogicalLine, part } from './lines.ts';
import { kindOf, type SectionLines } from './sections.ts';

/** The sections, with a line of skills that ends the positions as one of its own. */
export const withTrailingSkills = (sections: SectionLines[]): SectionLines[] =>
  sections.some(({ kind }) => kind === 'skills') ? sections : sections.flatMap(cutSkills);

/**
 * "Skills: Java, Go" apart at the end of the positions, in a resume without such a section, is about the person. Where
 * more than one position ends so, it is about the position.
 */
function cutSkills(section: SectionLines): SectionLines[] {
  const { kind, lines } = section;
  const last = lines.at(-1);
  const before = lines.slice(0, -1);
  if ((kind !== 'work' && kind !== 'projects') || !last?.paragraph || last.bullet || before.length === 0)
    return [section];
  const cut = labelledSkills(last);
  if (!cut || before.some(labelledSkills)) return [section];
  return [
    { ...section, lines: before },
    { kind: 'skills', heading: cut.heading, lines: [cut.rest] },
  ];
}

function labelledSkills(line: LogicalLine): { heading: LogicalLine; rest: LogicalLine } | null {
  const at = line.text.search(/:\s/);
  if (at < 0 || kindOf(line.text.slice(0, at)) !== 'skills') return null;
  const [head, rest] = [part(line, 0, at), part(line, at + 1, line.text.length)];
  return head && rest && { heading: { ...line, ...head }, rest: { ...line, ...rest } };
}
