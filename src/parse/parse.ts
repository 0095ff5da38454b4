import type { Document } from '../extract/document.ts';
import type { Leaf } from '../range.ts';
import { findHeadline, parseContact } from './contact.ts';
import { parseEducation } from './education.ts';
import { withoutHollowWork } from './hollow-work.ts';
import { type LeafMaker, leavesOf } from './leaf.ts';
import { type LogicalLine, logicalLines } from './lines.ts';
import { parseProjects } from './projects.ts';
import type { Resume, Section, SectionKind } from './resume.ts';
import { type SectionLines, splitSections } from './sections.ts';
import { parseItems, parseLines, parseSkills } from './skills.ts';
import { withTrailingSkills } from './trailing-skills.ts';
import { nameUnheaded } from './unheaded.ts';
import { parseWork } from './work.ts';

/** Reads a Document into a Resume: lines, sections, then the fields of each. Pure; absent values stay absent. */
export function parse(document: Document): Resume {
  const leaves = leavesOf(document);
  const sections = withTrailingSkills(withoutHollowWork(nameUnheaded(splitSections(logicalLines(document)))));
  const of = (kind: SectionKind): LogicalLine[] =>
    sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);
  const contact = parseContact(document, sections, leaves);
  const top = sections[0]?.lines ?? [];
  return {
    contact,
    headline: findHeadline(top, contact, leaves),
    summary: summaryOf(sections, leaves),
    work: parseWork(of('work'), leaves),
    education: parseEducation(of('education'), leaves),
    projects: parseProjects(of('projects'), leaves),
    skills: parseSkills(of('skills'), leaves),
    certificates: parseLines(of('certificates'), leaves),
    languages: parseItems(of('languages'), leaves),
    sections: sections.map((section) => toSection(section, leaves)),
  };
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
