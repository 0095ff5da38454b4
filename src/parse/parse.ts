import type { Document } from '../extract/document.ts';
import type { Leaf } from '../range.ts';
import { findHeadline, parseContact } from './contact.ts';
import { findPeriod } from './dates.ts';
import { parseEducation } from './education.ts';
import { type LeafMaker, leavesOf } from './leaf.ts';
import { type LogicalLine, logicalLines } from './lines.ts';
import { parseProjects } from './projects.ts';
import type { Resume, Section, SectionKind } from './resume.ts';
import { type SectionLines, splitSections } from './sections.ts';
import { parseItems, parseLines, parseSkills } from './skills.ts';
import { hasRoleWord } from './traits.ts';
import { parseWork } from './work.ts';

/** Reads a Document into a Resume: lines, sections, then the fields of each. Pure; absent values stay absent. */
export function parse(document: Document): Resume {
  const leaves = leavesOf(document);
  const sections = splitSections(logicalLines(document));
  const of = (kind: SectionKind): LogicalLine[] =>
    sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
  const contact = parseContact(document, sections, leaves);
  const top = sections[0]?.lines ?? [];
  return {
    contact,
    headline: findHeadline(top, contact, leaves),
    summary: summaryOf(sections, leaves),
    work: parseWork(workLines(sections, of), leaves),
    education: parseEducation(of('education'), leaves),
    projects: parseProjects(of('projects'), leaves),
    skills: parseSkills(of('skills'), leaves),
    certificates: parseLines(of('certificates'), leaves),
    languages: parseItems(of('languages'), leaves),
    sections: sections.map((section) => toSection(section, leaves)),
  };
}

/** Without a heading for work, what stands under dated job titles is work all the same. */
function workLines(sections: SectionLines[], of: (kind: SectionKind) => LogicalLine[]): LogicalLine[] {
  const lines = of('work');
  if (lines.length > 0) return lines;
  const unnamed = sections
    .filter(({ kind }) => kind === 'contact' || kind === 'other' || kind === 'summary')
    .flatMap((section) => section.lines);
  const first = unnamed.findIndex((line, index) => {
    const near = [line, unnamed[index + 1], unnamed[index + 2]].flatMap((each) => each?.text ?? []);
    return near.some((text) => findPeriod(text)) && near.some(hasRoleWord) && index > 0;
  });
  return first < 0 ? [] : unnamed.slice(first);
}

function summaryOf(sections: SectionLines[], leaves: LeafMaker): Leaf | null {
  const lines = sections.find((section) => section.kind === 'summary')?.lines ?? [];
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? leaves.leaf({ start: first.start, end: last.end }) : null;
}

function toSection(section: SectionLines, leaves: LeafMaker): Section {
  const { heading, lines } = section;
  const start = lines[0]?.start ?? heading?.end ?? 0;
  const end = Math.max(heading?.end ?? 0, ...lines.map((line) => line.end));
  return {
    kind: section.kind,
    heading: heading ? leaves.leaf(heading) : null,
    range: leaves.range({ start: heading ? Math.min(heading.start, start) : start, end }),
    body: leaves.range({ start: Math.min(start, end), end }),
  };
}
