import { findPeriod } from './dates.ts';
import { type LogicalLine, part } from './lines.ts';
import { kindOf, type SectionLines } from './sections.ts';

/** The sections, with a line of skills that ends the positions as one of its own. */
export const withTrailingSkills = (sections: SectionLines[]): SectionLines[] =>
  sections.some(({ kind }) => kind === 'skills') ? sections : sections.flatMap(cutSkills);

/**
 * "Skills: Java, Go" apart at the end of the positions, in a resume without such a section, is about the person, with
 * the lines right under it. Where more than one position ends so, it is about the position.
 */
function cutSkills(section: SectionLines): SectionLines[] {
  const { kind, lines } = section;
  if (kind !== 'work' && kind !== 'projects') return [section];
  const at = lines.findLastIndex((line) => line.paragraph && !line.bullet && labelledSkills(line) !== null);
  const [line, ...below] = at > 0 ? lines.slice(at) : [];
  const cut = line ? labelledSkills(line) : null;
  const before = lines.slice(0, Math.max(0, at));
  if (!cut || !below.every(goesOn) || before.some(labelledSkills)) return [section];
  return [
    { ...section, lines: before },
    { kind: 'skills', heading: cut.heading, lines: [cut.rest, ...below] },
  ];
}

const goesOn = ({ text, bullet, paragraph }: LogicalLine): boolean =>
  !bullet && !paragraph && findPeriod(text) === null;

function labelledSkills(line: LogicalLine): { heading: LogicalLine; rest: LogicalLine } | null {
  const at = line.text.search(/:\s/);
  if (at < 0 || kindOf(line.text.slice(0, at)) !== 'skills') return null;
  const [head, rest] = [part(line, 0, at), part(line, at + 1, line.text.length)];
  return head && rest && { heading: { ...line, ...head }, rest: { ...line, ...rest } };
}
