import { isDatedTitle } from './dated-titles.ts';
import { findPeriod } from './dates.ts';
import type { LogicalLine } from './lines.ts';
import type { SectionKind } from './resume.ts';
import type { SectionLines } from './sections.ts';
import { splitItems } from './segments.ts';
import {
  hasCompanyWord,
  hasDegreeWord,
  hasInstitutionWord,
  hasRoleWord,
  isContactLine,
  isLocation,
  isProse,
} from './traits.ts';

/** Without a heading for work, each line that stands under no heading tells by itself what it is about. */
export function nameUnheaded(sections: SectionLines[]): SectionLines[] {
  if (sections.some(({ kind }) => kind === 'work')) return sections;
  const open = sections.filter(({ kind }) => kind === 'contact' || kind === 'other' || kind === 'summary');
  const found = open.find((section) => firstPosition(section.lines) !== null);
  return sections.flatMap((section) => (section === found ? split(section) : [section]));
}

/** The lines above the first position stay what they were; from there on work, schools and lists take turns. */
function split(section: SectionLines): SectionLines[] {
  const start = firstPosition(section.lines) ?? section.lines.length;
  const parts: SectionLines[] = [{ ...section, lines: section.lines.slice(0, start) }];
  let kind: SectionKind = 'work';
  for (const [index, line] of section.lines.slice(start).entries()) {
    kind = index === 0 ? 'work' : (kindOfLine(line) ?? kind);
    const last = parts.at(-1);
    if (index > 0 && last?.kind === kind) last.lines.push(line);
    else parts.push({ kind, heading: null, lines: [line] });
  }
  return parts.filter((part) => part.heading !== null || part.lines.length > 0);
}

function kindOfLine(line: LogicalLine): SectionKind | null {
  if (line.bullet) return null;
  const titled = hasRoleWord(line.text);
  if (!titled && !isProse(line.text) && (hasDegreeWord(line.text) || hasInstitutionWord(line.text)))
    return 'education';
  if (isListOfNames(line.text) && !titled) return 'skills';
  return findPeriod(line.text) && (titled || !isProse(line.text)) ? 'work' : null;
}

/** How far from its dates the title of a position stands. */
const nearby = 2;

/** Where the first dated job title begins, with the names above its dates; null where there is none. */
function firstPosition(lines: readonly LogicalLine[]): number | null {
  const dated = lines.findIndex(
    (line, index) =>
      index > 0 &&
      !line.bullet &&
      !isContactLine(line.text) &&
      findPeriod(line.text) !== null &&
      (!isProse(line.text) || isDatedTitle(line.text)) &&
      lines.slice(Math.max(1, index - nearby), index + nearby + 1).some(isTitle),
  );
  if (dated < 0) return null;
  let start = dated;
  while (start > 1 && start > dated - nearby && !lines[start]?.paragraph && namesEmployment(lines[start - 1]))
    start -= 1;
  return start;
}

const isTitle = (line: LogicalLine): boolean =>
  !line.bullet &&
  !isContactLine(line.text) &&
  hasRoleWord(line.text) &&
  (!isProse(line.text) || isDatedTitle(line.text));

const namesEmployment = (line: LogicalLine | undefined): boolean =>
  line !== undefined &&
  !line.bullet &&
  !isProse(line.text) &&
  !isContactLine(line.text) &&
  (hasRoleWord(line.text) || hasCompanyWord(line.text) || isLocation(line.text));

const fewestNames = 3;
const mostNameWords = 4;

/** "Python, Go, PostgreSQL (basic), Docker" */
function isListOfNames(text: string): boolean {
  const items = splitItems(text, 0);
  return (
    items.length >= fewestNames &&
    findPeriod(text) === null &&
    items.every((item) => item.text.split(/\s+/).length <= mostNameWords)
  );
}
