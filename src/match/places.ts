import { tokenize } from '../lexicon/tokens.ts';
import type { Bullet, Resume, Section, SectionKind } from '../parse/resume.ts';
import { kindOf } from '../parse/sections.ts';
import type { Span } from '../range.ts';
import { contains } from '../range.ts';
import { verbForm } from '../wording/verbs.ts';

/** Where in a resume, or in a bare text, a keyword stands. */
export interface Place {
  use: 'used' | 'listed';
  inSkills: boolean;
  section?: SectionKind;
  position?: string;
  bullet?: string;
}

/** Answers for any offset of one text. */
export type Places = (offset: number) => Place;

/** The places of a parsed resume: what stands in a statement of a position or project is used. */
export function placesInResume(resume: Resume): Places {
  const entries = [...resume.work, ...resume.projects];
  const bullets = entries
    .flatMap((entry) => entry.bullets.map((bullet) => ({ bullet, position: entry.id })))
    .sort((a, b) => a.bullet.range.start - b.bullet.range.start);
  return (offset) => {
    const at = { start: offset, end: offset };
    const section = lastHolding(resume.sections, at)?.kind;
    const inSkills = section === 'skills' || resume.skills.some((group) => contains(group.range, at));
    const place: Place = { use: 'listed', inSkills, ...(section ? { section } : {}) };
    const said = bullets.find(({ bullet }) => holds(bullet, at));
    if (said) return { ...place, use: 'used', position: said.position, bullet: said.bullet.id };
    const entry = entries.find((each) => contains(each.range, at));
    return entry ? { ...place, position: entry.id } : place;
  };
}

const holds = (bullet: Bullet, at: Span): boolean => contains(bullet.range, at);

const lastHolding = (sections: Section[], at: Span): Section | undefined => sections.findLast((section) => contains(section.range, at));

/** Section kinds in which a sentence claims use. */
const usedIn = new Set<SectionKind>(['work', 'projects', 'volunteer']);

/**
 * The places of a bare text. With headings, statements of work and projects are used; without them, a line with a
 * verb is used, and a heading, a title or a list of words is listed.
 */
export function placesInText(text: string): Places {
  const lines = linesOf(text);
  const headed = lines.some((line) => line.kind !== null && usedIn.has(line.kind));
  return (offset) => {
    const line = lines.findLast((each) => each.start <= offset);
    const kind = line?.kind ?? null;
    const speaks = line?.speaks ?? false;
    const used = speaks && (headed ? kind !== null && usedIn.has(kind) : kind === null || usedIn.has(kind));
    return { use: used ? 'used' : 'listed', inSkills: kind === 'skills' || (line?.labelled ?? false), ...(kind ? { section: kind } : {}) };
  };
}

interface TextLine extends Span {
  kind: SectionKind | null;
  speaks: boolean;
  labelled: boolean;
}

function linesOf(text: string): TextLine[] {
  let kind: SectionKind | null = null;
  let start = 0;
  return text.split('\n').map((row) => {
    const label = /^\s*([^:\t]{2,40}):\s+\S/.exec(row)?.[1];
    kind = kindOf(row) ?? kind;
    const line = { start, end: start + row.length, kind, speaks: hasVerb(row), labelled: label !== undefined && skillLabel.test(label) };
    start += row.length + 1;
    return line;
  });
}

const skillLabel = /\b(?:skills?|languages?|frameworks?|databases?|tools?|stack|technolog(?:y|ies)|cloud|platforms?|backend|data|devops|libraries|infrastructure|programming|web|server)\b/i;

/** Whether a line says something: a verb among at least three words. */
function hasVerb(row: string): boolean {
  const tokens = tokenize(row);
  if (tokens.length < 3) return false;
  return tokens.some((token) => auxiliaries.has(token.key) || verbForm(token.key) !== null);
}

const auxiliaries = new Set(['am', 'is', 'are', 'was', 'were', 'have', 'has', 'had', 'do', 'did', 'does', 'will', 'would', 'can', 'could']);
